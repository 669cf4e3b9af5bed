// @vitest-environment happy-dom
/** What stands in place of every view while the database cannot be opened: all copies that can be read, and the way on. */
import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { describe, expect, it, vi } from "vitest";
import { PageActionsContext } from "../../entrypoints/options/page-actions.ts";
import { findCopies } from "../../entrypoints/options/safe-mode/copies.ts";
import { SafeMode } from "../../entrypoints/options/safe-mode/safe-mode.tsx";
import { readRuleSet } from "../../lib/core/interchange/read-rule-set.ts";
import { defaultSettings } from "../../lib/core/settings/settings.ts";
import type { Call } from "../../lib/messaging/call.ts";
import { createMirror } from "../../lib/storage/mirror.ts";
import { createSnapshotStore } from "../../lib/storage/snapshot-store.ts";
import { type FakeDirectory, fakeDirectory } from "../storage/fake-directory.ts";
import { client, freshDatabase, ruleSet } from "../storage/fresh-database.ts";
import { press, show } from "./show.tsx";

const at = new Date(2026, 10, 20, 9, 30).getTime();
const set = ruleSet({ clients: [client("a"), client("b")] });
const older = ruleSet({ clients: [client("a")] });

async function disk(): Promise<FakeDirectory> {
  const directory = fakeDirectory();
  const settings = defaultSettings;
  await createMirror(directory.open).write({
    ...{ set, followed: [], subscriptions: [], locked: {} },
    ...{ revision: 2, settings },
  });
  await createSnapshotStore(directory.open).keep({ at, reason: "daily", revision: 1, set: older, settings });
  return directory;
}

async function withTables(): Promise<IDBFactory> {
  const indexedDB = new IDBFactory();
  const database = freshDatabase({ indexedDB });
  await database.open();
  database.close();
  return indexedDB;
}

async function showSafeMode(canBeginAnew = true, answer: unknown = { ok: true, value: { revision: 1 } }) {
  const [directory, indexedDB] = [await disk(), await withTables()];
  const acts = {
    call: vi.fn(async () => answer) as unknown as Call,
    ...{ edit: async () => true, tell: vi.fn(), tellFailure: vi.fn() },
  };
  const onBegun = vi.fn();
  const find = () => findCopies("clientele", directory.open, { indexedDB, IDBKeyRange });
  const root = await show(
    <PageActionsContext.Provider value={acts}>
      <SafeMode {...{ find, canBeginAnew, onBegun }} />
    </PageActionsContext.Provider>,
  );
  await vi.waitFor(() => expect(root.querySelectorAll("tbody tr").length).toBeGreaterThan(0));
  return { root, acts, onBegun };
}

describe("what can still be read", () => {
  it("is the mirror, every snapshot and the tables, each as a file", async () => {
    const [directory, indexedDB] = [await disk(), await withTables()];
    const copies = await findCopies("clientele", directory.open, { indexedDB, IDBKeyRange });
    expect(copies.map(({ kind, counts }) => [kind, counts?.clients])).toEqual([
      ["mirror", 2],
      ["snapshot", 1],
      ["tables", undefined],
    ]);
    const [mirror, snapshot, tables] = await Promise.all(copies.map(({ text }) => text()));
    for (const [text, expected] of [
      [mirror, set],
      [snapshot, older],
    ] as const) {
      const read = readRuleSet(text ?? "");
      expect(read.ok && read.set).toEqual(expected);
    }
    expect(JSON.parse(tables ?? "")).toMatchObject({ name: "clientele", unreadable: [] });
  });

  it("is nothing where there is nothing", async () => {
    expect(
      await findCopies("clientele", fakeDirectory().open, { indexedDB: new IDBFactory(), IDBKeyRange }),
    ).toEqual([]);
    expect(await findCopies("clientele", undefined, { indexedDB: new IDBFactory(), IDBKeyRange })).toEqual(
      [],
    );
  });

  it("stands in a list that says what each copy holds", async () => {
    const { root } = await showSafeMode();
    const rows = [...root.querySelectorAll("tbody tr")].map((row) => row.textContent);
    expect(rows).toEqual([
      "Latest copy20Save",
      "Nov 20, 9:30 AM, Daily10Save",
      "All tables of the database, as they lie thereSave",
    ]);
    const names = [...root.querySelectorAll("tbody button")].map((button) =>
      button.getAttribute("aria-label"),
    );
    expect(names[1]).toBe("Save: Nov 20, 9:30 AM, Daily");
  });
});

describe("a new database", () => {
  const button = (root: HTMLElement) =>
    [...root.querySelectorAll("button")].find(
      ({ textContent }) => textContent === "Start with a new database",
    );

  it("is begun when the user says so, and the page goes on with it", async () => {
    const { root, acts, onBegun } = await showSafeMode();
    const begin = button(root);
    if (begin === undefined) throw new Error("the button is missing");
    await press(begin);
    expect(acts.call).toHaveBeenCalledWith("backup.anew", {});
    await vi.waitFor(() => expect(onBegun).toHaveBeenCalledTimes(1));
  });

  it("that cannot be begun is told, and the page stays", async () => {
    const refused = { ok: false, code: "storage.full", params: {} };
    const { root, acts, onBegun } = await showSafeMode(true, refused);
    const begin = button(root);
    if (begin === undefined) throw new Error("the button is missing");
    await press(begin);
    await vi.waitFor(() => expect(acts.tell).toHaveBeenCalled());
    expect(acts.tell.mock.calls[0]?.[0]).toMatchObject({
      kind: "failed",
      text: expect.stringContaining("room"),
    });
    expect(onBegun).not.toHaveBeenCalled();
  });

  it("is not offered where a newer version of the extension reads the present one", async () => {
    const { root } = await showSafeMode(false);
    expect(button(root)).toBeUndefined();
  });
});
