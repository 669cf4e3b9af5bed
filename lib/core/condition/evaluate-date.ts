/** `after:`, `before:`, `older_than:` and `newer_than:`. */
import type { PreparedMessage } from "../message/prepare-message.ts";
import { stepWall } from "./calendar-steps.ts";
import type { EvaluationContext } from "./evaluation-context.ts";
import { verdictOfFact } from "./three-values.ts";
import type { AgeTerm, DateTerm } from "./tree.ts";
import type { Verdict } from "./verdict.ts";
import type { Witness } from "./witness.ts";
import { instantOf, isZone, startOfDay, wallAt } from "./zoned-time.ts";

/** The last border of a term, with what it was worked out for: the same for every message of a batch. */
const borders = new WeakMap<AgeTerm | DateTerm, { now: number; zone: string; border: number }>();

/** The instant from which a message is younger, as many calendar units before `now`. */
export function ageBorder({ count, unit }: AgeTerm, now: number, zone: string): number {
  const wall = stepWall(wallAt(zone, now), -count, unit);
  return wall === Number.NEGATIVE_INFINITY ? wall : instantOf(zone, wall);
}

function dateBorder({ at }: DateTerm, zone: string): number {
  return "epochSeconds" in at ? at.epochSeconds * 1000 : startOfDay(zone, at.year, at.month, at.day);
}

function borderOf(term: AgeTerm | DateTerm, { now, zone }: EvaluationContext): number {
  const last = borders.get(term);
  if (last !== undefined && last.now === now && last.zone === zone) return last.border;
  const border = term.kind === "age" ? ageBorder(term, now, zone) : dateBorder(term, zone);
  borders.set(term, { now, zone, border });
  return border;
}

export function evaluateDate(
  term: AgeTerm | DateTerm,
  { facts }: PreparedMessage,
  context: EvaluationContext,
  witness: Witness | null,
): Verdict {
  // Known to have no date: neither before nor after anything.
  if (facts.date === null) return "no";
  if (facts.date === undefined || !isZone(context.zone)) {
    witness?.missing.add("date");
    return "unknown";
  }
  const isEarlier = facts.date < borderOf(term, context);
  const verdict = verdictOfFact(term.side === "before" || term.side === "older" ? isEarlier : !isEarlier);
  if (verdict === "yes") witness?.wholeHit({ field: "date", part: "whole", index: 0 }, null);
  return verdict;
}
