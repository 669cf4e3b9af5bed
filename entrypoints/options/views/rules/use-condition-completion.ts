/** Completion for the condition fields of the sheet, with the user's own names. */
import { useMemo } from "preact/hooks";
import { useTranslation } from "../../../../components/translation.tsx";
import type { CompletionSource } from "../../../../components/use-completion.ts";
import type { RowField } from "../../../../lib/core/condition/builder-rows.ts";
import {
  type CompletionNames,
  completeCondition,
} from "../../../../lib/core/condition/complete-condition.ts";
import { choiceWords } from "./builder/row-value.tsx";

export function useConditionCompletion(names: CompletionNames): CompletionSource {
  const t = useTranslation();
  return useMemo<CompletionSource>(
    () => ({
      find: (text, cursor, isAsked) => completeCondition(text, cursor, names, isAsked),
      says: ({ kind, operator, text }) => {
        if (kind === "operator") return t.byCode(`operator.${operator}`, {}) ?? "";
        const words = kind === "value" ? choiceWords(operator as RowField, text, t) : text;
        return words === text ? "" : words;
      },
    }),
    [names, t],
  );
}
