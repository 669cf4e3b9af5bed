/** The answers of body terms that lie with seen mail: a body itself is never stored. */
import type { BodyAnswers } from "../core/condition/answer-body-terms.ts";
import type { Database } from "./database.ts";
import type { SeenRecord } from "./records.ts";

/** By the id of the message; messages without answers are absent. */
export async function readBodyAnswers(
  database: Database,
  account: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, BodyAnswers>> {
  const records = await database.seen.bulkGet(ids.map((id) => [account, id]));
  return new Map(
    records.flatMap((record): [string, BodyAnswers][] => {
      const answers = record?.facts.bodyTerms;
      return record === undefined || answers === undefined ? [] : [[record.id, answers]];
    }),
  );
}

/** Looks at every seen message, and writes those that hold an answer that is not in use. */
export async function removeBodyAnswers(database: Database, inUse: ReadonlySet<string>): Promise<void> {
  await database.seen
    .filter(({ facts }) => Object.keys(facts.bodyTerms ?? {}).some((key) => !inUse.has(key)))
    .modify((seen: { facts: SeenRecord["facts"] }) => {
      const { bodyTerms = {}, ...facts } = seen.facts;
      const kept = Object.entries(bodyTerms).filter(([key]) => inUse.has(key));
      seen.facts = kept.length === 0 ? facts : { ...facts, bodyTerms: Object.fromEntries(kept) };
    });
}
