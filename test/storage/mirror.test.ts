/** The mirror of what decides: read back as it was, and no mirror at all where it makes no sense. */
import { describe, expect, it, vi } from "vitest";
import { defaultSettings } from "../../lib/core/settings/settings.ts";
import { createMirror } from "../../lib/storage/mirror.ts";
import { aSubscription } from "../core/sharing/build-subscription.ts";
import { fakeDirectory } from "./fake-directory.ts";
import { client, rule, ruleSet } from "./fresh-database.ts";

const mirrored = {
  set: { ...ruleSet({ clients: [client("a")], rules: [rule("r")] }), laterKey: 1 },
  followed: [],
  subscriptions: [],
  revision: 7,
  settings: { ...defaultSettings, enabled: false },
};

describe("a mirror that was written", () => {
  it("is read back as it was", async () => {
    const { open } = fakeDirectory();
    await createMirror(open).write(mirrored);
    expect(await createMirror(open).read()).toEqual(mirrored);
  });

  it("is replaced by the next", async () => {
    const { open, files } = fakeDirectory();
    await createMirror(open).write(mirrored);
    await createMirror(open).write({ ...mirrored, revision: 8 });
    expect(files.size).toBe(1);
    expect(await createMirror(open).read()).toMatchObject({ revision: 8 });
  });
});

describe("no mirror", () => {
  it("is what there is before the first was written, and where the browser has no file system", async () => {
    expect(await createMirror(fakeDirectory().open).read()).toBeNull();
    expect(await createMirror(undefined).read()).toBeNull();
    await expect(createMirror(undefined).write(mirrored)).resolves.toBeUndefined();
  });

  it("is what a file system that cannot be opened amounts to", async () => {
    const closed = createMirror(async () => {
      throw new DOMException("private window", "SecurityError");
    });
    expect(await closed.read()).toBeNull();
    await expect(closed.write(mirrored)).rejects.toThrow();
  });

  it.each([
    ["cut off", JSON.stringify(mirrored).slice(0, 50)],
    ["null", "null"],
    ["a list", "[]"],
    ["without a rule set", JSON.stringify({ revision: 1, settings: {} })],
    [
      "with a client of another shape",
      JSON.stringify({ ...mirrored, set: ruleSet({ clients: [{}] as never }) }),
    ],
    ["without a revision", JSON.stringify({ ...mirrored, revision: "7" })],
  ])("is what a file comes to that is %s", async (_, text) => {
    const { open, files } = fakeDirectory();
    await createMirror(open).write(mirrored);
    for (const name of files.keys()) files.set(name, text);
    expect(await createMirror(open).read()).toBeNull();
  });
});

describe("a mirror that cannot be read", () => {
  it.each(["cut off", "of another shape"])(
    "because it is %s is kept aside when the next is written",
    async (how) => {
      const { open, files } = fakeDirectory();
      const mirror = createMirror(open);
      await mirror.write(mirrored);
      const whole = files.get("mirror.json") ?? "";
      const damaged = how === "cut off" ? whole.slice(0, 200) : '{"set":{"clients":[{"name":"Lin"}]}}';
      files.set("mirror.json", damaged);
      await mirror.write(mirrored);
      expect(await mirror.read()).toEqual(mirrored);
      expect([...files.values()]).toContain(damaged);
    },
  );
});

describe("a mirror that holds much more than what comes", () => {
  const emptied = { ...mirrored, set: ruleSet(), revision: 8 };
  const full = {
    ...mirrored,
    set: ruleSet({ clients: ["a", "b", "c", "d"].map((id) => client(id)), rules: [rule("r")] }),
  };

  it("is handed over before it is replaced", async () => {
    const { open } = fakeDirectory();
    const handed = vi.fn(async () => {});
    const mirror = createMirror(open, handed);
    await mirror.write(full);
    await mirror.write(emptied);
    expect(handed.mock.calls).toEqual([[full]]);
    expect(await mirror.read()).toEqual(emptied);
  });

  it("stays where nobody could keep it", async () => {
    const { open } = fakeDirectory();
    const mirror = createMirror(open, async () => {
      throw new DOMException("no room", "QuotaExceededError");
    });
    await mirror.write(full);
    await expect(mirror.write(emptied)).rejects.toThrow("no room");
    expect(await mirror.read()).toEqual(full);
  });

  it("is handed over, too, where an older version wrote it", async () => {
    const { open, files } = fakeDirectory();
    files.set("mirror.json", JSON.stringify(full));
    const handed = vi.fn(async () => {});
    await createMirror(open, handed).write(emptied);
    expect(handed.mock.calls).toEqual([[full]]);
  });

  it.each([
    ["a followed set", { subscriptions: [aSubscription({ source: "user" })] }, { subscriptions: [] }],
    [
      "what was changed in a followed set",
      { subscriptions: [aSubscription({ layer: { off: ["r1", "r2"], labels: {}, clients: {} } })] },
      { subscriptions: [aSubscription()] },
    ],
    ["settings of the set", { set: ruleSet({ settings: { priority: {} } }) }, { set: ruleSet() }],
  ])("is handed over where all that is missing is %s", async (_, before, after) => {
    const empty = { ...mirrored, set: ruleSet() };
    const handed = vi.fn(async () => {});
    const mirror = createMirror(fakeDirectory().open, handed);
    await mirror.write({ ...empty, ...before });
    await mirror.write({ ...empty, ...after });
    expect(handed.mock.calls).toEqual([[{ ...empty, ...before }]]);
  });

  it("is not handed over when the company takes back a set of its own", async () => {
    const handed = vi.fn(async () => {});
    const mirror = createMirror(fakeDirectory().open, handed);
    await mirror.write({ ...mirrored, subscriptions: [aSubscription({ source: "policy" })] });
    await mirror.write(mirrored);
    expect(handed).not.toHaveBeenCalled();
  });

  it("is not handed over when a little less comes, or as much", async () => {
    const { open } = fakeDirectory();
    const handed = vi.fn(async () => {});
    const mirror = createMirror(open, handed);
    await mirror.write(full);
    await mirror.write({ ...full, set: { ...full.set, clients: full.set.clients.slice(1) } });
    await mirror.write(full);
    expect(handed).not.toHaveBeenCalled();
  });
});
