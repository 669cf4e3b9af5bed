/** What corrections made in Gmail speak for. Nothing of it is done before the user takes it. */
import { Button } from "../../../../../components/button.tsx";
import { Notice } from "../../../../../components/notice.tsx";
import { Skeleton } from "../../../../../components/skeleton.tsx";
import { useTranslation } from "../../../../../components/translation.tsx";
import { failureSentence } from "../../../../../lib/i18n/failure-sentence.ts";
import type { ViewProps } from "../../../view-props.ts";
import { SuggestionCard } from "./suggestion-card.tsx";
import { useSuggestionWords } from "./use-suggestion-words.ts";
import { useSuggestions } from "./use-suggestions.ts";

export function SuggestionsPart(props: ViewProps) {
  const t = useTranslation();
  const words = useSuggestionWords();
  const found = useSuggestions(props);
  if (found.status === "loading") return <Skeleton rows={6} />;
  if (found.status === "failed") {
    return (
      <Notice kind="failed" title={words("suggestions.failed")} text={failureSentence(t, found.failure)}>
        <Button label={t("action.retry")} kind="primary" onPress={found.retry} />
      </Notice>
    );
  }
  const { suggestions, factsOf } = found.value;
  if (suggestions.length === 0) {
    return <Notice kind="empty" title={words("suggestions.none")} text={words("suggestions.none.text")} />;
  }
  return (
    <>
      <p>{words("suggestions.text")}</p>
      {suggestions.map((suggestion) => (
        <SuggestionCard key={suggestion.key} {...props} suggestion={suggestion} factsOf={factsOf} />
      ))}
    </>
  );
}
