/** Takes a suggestion, or declines it: each with a toast that takes it back. */
import { displayText } from "../../../../../components/display-text.ts";
import { useTranslation } from "../../../../../components/translation.tsx";
import type { Improvement } from "../../../../../lib/core/audit/improvement.ts";
import type { Suggestion } from "../../../../../lib/core/learning/suggestion.ts";
import { usePageActions } from "../../../page-actions.ts";
import { useSuggestionWords } from "./use-suggestion-words.ts";

export interface SuggestionActs {
  readonly take: (suggestion: Suggestion) => Promise<void>;
  readonly decline: (suggestion: Suggestion) => Promise<void>;
}

export function useSuggestionActs(): SuggestionActs {
  const t = useTranslation();
  const words = useSuggestionWords();
  const { call, edit, tell, tellFailure } = usePageActions();
  const answer = async (
    { key, kind, name }: Suggestion,
    said: "taken" | "declined" | null,
    what: Improvement["what"],
  ) => {
    const line = { at: Date.now(), what, params: { suggestion: kind, name: name.slice(0, 200) } };
    const kept = await call("suggestion.answer", { key, said, line });
    if (!kept.ok) tellFailure(kept);
    return kept.ok;
  };
  return {
    // An answer is not kept where the edit was refused. Undone, the change is suggested again: the evidence stands.
    async take(suggestion) {
      const { kind } = suggestion;
      const named = { name: displayText(suggestion.name), what: displayText(suggestion.what) };
      const done = words(`suggestions.taken.${kind}`, named);
      if (await edit(suggestion.edit, done)) await answer(suggestion, null, "suggestionTaken");
    },
    async decline(suggestion) {
      if (!(await answer(suggestion, "declined", "suggestionDeclined"))) return;
      const undo = () => void answer(suggestion, null, "suggestionRestored");
      tell({
        kind: "done",
        text: words("suggestions.declined"),
        action: { label: t("action.undo"), run: undo },
      });
    },
  };
}
