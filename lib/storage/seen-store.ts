/**
 * Keeps the facts of seen mail: no snippet, no body, and no subject where the
 * user does not want that. Decisions are not kept, because matching again is
 * faster than reading them.
 */
import { Dexie } from "dexie";
import type { SeenMessageStore, SeenStep } from "../app/ports.ts";
import type { MessageFacts } from "../core/message/facts.ts";
import { mergeFacts } from "../core/message/merge-facts.ts";
import { attempt } from "./attempt.ts";
import { readBodyAnswers, removeBodyAnswers } from "./body-answers.ts";
import type { Database } from "./database.ts";
import type { SeenRecord } from "./records.ts";

/** Rows removed in one transaction: few enough that nothing waits long behind it. */
const step = 1000;

export function createSeenStore(database: Database): SeenMessageStore {
  return {
    remember: (account, seen, now, keepSubjects) =>
      attempt(database, () =>
        database.transaction("rw", database.seen, async () => {
          const before = await database.seen.bulkGet(seen.map(({ id }) => [account, id]));
          const known = new Map(before.map((record) => [record?.id, record?.facts]));
          for (const facts of seen)
            known.set(facts.id, mergeFacts(known.get(facts.id) ?? { id: facts.id }, facts));
          const records = seen.map(({ id }): SeenRecord => {
            const facts = storedFacts(known.get(id) ?? { id }, keepSubjects);
            return { account, id, seenAt: now, facts };
          });
          await database.seen.bulkPut(records);
        }),
      ),
    step: (account, step, now) => attempt(database, () => readStep(database, account, step, now)),
    threads: (account, threadIds) => attempt(database, () => readThreads(database, account, threadIds)),
    bodyAnswers: (account, ids) => attempt(database, () => readBodyAnswers(database, account, ids)),
    removeBodyAnswers: (inUse) => attempt(database, () => removeBodyAnswers(database, inUse)),
    expire: (before) => attempt(database, () => expire(database, before)),
    removeSubjects: () =>
      attempt(database, async () => {
        await database.seen.toCollection().modify((seen: { facts: MessageFacts }) => {
          seen.facts = withoutSubject(seen.facts);
        });
      }),
  };
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

async function readThreads(
  database: Database,
  account: string,
  threadIds: readonly string[],
): Promise<readonly MessageFacts[]> {
  const keys = threadIds.map((threadId) => [account, threadId]);
  const records = await database.seen.where("[account+facts.threadId]").anyOf(keys).toArray();
  return records.map(({ facts }) => facts);
}

function firstIdOf(now: number, days: number): string {
  const time = Math.max(0, now - days * dayMs);
  return days === Number.POSITIVE_INFINITY
    ? ""
    : (BigInt(Math.trunc(time)) << 20n).toString(16).padStart(16, "0");
}

/** The facts that may lie on disk. */
function storedFacts(facts: MessageFacts, keepSubjects: boolean): MessageFacts {
  const { snippet: _snippet, bodyText: _bodyText, ...stored } = facts;
  return keepSubjects ? stored : withoutSubject(stored);
}

function withoutSubject(facts: MessageFacts): MessageFacts {
  const { subject: _subject, subjectCut: _subjectCut, ...rest } = facts;
  return rest;
}

async function expire(database: Database, before: number): Promise<{ removed: number }> {
  let removed = 0;
  for (;;) {
    const count = await database.seen.where("seenAt").below(before).limit(step).delete();
    removed += count;
    if (count < step) return { removed };
  }
}
