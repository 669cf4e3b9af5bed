/**
 * How pressing a message is: a sum of points, each with its reason.
 *
 * The reasons are what is added up, so a total can never hold a point that no
 * reason explains (README, "Priority").
 */
import type { Reason } from "../decision/decision.ts";
import { type Priority, priorities } from "../rules/rule-set.ts";
import type { PrioritySettings } from "./priority-settings.ts";

const counted = ["urgent", "high", "normal"] as const satisfies readonly Priority[];

/**
 * The sum of the reasons' points, and the priority that follows from it, raised
 * to the highest `atLeast` among reasons of code `rule.priority`.
 */
export function scorePriority(
  reasons: readonly Reason[],
  thresholds: PrioritySettings["thresholds"],
): { readonly points: number; readonly priority: Priority } {
  const points = reasons.reduce((sum, reason) => clamp(sum + (reason.points ?? 0)), 0);
  const earned = counted.find((each) => points >= thresholds[each]) ?? "low";
  const asked = reasons.filter(({ code }) => code === "rule.priority").map(({ params }) => params["atLeast"]);
  const priority = priorities.find((each) => each === earned || asked.includes(each)) ?? earned;
  return { priority, points };
}

/** Keeps the sum a number that JSON can hold, whatever points a file gives. */
function clamp(sum: number): number {
  return Math.min(Math.max(sum, -Number.MAX_VALUE), Number.MAX_VALUE);
}
