/** Facts of seen mail: what may lie on disk, for how long, and for whom. */
import { describe, expect, it } from "vitest";
import type { MessageFacts } from "../../lib/core/message/facts.ts";
import { readRuleHits } from "../../lib/storage/read-rule-hits.ts";
import { newestSeen, seenAfter, seenBefore, seenSince } from "../../lib/storage/read-seen.ts";
import type { SeenRecord } from "../../lib/storage/records.ts";
import { createSeenStore } from "../../lib/storage/seen-store.ts";
import { freshDatabase } from "./fresh-database.ts";

const now = Date.UTC(2026, 10, 1);
const me = "me@x.example";

const message: MessageFacts = {
  id: "18f0",
  from: { name: "Ana", address: "ana@acme.example" },
  subject: "Quotation",
  subjectCut: true,
  snippet: "secret words of the body",
  bodyText: "more secret words",
  date: now,
};

async function storedFacts(keepSubjects: boolean, ...seen: MessageFacts[]) {
  const database = freshDatabase();
  const store = createSeenStore(database);
  for (const facts of seen)
    expect(await store.remember(me, [facts], now, keepSubjects)).toMatchObject({ ok: true });
  return (await database.seen.toArray()).map(({ facts }) => facts);
}

describe("a seen message", () => {
  it("is stored without snippet and body", async () => {
    const { snippet: _snippet, bodyText: _bodyText, ...expected } = message;
    expect(await storedFacts(true, message)).toEqual([expected]);
  });

  it("is stored without its subject where the user does not want subjects kept", async () => {
    const { id, from, date } = message;
    expect(await storedFacts(false, message)).toEqual([{ id, from, date }]);
  });

  it("is one record however often it is seen", async () => {
    expect(await storedFacts(true, message, message, message)).toHaveLength(1);
  });

  it("keeps what a later look does not know, and takes over what it does", async () => {
    const inThread: MessageFacts = { id: "18f0", to: [{ address: me }], labels: ["A", "B"], unread: true };
    const inList: MessageFacts = { id: "18f0", labels: ["A"], labelsPartial: true, unread: false };
    expect(await storedFacts(true, inThread, inList)).toEqual([{ ...inThread, ...inList }]);
    expect(await storedFacts(true, inList, inThread)).toEqual([inThread]);
  });

  it("of whom one batch says two things keeps both", async () => {
    const database = freshDatabase();
    const batch: MessageFacts[] = [
      { id: "18f0", to: [{ address: me }], bodyTerms: { offer: "yes" } },
      { id: "18f0", unread: true },
    ];
    await createSeenStore(database).remember(me, batch, now, true);
    expect(await seenSince(database, me, 0)).toMatchObject({
      value: [{ facts: { ...batch[0], unread: true } }],
    });
  });

  it("belongs to its account alone", async () => {
    const database = freshDatabase();
    const store = createSeenStore(database);
    await store.remember(me, [message], now, true);
    await store.remember("other@x.example", [{ id: "18f0", subject: "Other" }], now, true);
    expect(await seenSince(database, me, 0)).toMatchObject({ value: [{ facts: { subject: "Quotation" } }] });
    expect(await database.seen.count()).toBe(2);
  });
});

describe("the conversations of an account", () => {
  it("are read by their ids, each with all that is known of it", async () => {
    const store = createSeenStore(freshDatabase());
    const mail = (id: string, threadId: string): MessageFacts => ({ id, threadId });
    await store.remember(me, [mail("1", "a"), mail("2", "b"), mail("3", "a"), { id: "4" }], now, true);
    await store.remember("other@x.example", [mail("5", "a")], now, true);
    expect(await store.threads(me, ["a", "c", "a"])).toEqual({
      ok: true,
      value: new Map([["a", [mail("1", "a"), mail("3", "a")]]]),
    });
  });
});

describe("messages seen since a moment", () => {
  it("are those seen at it or later, of that account, oldest first", async () => {
    const database = freshDatabase();
    const store = createSeenStore(database);
    for (const [id, at] of [
      ["a", 10],
      ["c", 30],
      ["b", 20],
    ] as const)
      await store.remember(me, [{ id }], at, true);
    await store.remember("other@x.example", [{ id: "d" }], 25, true);
    const seen = await seenSince(database, me, 20);
    expect(seen.ok && seen.value.map(({ id }) => id)).toEqual(["b", "c"]);
  });
});

describe("the clean-up", () => {
  it("removes what was last seen before its moment, however much that is", async () => {
    const database = freshDatabase();
    const store = createSeenStore(database);
    const old = Array.from({ length: 2300 }, (_, index) => ({ id: `old${index}` }));
    await store.remember(me, old, now - 1, true);
    await store.remember(me, [{ id: "young" }], now, true);
    expect(await store.expire(now)).toEqual({ ok: true, value: { removed: 2300 } });
    expect((await database.seen.toArray()).map(({ id }) => id)).toEqual(["young"]);
  });

  it("adds up what rules fired on the mail that goes, in each week, with what went before", async () => {
    const database = freshDatabase();
    const store = createSeenStore(database);
    const hitsOf = (seen: readonly { readonly facts: MessageFacts }[]) =>
      seen.length === 0 ? [] : [{ ruleId: "r", week: 7, count: seen.length, last: now - seen.length }];
    const old = Array.from({ length: 1001 }, (_, index) => ({ id: `old${index}` }));
    await store.remember(me, old, now - 1, true);
    await store.expire(now, hitsOf);
    await store.remember(me, [{ id: "later" }], now, true);
    await store.expire(now + 1, hitsOf);
    expect(await readRuleHits(database)).toEqual({
      ok: true,
      value: [{ ruleId: "r", week: 7, count: 1002, last: now - 1 }],
    });
  });

  it("keeps the mail where its hits cannot be counted", async () => {
    const database = freshDatabase();
    const store = createSeenStore(database);
    await store.remember(me, [message], now - 1, true);
    const failing = () => {
      throw new RangeError("too deep");
    };
    await store.expire(now, failing).catch(() => undefined);
    expect(await database.seen.count()).toBe(1);
  });

  it("removes all subjects, and nothing else", async () => {
    const database = freshDatabase();
    const store = createSeenStore(database);
    await store.remember(me, [message], now, true);
    await store.removeSubjects();
    expect((await database.seen.toArray()).map(({ facts }) => facts)).toEqual([
      { id: message.id, from: message.from, date: message.date },
    ]);
  });
});

describe("answers of body terms", () => {
  async function storeWith(...seen: MessageFacts[]) {
    const store = createSeenStore(freshDatabase());
    await store.remember(me, seen, now, true);
    return store;
  }
  const answered: MessageFacts = { id: "1", bodyTerms: { offer: "yes", 报价: "no" } };

  it("are given for the messages that have some", async () => {
    const store = await storeWith(answered, { id: "2" });
    const stored = await store.bodyAnswers(me, ["2", "3", "1"]);
    expect(stored).toEqual({ ok: true, value: new Map([["1", answered.bodyTerms]]) });
    expect(await store.bodyAnswers("other@x.example", ["1"])).toEqual({ ok: true, value: new Map() });
  });

  it("are kept by looks without answers, and replaced by newer ones", async () => {
    const store = await storeWith(answered);
    await store.remember(me, [{ id: "1", unread: true }], now, true);
    expect(await store.bodyAnswers(me, ["1"])).toMatchObject({ value: new Map([["1", answered.bodyTerms]]) });
    await store.remember(me, [{ id: "1", bodyTerms: { new: "no" } }], now, true);
    expect(await store.bodyAnswers(me, ["1"])).toMatchObject({ value: new Map([["1", { new: "no" }]]) });
  });

  it("go where they are not in use", async () => {
    const store = await storeWith(answered, { id: "2", bodyTerms: { 报价: "yes" } }, { id: "3" });
    expect(await store.removeBodyAnswers(new Set(["offer"]))).toMatchObject({ ok: true });
    expect(await store.bodyAnswers(me, ["1", "2", "3"])).toEqual({
      ok: true,
      value: new Map([["1", { offer: "yes" }]]),
    });
  });
});

describe("the newest seen messages", () => {
  it("are those of all accounts, last seen first, no more than asked for", async () => {
    const database = freshDatabase();
    const store = createSeenStore(database);
    await store.remember(me, [{ id: "old" }], now - 2, true);
    await store.remember("other@x.example", [{ id: "middle" }], now - 1, true);
    await store.remember(me, [{ id: "new" }], now, true);
    const newest = await newestSeen(database, 2);
    expect(newest.ok && newest.value.map(({ id }) => id)).toEqual(["new", "middle"]);
  });
});

describe("seen messages page by page", () => {
  it("come last seen first, each once, though a whole list was seen in one moment", async () => {
    const database = freshDatabase();
    const store = createSeenStore(database);
    const list = (from: number, count: number) =>
      Array.from({ length: count }, (_, at) => ({ id: String(100 + from + at) }));
    await store.remember(me, list(0, 7), now - 1, true);
    await store.remember("other@x.example", list(7, 2), now - 1, true);
    await store.remember(me, list(9, 3), now, true);
    const read: SeenRecord[] = [];
    const sizes: number[] = [];
    for (let size = 4; size === 4; size = sizes.at(-1) ?? 0) {
      const page = await seenBefore(database, read, 4);
      if (page.ok) read.push(...page.value);
      sizes.push(page.ok ? page.value.length : -1);
    }
    expect(sizes).toEqual([4, 4, 4, 0]);
    expect(new Set(read.map(({ id }) => id)).size).toBe(12);
    expect(read.map(({ seenAt }) => seenAt)).toEqual([...Array(3).fill(now), ...Array(9).fill(now - 1)]);
  });
});

describe("an account's messages in steps of time", () => {
  const day = 86_400_000;
  const idAt = (time: number) => (BigInt(time) << 20n).toString(16);
  const ids = [0, 3, 20, 80, 400].map((days) => idAt(now - days * day));

  it("come newest first, each once, none of another account, and the last step says so", async () => {
    const database = freshDatabase();
    const store = createSeenStore(database);
    const strange = ["a", "zz"];
    await store.remember(
      me,
      [...ids, ...strange].map((id) => ({ id })),
      now,
      true,
    );
    await store.remember("other@x.example", [{ id: idAt(now - 1) }], now, true);
    const steps: string[][] = [];
    for (let step = 0; ; step += 1) {
      const read = await store.step(me, step, now);
      if (!read.ok) throw new Error(read.failure.code);
      steps.push(read.value.facts.map(({ id }) => id));
      if (read.value.isLast) break;
    }
    expect(steps.length).toBeGreaterThan(1);
    expect(steps.flat().toSorted()).toEqual([...ids, ...strange].toSorted());
    expect(steps[0]).toEqual(expect.arrayContaining([ids[0], ids[1]]));
    expect(steps.at(-1)).toEqual(expect.arrayContaining([ids[3], ids[4]]));
  });
});

describe("all seen mail, page by page", () => {
  it("comes once each, of all accounts, whatever the size of a page", async () => {
    const database = freshDatabase();
    const store = createSeenStore(database);
    await store.remember(me, [{ id: "3" }, { id: "1" }, { id: "2" }], now, true);
    await store.remember("a@other.example", [{ id: "2" }], now, true);
    for (const size of [1, 2, 4, 5]) {
      const found: string[] = [];
      let page = await seenAfter(database, null, size);
      while (page.ok && page.value.length > 0) {
        found.push(...page.value.map(({ account, id }) => `${account} ${id}`));
        page = await seenAfter(database, page.value.at(-1) ?? null, size);
      }
      expect(found).toEqual(["a@other.example 2", `${me} 1`, `${me} 2`, `${me} 3`]);
    }
  });
});
