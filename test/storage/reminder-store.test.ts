/** Reminders on disk: kept by account and cause, forgotten when they were closed long ago. */
import { describe, expect, it } from "vitest";
import { createReminderStore } from "../../lib/storage/reminder-store.ts";
import { day, monday, reminder } from "../core/reminders/reminders-here.ts";
import { freshDatabase } from "./fresh-database.ts";

const other = "other@x.example";
const quiet = reminder({ key: "quiet:acme:2026-09-01", cause: "quiet", account: other });
const closed = reminder({ key: "answer:f2:b1", threadId: "f2", closedAt: monday, closedBy: "answered" });
const begun = { ...closed, key: "answer:f3:c1", threadId: "f3", showing: "n" };
const open = reminder();

async function filled() {
  const database = freshDatabase();
  const store = createReminderStore(database);
  expect(await store.write([open, closed, begun, quiet])).toMatchObject({ ok: true });
  return { store, database };
}

const read = <T>(stored: { ok: true; value: T } | { ok: false }) => (stored.ok ? stored.value : null);

describe("the store of reminders", () => {
  it("finds what is open in any account, and what somebody began to show", async () => {
    const { store } = await filled();
    const active = read(await store.active()) ?? [];
    expect(active.map(({ key }) => key).sort()).toEqual([open.key, begun.key, quiet.key].sort());
  });

  it("finds those of conversations of one account, closed or not, and those about quiet clients of all", async () => {
    const { store } = await filled();
    expect(read(await store.ofThreads(open.account, ["f1", "f2", "f9"]))).toEqual([open, closed]);
    expect(read(await store.ofThreads(other, ["f1"]))).toEqual([quiet]);
    expect(read(await store.ofQuiet())).toEqual([quiet]);
  });

  it("holds one for each cause of an account", async () => {
    const { store } = await filled();
    await store.write([{ ...open, shownAt: monday }]);
    expect(read(await store.find(open.account, open.key))).toEqual({ ...open, shownAt: monday });
    expect(read(await store.find(other, open.key))).toBeNull();
  });

  it("forgets those that were closed before a moment, and no others", async () => {
    const { store, database } = await filled();
    await store.expire(monday);
    expect(await database.reminders.count()).toBe(4);
    await store.expire(monday + day);
    expect((await database.reminders.toArray()).map(({ key }) => key).sort()).toEqual(
      [open.key, quiet.key].sort(),
    );
  });

  it("keeps what was looked at, and begins anew where another version wrote something else", async () => {
    const { store, database } = await filled();
    expect(read(await store.progress())).toEqual({ touched: {}, all: null });
    const progress = { touched: { [other]: ["f1"] }, all: { at: monday, by: "7 {}" } };
    await store.setProgress(progress);
    expect(read(await store.progress())).toEqual(progress);
    await database.meta.put({ key: "reminders", value: { touched: 3 } });
    expect(read(await store.progress())).toEqual({ touched: {}, all: null });
  });
});
