/** One suggestion: what it is, what it rests on, what it would do; taken or declined with one press, and either taken back. */
import { useId, useMemo, useState } from "preact/hooks";
import { Button } from "../../../../../components/button.tsx";
import { displayText } from "../../../../../components/display-text.ts";
import { useTranslation } from "../../../../../components/translation.tsx";
import type { DatedCorrection } from "../../../../../lib/core/learning/correction.ts";
import type { Suggestion } from "../../../../../lib/core/learning/suggestion.ts";
import type { SeenForLearning } from "../../../../../lib/core/learning/suggestions-of.ts";
import { editRuleSet } from "../../../../../lib/core/rules/edit-rule-set.ts";
import { combineSets } from "../../../../../lib/core/sharing/combine-sets.ts";
import { formatDayTime } from "../../../../../lib/i18n/format.ts";
import type { ViewProps } from "../../../view-props.ts";
import { SeenEffect } from "../../share/preview/seen-effect.tsx";
import { useSuggestionActs } from "./use-suggestion-acts.ts";
import { useSuggestionWords } from "./use-suggestion-words.ts";

export interface SuggestionCardProps
  extends Pick<ViewProps, "set" | "followed" | "settings" | "accounts" | "database"> {
  readonly suggestion: Suggestion;
  readonly factsOf: SeenForLearning["factsOf"];
}

export function SuggestionCard({ suggestion, factsOf, ...props }: SuggestionCardProps) {
  const words = useSuggestionWords();
  const acts = useSuggestionActs();
  const titleId = useId();
  const [isBusy, setBusy] = useState(false);
  const { kind, evidence } = suggestion;
  const named = { name: displayText(suggestion.name), what: displayText(suggestion.what) };
  const people = new Set(evidence.map(({ address }) => address)).size;
  const act = async (run: (suggestion: Suggestion) => Promise<void>) => {
    setBusy(true);
    await run(suggestion);
    setBusy(false);
  };
  return (
    <section class="card suggestion" aria-labelledby={titleId}>
      <h2 id={titleId}>{words(`suggestions.${kind}`, named)}</h2>
      <p>{words(`suggestions.${kind}.why`, { count: isOfPeople(kind) ? people : evidence.length })}</p>
      <details>
        <summary>{words("suggestions.evidence")}</summary>
        <ul class="suggestion-evidence">
          {evidence.map((one) => (
            <Evidence key={`${one.at} ${one.address}`} correction={one} factsOf={factsOf} />
          ))}
        </ul>
      </details>
      <Effect {...props} suggestion={suggestion} />
      <div class="button-row">
        <Button
          label={words("suggestions.take")}
          kind="primary"
          disabled={isBusy}
          onPress={() => void act(acts.take)}
        />
        <Button
          label={words("suggestions.decline")}
          disabled={isBusy}
          onPress={() => void act(acts.decline)}
        />
      </div>
    </section>
  );
}

function isOfPeople(kind: Suggestion["kind"]): boolean {
  return kind === "clientDomain" || kind === "exceptDomain";
}

interface EvidenceProps {
  readonly correction: DatedCorrection;
  readonly factsOf: SeenForLearning["factsOf"];
}

function Evidence({ correction, factsOf }: EvidenceProps) {
  const words = useSuggestionWords();
  const { language } = useTranslation();
  const subject = factsOf(correction)?.subject;
  return (
    <li>
      <time class="muted tabular" dateTime={new Date(correction.at).toISOString()}>
        {formatDayTime(correction.at, language)}
      </time>{" "}
      <bdi dir="auto">
        {words(`suggestions.evidence.${correction.kind}`, { address: displayText(correction.address) })}
      </bdi>
      {subject !== undefined && subject !== "" && (
        <bdi dir="auto" class="muted">
          {" "}
          {displayText(subject)}
        </bdi>
      )}
    </li>
  );
}

/** Nothing is shown of what can no longer be done: taking it then says why. */
function Effect({ set, followed, suggestion, ...props }: Omit<SuggestionCardProps, "factsOf">) {
  const before = useMemo(() => combineSets(set, followed), [set, followed]);
  const after = useMemo(() => {
    const edited = editRuleSet(set, suggestion.edit);
    return edited.ok ? combineSets(edited.set, followed) : null;
  }, [set, followed, suggestion.edit]);
  return after === null ? null : <SeenEffect before={before} after={after} {...props} />;
}
