/**
 * Keeps the facts of seen mail: no snippet, no body, and no subject where the
 * user does not want that. Decisions are not kept, because matching again is
 * faster than reading them.
 */
import type { SeenMessageStore } from "../app/ports.ts";
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
