/** The mirror of what decides: read back as it was, and no mirror at all where it makes no sense. */
import { describe, expect, it } from "vitest";
import { defaultSettings } from "../../lib/core/settings/settings.ts";
import { createMirror } from "../../lib/storage/mirror.ts";
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
