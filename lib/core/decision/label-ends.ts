/** Which labels are over: a rule may give one for some days after the message. */
import type { MessageFacts } from "../message/facts.ts";
import type { LabelEffect, Rule } from "../rules/rule-set.ts";
import { earliestAfter } from "../shared/earliest.ts";
import { laterDay } from "../shared/later-day.ts";
import type { DecisionContext } from "./examine-message.ts";

export interface LabelEnds {
  readonly hasEnded: (effect: LabelEffect) => boolean;
  /** Ms since the epoch, by label, ahead or over. What a rule gives without an end stays and is absent; of two ends the later one counts. */
  readonly ends: ReadonlyMap<string, number>;
  /** When the next label ends, ms since the epoch; `null`: none does. */
  readonly validUntil: number | null;
}

const never: LabelEnds = { hasEnded: () => false, ends: new Map(), validUntil: null };

/** Days of the calendar in the zone, so that a label ends at the time of day at which the mail came. Without a date it stays. */
export function labelEnds(
  fired: readonly Rule[],
  { date }: MessageFacts,
  { now, zone }: Pick<DecisionContext, "now" | "zone">,
): LabelEnds {
  const effects = fired.flatMap((rule) => rule.effects.filter((effect) => effect.kind === "label"));
  if (typeof date !== "number" || effects.every(({ days }) => days === undefined)) return never;
  const endOf = ({ days }: LabelEffect) =>
    days === undefined ? Number.POSITIVE_INFINITY : laterDay(date, days, zone);
  const all = new Map<string, number>();
  for (const effect of effects) all.set(effect.label, Math.max(all.get(effect.label) ?? 0, endOf(effect)));
  return {
    hasEnded: (effect) => endOf(effect) <= now,
    ends: new Map([...all].filter(([, end]) => Number.isFinite(end))),
    validUntil: earliestAfter(now, effects.map(endOf).filter(Number.isFinite)),
  };
}
