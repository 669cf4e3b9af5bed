/** How often one rule fired: its number, a small bar for each week, and all of it in words for whoever sees neither. */
import { useContext } from "preact/hooks";
import { shownWeeks } from "../../../../../lib/core/audit/hits-by-rule.ts";
import { formatDate } from "../../../../../lib/i18n/format-moment.ts";
import { languageTags } from "../../../../../lib/i18n/translate.ts";
import { RuleHitsContext } from "./rule-hits-context.ts";
import { useHitWords } from "./use-hit-words.ts";

/** Pixels of the tallest bar, and from one bar to the next. */
const height = 16;
const step = 3;

export function HitsBar({ ruleId }: { readonly ruleId: string }) {
  const counted = useContext(RuleHitsContext);
  const words = useHitWords();
  if (counted === null) return null;
  const hits = counted.byRule.get(ruleId);
  if (hits === undefined) {
    return (
      <span class="hits none" title={sinceText(counted.since, words)}>
        {words("hits.none")}
      </span>
    );
  }
  const { total, weeks, last } = hits;
  const most = Math.max(...weeks, 1);
  const said = [
    words("hits.said", { count: total, day: formatDate(last, words.language) }),
    words("hits.weeks", { weeks: shownWeeks, numbers: weeks.join(", ") }),
    sinceText(counted.since, words),
  ].join("\n");
  return (
    <span class="hits" role="img" aria-label={said} title={said}>
      <span class="tabular">{new Intl.NumberFormat(languageTags[words.language]).format(total)}</span>
      <svg aria-hidden="true" width={weeks.length * step} height={height}>
        {weeks.map((count, place) => {
          // Even one message must be seen, and a week without any has its place.
          const tall = count === 0 ? 1 : Math.max(3, Math.round((count / most) * height));
          return (
            <rect
              key={place}
              class={count === 0 ? "empty" : "week"}
              x={place * step}
              y={height - tall}
              width={step - 1}
              height={tall}
            />
          );
        })}
      </svg>
    </span>
  );
}

/** Nobody has seen mail: then nothing can be said of a rule that never fired. */
function sinceText(since: number | null, words: ReturnType<typeof useHitWords>): string {
  return since === null
    ? words("hits.noMail")
    : words("hits.since", { day: formatDate(since, words.language) });
}
