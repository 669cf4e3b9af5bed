/**
 * How pressing a message is: a sum of points, each with its reason.
 *
 * The reasons are what is added up, so a total can never hold a point that no
 * reason explains. First version of the scale (README, "Priority").
 */
import type { Reason } from "../decision/decision.ts";
import { type Priority, priorities, type Tier } from "../rules/rule-set.ts";

/** What a client's tier is worth; no client is worth nothing. */
export const tierPoints: Readonly<Record<Tier, number>> = { vip: 40, key: 25, regular: 10, prospect: 10 };

/** The least points of each priority; below the last it is `low`. From most to least pressing. */
const thresholds: readonly (readonly [Priority, number])[] = [
  ["urgent", 70],
  ["high", 40],
  ["normal", 10],
];

/**
 * The sum of the reasons' points, and the priority that follows from it, raised
 * to the highest `atLeast` among reasons of code `rule.priority`.
 */
export function scorePriority(reasons: readonly Reason[]): {
  readonly points: number;
  readonly priority: Priority;
} {
  const points = reasons.reduce((sum, reason) => clamp(sum + (reason.points ?? 0)), 0);
  const earned = thresholds.find(([, least]) => points >= least)?.[0] ?? "low";
  const asked = reasons.filter(({ code }) => code === "rule.priority").map(({ params }) => params["atLeast"]);
  const priority = priorities.find((each) => each === earned || asked.includes(each)) ?? earned;
  return { priority, points };
}

/** Keeps the sum a number that JSON can hold, whatever points a file gives. */
function clamp(sum: number): number {
  return Math.min(Math.max(sum, -Number.MAX_VALUE), Number.MAX_VALUE);
}
