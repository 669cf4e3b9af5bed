/** The condition of a segment as text and as rows, side by side, each following the other. */
import { ConditionField } from "../../../../components/condition-field.tsx";
import { useTranslation } from "../../../../components/translation.tsx";
import type { CompletionSource } from "../../../../components/use-completion.ts";
import { ConditionBuilder } from "../rules/builder/condition-builder.tsx";
import { sayCondition } from "../rules/condition-says.ts";
import { GmailSearchOfText } from "../rules/gmail-search-link.tsx";
import { useRuleNames } from "../rules/rule-names.ts";
import { useSegmentWords } from "./use-segment-words.ts";

export interface SegmentConditionProps {
  readonly text: string;
  readonly completion: CompletionSource;
  /** What is wrong with it as the condition of this segment: a way that leads back to it. */
  readonly errors: readonly string[];
  /** An empty condition is an error only once saving was tried. */
  readonly showsErrors: boolean;
  readonly onChange: (text: string) => void;
}

export function SegmentCondition({ text, completion, errors, showsErrors, onChange }: SegmentConditionProps) {
  const t = useTranslation();
  const words = useSegmentWords();
  const said = sayCondition(text, t, useRuleNames());
  const shown = showsErrors ? [...said.errors, ...errors] : [];
  return (
    <div class="condition-editor">
      <div class="condition-text">
        <ConditionField
          label={words("segment.condition")}
          hint={words("segment.condition.hint")}
          value={text}
          lines={4}
          errors={shown}
          notes={[
            ...said.notes,
            ...(showsErrors && said.errors.length > 0 ? [words("segment.condition.problem")] : []),
          ]}
          marks={said.marks}
          completion={completion}
          onChange={onChange}
        />
        {said.readAs !== undefined && (
          <p class="read-as">
            {t("editor.readAs")} <code dir="auto">{said.readAs}</code>
          </p>
        )}
        <p class="hint">{t("complete.keys")}</p>
        <GmailSearchOfText text={text} />
      </div>
      <ConditionBuilder text={text} onChange={onChange} />
    </div>
  );
}
