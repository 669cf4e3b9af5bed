/** Rolling snapshots in the private file system: whole or not there, few, and nothing lost when something fails. */
import { describe, expect, it } from "vitest";
import type { Snapshot } from "../../lib/core/backups/snapshot.ts";
import { defaultSettings } from "../../lib/core/settings/settings.ts";
import { createSnapshotStore } from "../../lib/storage/snapshot-store.ts";
import { aSubscription } from "../core/sharing/build-subscription.ts";
import { type FakeDirectory, fakeDirectory } from "./fake-directory.ts";
import { client, rule, ruleSet } from "./fresh-database.ts";

const at = Date.UTC(2026, 10, 2);
const snapshot = (more: Partial<Snapshot> = {}): Snapshot => ({
  at,
  reason: "import",
  revision: 7,
  set: { ...ruleSet({ clients: [client("a"), client("b")], rules: [rule("r")] }), laterKey: 1 } as never,
  settings: { ...defaultSettings, language: "zh_TW" },
  ...more,
});

async function kept(directory: FakeDirectory, ...snapshots: readonly Snapshot[]) {
  const store = createSnapshotStore(directory.open);
  for (const one of snapshots) await store.keep(one);
  return store;
}

describe("a snapshot that was kept", () => {
  it("is listed with what it holds, and read back whole", async () => {
    const store = await kept(fakeDirectory(), snapshot());
    const [head, ...others] = await store.list();
    expect(others).toEqual([]);
    expect(head).toMatchObject({ at, reason: "import", clients: 2, rules: 1, revision: 7 });
    expect(head?.bytes).toBeGreaterThan(100);
    expect(await store.read(head?.id ?? "")).toEqual(snapshot());
  });

  it("holds whom the user follows, and what they decide, where that was handed over", async () => {
    const followed = [
      { id: "s", name: "Team", source: "user", set: ruleSet({ rules: [rule("t")] }) } as const,
    ];
    const whole = snapshot({ subscriptions: [aSubscription()], followed });
    const store = await kept(fakeDirectory(), whole);
    const [head] = await store.list();
    expect(await store.read(head?.id ?? "")).toEqual(whole);
  });

  it("stands before those that are older", async () => {
    const store = await kept(fakeDirectory(), snapshot({ at: at + 1 }), snapshot(), snapshot({ at: at + 2 }));
    expect((await store.list()).map((head) => head.at - at)).toEqual([2, 1, 0]);
  });

  it("makes room for others in time", async () => {
    const many = Array.from({ length: 60 }, (_, hour) => snapshot({ at: at + hour * 3_600_000 }));
    const store = await kept(fakeDirectory(), ...many);
    const heads = await store.list();
    expect(heads.length).toBeLessThanOrEqual(20);
    expect(heads[0]?.at).toBe(many.at(-1)?.at);
  });
});

describe("a disk that is full", () => {
  it("keeps the snapshots that there are, and nothing of the new one", async () => {
    const directory = fakeDirectory();
    const store = await kept(directory, snapshot());
    const before = new Map(directory.files);
    directory.room = 10;
    await expect(store.keep(snapshot({ at: at + 1 }))).rejects.toThrow("no room");
    expect(directory.files).toEqual(before);
    expect(await store.list()).toHaveLength(1);
  });
});

describe("a file that a killed worker left", () => {
  it("is no snapshot while it is empty", async () => {
    const directory = fakeDirectory();
    directory.files.set(`snapshots/${at}-import-1-1-7.json.gz`, "");
    expect(await createSnapshotStore(directory.open).list()).toEqual([]);
  });

  it.each([
    ["cut off", (packed: string) => packed.slice(0, -20)],
    ["of zeros", (packed: string) => "\u0000".repeat(packed.length)],
    ["text", () => "{}"],
  ])("is not read where it is %s", async (_, damage) => {
    const directory = fakeDirectory();
    const store = await kept(directory, snapshot());
    const [[name = "", packed = ""] = []] = [...directory.files];
    directory.files.set(name, damage(packed));
    const [head] = await store.list();
    expect(await store.read(head?.id ?? "")).toBeNull();
  });
});

describe("a snapshot that was deleted", () => {
  it("is not listed, and comes back when that is taken back", async () => {
    const store = await kept(fakeDirectory(), snapshot());
    const [{ id } = { id: "" }] = await store.list();
    expect(await store.setDeleted(id, true)).toBe(true);
    expect(await store.list()).toEqual([]);
    expect(await store.read(id)).toBeNull();
    expect(await store.setDeleted(id, false)).toBe(true);
    expect(await store.read(id)).toEqual(snapshot());
  });

  it("is gone for good after the clean-up", async () => {
    const directory = fakeDirectory();
    const store = await kept(directory, snapshot());
    const [{ id } = { id: "" }] = await store.list();
    await store.setDeleted(id, true);
    await store.purge();
    expect(await store.setDeleted(id, false)).toBe(false);
    expect(directory.files.size).toBe(0);
  });

  it.each(["../mirror.json", "mirror.json", "", "x"])("is never %j", async (id) => {
    const store = await kept(fakeDirectory(), snapshot());
    expect(await store.setDeleted(id, true)).toBe(false);
    expect(await store.read(id)).toBeNull();
  });
});

describe("no private file system", () => {
  it("has no snapshots and takes none", async () => {
    const store = createSnapshotStore(undefined);
    expect(await store.list()).toEqual([]);
    expect(await store.read("1-import-1-1-1.json.gz")).toBeNull();
    await expect(store.keep(snapshot())).rejects.toThrow();
    await expect(store.purge()).resolves.toBeUndefined();
  });

  it("is what one that cannot be opened amounts to", async () => {
    const store = createSnapshotStore(async () => {
      throw new DOMException("private window", "SecurityError");
    });
    expect(await store.list()).toEqual([]);
    await expect(store.keep(snapshot())).rejects.toThrow();
  });
});
