/** When the labels of a message end. */
import type { Decision } from "../decision/decision.ts";
import type { MessageFacts } from "../message/facts.ts";
import type { LabelEffect, Rule } from "../rules/rule-set.ts";

const dayMs = 86_400_000;

/** Ms since the epoch, by label. A label that a rule gives without an end stays and is absent; of two ends the later one counts. */
export function labelEnds(
  rules: readonly Rule[],
  { labels, reasons }: Decision,
  { date }: MessageFacts,
): ReadonlyMap<string, number> {
  const ends = new Map<string, number>();
  if (typeof date !== "number" || labels.length === 0) return ends;
  const fired = new Set(reasons.flatMap(({ code, ruleId }) => (code === "rule.label" ? (ruleId ?? []) : [])));
  const effects = rules
    .filter(({ id }) => fired.has(id))
    .flatMap(({ effects }) => effects.filter((effect): effect is LabelEffect => effect.kind === "label"));
  for (const { label, days = Number.POSITIVE_INFINITY } of effects) {
    if (labels.includes(label)) ends.set(label, Math.max(ends.get(label) ?? 0, date + days * dayMs));
  }
  return new Map([...ends].filter(([, end]) => end !== Number.POSITIVE_INFINITY));
}
