/** Which labels are over: a rule may give one for some days after the message. */
import { dayMs, instantOf, wallAt } from "../condition/zoned-time.ts";
import type { MessageFacts } from "../message/facts.ts";
import type { LabelEffect, Rule } from "../rules/rule-set.ts";
import { earliestAfter } from "../shared/earliest.ts";
import type { DecisionContext } from "./examine-message.ts";

export interface LabelEnds {
  readonly hasEnded: (effect: LabelEffect) => boolean;
  /** When the next label ends, ms since the epoch; `null`: none does. */
  readonly validUntil: number | null;
}

const never: LabelEnds = { hasEnded: () => false, validUntil: null };

/** Days of the calendar in the zone, so that a label ends at the time of day at which the mail came. Without a date it stays. */
export function labelEnds(
  fired: readonly Rule[],
  { date }: MessageFacts,
  { now, zone }: Pick<DecisionContext, "now" | "zone">,
): LabelEnds {
  const days = fired.flatMap(({ effects }) =>
    effects.flatMap((effect) => (effect.kind === "label" && effect.days !== undefined ? effect.days : [])),
  );
  if (days.length === 0 || typeof date !== "number") return never;
  const wall = wallAt(zone, date);
  const endOf = (after: number) => instantOf(zone, wall + after * dayMs);
  return {
    hasEnded: (effect) => effect.days !== undefined && endOf(effect.days) <= now,
    validUntil: earliestAfter(now, days.map(endOf)),
  };
}
