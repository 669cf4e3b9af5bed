/** The rules that give points, each with the way to it: rules are edited in their own view. */
import { useTranslation } from "../../../../components/translation.tsx";
import type { Rule } from "../../../../lib/core/rules/rule-set.ts";
import { usePriorityWords } from "./use-priority-words.ts";

/** More are looked through in the view of rules. */
const mostShown = 6;

export function RulesWithPoints({ rules }: { readonly rules: readonly Rule[] }) {
  const t = useTranslation();
  const words = usePriorityWords();
  const numbers = new Intl.NumberFormat(t.language.replace("_", "-"), { signDisplay: "exceptZero" });
  const giving = rules
    .filter(({ enabled }) => enabled !== false)
    .map((rule) => ({ rule, points: pointsOf(rule) }))
    .filter(({ points }) => points !== 0);
  return (
    <section class="card" aria-labelledby="rules-with-points">
      <h2 id="rules-with-points">{words("priority.rules")}</h2>
      <p class="hint">
        {giving.length === 0
          ? words("priority.rules.none")
          : words("priority.rules.count", { count: giving.length })}
      </p>
      {giving.length > 0 && (
        <ul class="rules-with-points">
          {giving.slice(0, mostShown).map(({ rule, points }) => (
            <li key={rule.id}>
              <a href={`#rules/edit/${encodeURIComponent(rule.id)}`}>
                <bdi>{rule.name}</bdi>
              </a>
              <span class="tabular">{numbers.format(points)}</span>
            </li>
          ))}
        </ul>
      )}
      <a href="#rules">{words("priority.rules.link")}</a>
    </section>
  );
}

function pointsOf({ effects }: Rule): number {
  return effects.reduce((sum, effect) => (effect.kind === "points" ? sum + effect.points : sum), 0);
}
