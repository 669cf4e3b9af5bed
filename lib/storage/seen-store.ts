/**
 * Keeps the facts of seen mail: no snippet, no body, and no subject where the
 * user does not want that. Decisions are not kept, because matching again is
 * faster than reading them.
 */
import { Dexie } from "dexie";
import type { HitsOf, SeenMessageStore, SeenStep } from "../app/ports.ts";
import type { RuleHits } from "../core/audit/rule-hits.ts";
import type { MessageFacts } from "../core/message/facts.ts";
import { mergeFacts } from "../core/message/merge-facts.ts";
import { attempt } from "./attempt.ts";
import { readBodyAnswers, removeBodyAnswers } from "./body-answers.ts";
import type { Database } from "./database.ts";
import { leaveList } from "./leave-list.ts";
import { readThreads } from "./read-threads.ts";
import type { SeenRecord } from "./records.ts";

/** Rows removed in one transaction: few enough that nothing waits long behind it. */
const step = 1000;

export function createSeenStore(database: Database): SeenMessageStore {
  return {
    remember: (account, seen, now, keepSubjects) =>
      attempt(database, () =>
        database.transaction("rw", database.seen, async () => {
          const before = await database.seen.bulkGet(seen.map(({ id }) => [account, id]));
          const records = broughtUpToDate(before, account, seen, now);
          await database.seen.bulkPut(records.map((record) => stored(record, keepSubjects)));
        }),
      ),
    threads: (account, threadIds) => attempt(database, () => readThreads(database, account, threadIds)),
    leave: (account, list, now) => attempt(database, () => leaveList(database, account, list, now)),
    step: (account, step, now) => attempt(database, () => readStep(database, account, step, now)),
    bodyAnswers: (account, ids) => attempt(database, () => readBodyAnswers(database, account, ids)),
    removeBodyAnswers: (inUse) => attempt(database, () => removeBodyAnswers(database, inUse)),
    expire: (before, hitsOf) => attempt(database, () => expire(database, before, hitsOf)),
    removeSubjects: () =>
      attempt(database, async () => {
        await database.seen.toCollection().modify((seen: { facts: MessageFacts }) => {
          seen.facts = withoutSubject(seen.facts);
        });
      }),
  };
}

function broughtUpToDate(
  before: readonly (SeenRecord | undefined)[],
  account: string,
  seen: readonly MessageFacts[],
  now: number,
): readonly SeenRecord[] {
  const known = before.filter((record) => record !== undefined);
  const records = new Map(known.map((record) => [record.id, record]));
  for (const facts of seen) {
    const { id } = facts;
    const record = records.get(id) ?? { account, id, facts: { id } };
    records.set(id, { ...record, seenAt: now, facts: mergeFacts(record.facts, facts) });
  }
  return [...records.values()];
}

const dayMs = 86_400_000;
/** How far back each step reaches: most clients wrote lately, and the last step takes all that is left. */
const stepDays = [7, 45, Number.POSITIVE_INFINITY];

/**
 * Legacy ids begin with the time of their message, so the key is in order of time and
 * no index is needed: one `getAll` a step, which is many times faster than a cursor.
 */
async function readStep(database: Database, account: string, step: number, now: number): Promise<SeenStep> {
  const oldest = firstIdOf(now, stepDays[step] ?? Number.POSITIVE_INFINITY);
  const end = step === 0 ? Dexie.maxKey : firstIdOf(now, stepDays[step - 1] ?? 0);
  const records = await database.seen
    .where("[account+id]")
    .between([account, oldest], [account, end], true, false)
    .toArray();
  return { facts: records.map(({ facts }) => facts), isLast: step >= stepDays.length - 1 };
}

/** The id that a message of that many days before `now` would begin with; `""` for all of time. */
export function firstIdOf(now: number, days: number): string {
  const time = Math.max(0, now - days * dayMs);
  return days === Number.POSITIVE_INFINITY
    ? ""
    : (BigInt(Math.trunc(time)) << 20n).toString(16).padStart(16, "0");
}

/** With the facts that may lie on disk. */
function stored(record: SeenRecord, keepSubjects: boolean): SeenRecord {
  const { snippet: _snippet, bodyText: _bodyText, ...facts } = record.facts;
  return { ...record, facts: keepSubjects ? facts : withoutSubject(facts) };
}

function withoutSubject(facts: MessageFacts): MessageFacts {
  const { subject: _subject, subjectCut: _subjectCut, ...rest } = facts;
  return rest;
}

/** In steps, each of which leaves as many hits behind as it takes messages away. */
async function expire(
  database: Database,
  before: number,
  hitsOf: HitsOf = () => [],
): Promise<{ removed: number }> {
  let removed = 0;
  for (;;) {
    const count = await database.transaction("rw", database.seen, database.ruleHits, async () => {
      const old = await database.seen.where("seenAt").below(before).limit(step).toArray();
      await addHits(database, hitsOf(old));
      await database.seen.bulkDelete(old.map(({ account, id }): [string, string] => [account, id]));
      return old.length;
    });
    removed += count;
    if (count < step) return { removed };
  }
}

async function addHits(database: Database, hits: readonly RuleHits[]): Promise<void> {
  const before = await database.ruleHits.bulkGet(
    hits.map(({ ruleId, week }): [string, number] => [ruleId, week]),
  );
  await database.ruleHits.bulkPut(
    hits.map((hit, place) => ({
      ...hit,
      count: hit.count + (before[place]?.count ?? 0),
      last: Math.max(hit.last, before[place]?.last ?? hit.last),
    })),
  );
}
