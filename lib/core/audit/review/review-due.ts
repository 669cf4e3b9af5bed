/** Which steps of the periodic review are due: each by the rhythm of its round, since it was confirmed last. */
import type { Improvement } from "../improvement.ts";
import type { ReviewRhythm, ReviewRound, ReviewSettings } from "./review-settings.ts";

export const reviewSteps = [
  "senders",
  "spam",
  "bin",
  "rules",
  "groups",
  "templates",
  "backups",
  "security",
] as const;
export type ReviewStep = (typeof reviewSteps)[number];

export const roundOf: Readonly<Record<ReviewStep, ReviewRound>> = {
  senders: "mail",
  spam: "mail",
  bin: "mail",
  rules: "upkeep",
  groups: "upkeep",
  templates: "upkeep",
  backups: "upkeep",
  security: "security",
};

const dayMs = 86_400_000;
/** A little less than the word says: who does it each Monday does it some Mondays earlier in the day. */
const lengths: Readonly<Record<Exclude<ReviewRhythm, "never">, number>> = {
  weekly: 6.5 * dayMs,
  monthly: 29 * dayMs,
  quarterly: 89 * dayMs,
};

export type Confirmations = ReadonlyMap<ReviewStep, number>;

/** When each step was confirmed last, in ms since the epoch. Steps that never were are absent. */
export function confirmationsOf(log: readonly Improvement[]): Confirmations {
  const last = new Map<ReviewStep, number>();
  for (const { what, at, params } of log) {
    const step = reviewSteps.find((one) => one === params["step"]);
    if (what !== "reviewStep" || step === undefined) continue;
    last.set(step, Math.max(last.get(step) ?? at, at));
  }
  return last;
}

/**
 * @param since when there was first something to look at, ms since the epoch; a step that was never
 * confirmed is due one rhythm after it. `null`: there is nothing yet, so nothing is due
 */
export function dueSteps(
  settings: ReviewSettings,
  confirmed: Confirmations,
  since: number | null,
  now: number,
): readonly ReviewStep[] {
  return reviewSteps.filter((step) => {
    const rhythm = settings[roundOf[step]];
    const last = confirmed.get(step) ?? since;
    // A clock that was put back must not end all reviews.
    return rhythm !== "never" && last !== null && Math.abs(now - last) >= lengths[rhythm];
  });
}

/** Whether the user is to be told, and did not put it off. */
export function isReminded({ quietUntil }: ReviewSettings, due: readonly ReviewStep[], now: number): boolean {
  return due.length > 0 && (quietUntil === null || now >= quietUntil);
}
