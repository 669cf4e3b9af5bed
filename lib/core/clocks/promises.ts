/** How soon the user means to answer: part of the rule set, so that a team promises the same. */
import type { Priority, RuleSet } from "../rules/rule-set.ts";
import { readOnce } from "../shared/read-once.ts";
import { promisesSchema } from "./promises-schema.ts";

/** Business hours; `null`: nothing is promised. */
export type PromisedHours = Readonly<Record<Priority, number | null>>;

export interface Promises {
  /** To the first answer in a conversation. */
  readonly first: PromisedHours;
  /** To every answer after that. */
  readonly next: PromisedHours;
  /** Id of the business calendar by which hours are counted. */
  readonly calendar: string;
}

/** Monday to Friday from 9 to 18 in the zone of the browser, without holidays. */
export const plainCalendarId = "plain";

const hours: PromisedHours = { urgent: 2, high: 8, normal: 24, low: null };

export const defaultPromises: Promises = { first: hours, next: hours, calendar: plainCalendarId };

/** `null`: of another shape, as a later version may write it. */
export const readPromises = readOnce(
  (entry): Promises | null => promisesSchema.safeParse(entry).data ?? null,
);

/** The defaults where the set says nothing, or something that this version cannot read. */
export function promisesOf({ settings }: Pick<RuleSet, "settings">): Promises {
  return readPromises(settings?.["promises"]) ?? defaultPromises;
}
