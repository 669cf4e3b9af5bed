/** One line of the improvement log: what was found, mended, suggested and confirmed. Lines are only ever added. */

export const improvementCodes = [
  /** Another program's rules came in. params: `format`, `rules`, `losses` */
  "rulesImported",
  /** Rules left as another program's file. params: `format`, `rules`, `losses` */
  "rulesExported",
  /** params: `finding` (its kind), `name` */
  "fixApplied",
  "fixUndone",
  /** The user says that it is meant so. params: `finding`, `name` */
  "findingAccepted",
  /** params: `suggestion` (its kind), `name` */
  "suggestionTaken",
  "suggestionDeclined",
  /** It was declined by mistake. params as before */
  "suggestionRestored",
  /** A step of the periodic review was confirmed. params: `step`, and counts */
  "reviewStep",
  "reviewDone",
  /** params: `name` */
  "testAdded",
  "testRemoved",
] as const;

export type ImprovementCode = (typeof improvementCodes)[number];

export interface Improvement {
  /** Given by the database; rises. */
  readonly n?: number;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly what: ImprovementCode;
  /** Names and counts; never an address or a subject of mail. */
  readonly params: Readonly<Record<string, string | number>>;
}
