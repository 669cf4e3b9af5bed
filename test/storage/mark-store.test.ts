/** What the user said by hand of conversations. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ThreadMarkChange } from "../../lib/core/threads/thread-mark.ts";
import { createMarkStore } from "../../lib/storage/mark-store.ts";
import { allMarks } from "../../lib/storage/read-marks.ts";
import { createSeenStore } from "../../lib/storage/seen-store.ts";
import { freshDatabase } from "./fresh-database.ts";

const me = "me@x.example";
const pin = { priority: "urgent", until: null } as const;
const later = { at: 5, messageId: "m", until: 7 };
const done = { at: 5, messageId: "m" };

async function must<T>(stored: Promise<{ ok: true; value: T } | { ok: false }>): Promise<T> {
  const answer = await stored;
  if (!answer.ok) throw new Error("not stored");
  return answer.value;
}

describe("a mark", () => {
  it("belongs to its account and conversation", async () => {
    const store = createMarkStore(freshDatabase());
    await store.change(me, "t", { pin });
    await store.change(me, "u", { later });
    await store.change("other@x.example", "t", { done });
    expect(await must(store.load(me, ["t", "none"]))).toEqual(new Map([["t", { threadId: "t", pin }]]));
    expect([...(await must(store.load(me))).keys()]).toEqual(["t", "u"]);
  });

  it("is read with those of all accounts for our own pages", async () => {
    const database = freshDatabase();
    const store = createMarkStore(database);
    await store.change(me, "t", { pin });
    await store.change("other@x.example", "t", { done });
    expect(await must(allMarks(database))).toEqual([
      { account: me, threadId: "t", pin },
      { account: "other@x.example", threadId: "t", done },
    ]);
  });

  it("keeps what a change does not name, and is gone when nothing is left of it", async () => {
    const database = freshDatabase();
    const store = createMarkStore(database);
    await store.change(me, "t", { pin });
    await store.change(me, "t", { done });
    expect(await must(store.load(me))).toEqual(new Map([["t", { threadId: "t", pin, done }]]));
    await store.change(me, "t", { pin: null, done: null });
    expect(await database.marks.count()).toBe(0);
  });

  const anyChange: fc.Arbitrary<ThreadMarkChange> = fc.record(
    {
      done: fc.constantFrom(null, done),
      pin: fc.constantFrom(null, pin),
      later: fc.constantFrom(null, later, { ...later, until: 8 }),
    },
    { requiredKeys: [] },
  );

  it("is as before once all changes are taken back", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyChange, { maxLength: 5 }), anyChange, async (before, change) => {
        const store = createMarkStore(freshDatabase());
        for (const one of before) await store.change(me, "t", one);
        const known = await must(store.load(me));
        const inverse = await must(store.change(me, "t", change));
        await store.change(me, "t", inverse);
        expect(await must(store.load(me))).toEqual(known);
      }),
      { numRuns: 50 },
    );
  });

  it("goes with the last mail of its conversation", async () => {
    const database = freshDatabase();
    const [store, seen] = [createMarkStore(database), createSeenStore(database)];
    await seen.remember(me, [{ id: "1", threadId: "kept" }], 10, true);
    await seen.remember(me, [{ id: "2", threadId: "old" }], 1, true);
    for (const threadId of ["kept", "old"]) await store.change(me, threadId, { pin });
    await seen.expire(5);
    await store.expire();
    expect([...(await must(store.load(me))).keys()]).toEqual(["kept"]);
  });
});
