/** The condition of a rule as text and as rows, side by side, each following the other. */
import { Button } from "../../../../components/button.tsx";
import { ConditionField } from "../../../../components/condition-field.tsx";
import { useTranslation } from "../../../../components/translation.tsx";
import type { CompletionSource } from "../../../../components/use-completion.ts";
import { allOf } from "../../../../lib/core/condition/join-conditions.ts";
import { parseCondition } from "../../../../lib/core/condition/parse-condition.ts";
import { printCondition } from "../../../../lib/core/condition/print-condition.ts";
import type { RuleTrees } from "../../../../lib/core/rules/judge-rule.ts";
import { ConditionBuilder } from "./builder/condition-builder.tsx";
import { sayCondition } from "./condition-says.ts";
import { GmailSearchLink } from "./gmail-search-link.tsx";
import { useRuleNames } from "./rule-names.ts";
import { UnindexedNote } from "./unindexed-note.tsx";

export interface ConditionEditorProps {
  readonly text: string;
  /** `null`: the condition cannot be read. */
  readonly trees: RuleTrees | null;
  readonly completion: CompletionSource;
  /** An empty condition is an error only once saving was tried. */
  readonly showsErrors: boolean;
  /** A further term that may be wanted; absent: none. */
  readonly offer?: string | undefined;
  readonly onChange: (text: string) => void;
}

export function ConditionEditor(props: ConditionEditorProps) {
  const { text, trees, completion, showsErrors, offer, onChange } = props;
  const t = useTranslation();
  const { errors, notes, marks, readAs } = sayCondition(text, t, useRuleNames());
  const isFaulty = showsErrors && errors.length > 0;
  return (
    <div class="condition-editor">
      <div class="condition-text">
        <ConditionField
          label={t("rule.condition")}
          hint={t("rule.condition.hint")}
          value={text}
          lines={4}
          errors={showsErrors ? errors : []}
          notes={[...notes, ...(isFaulty ? [t("rule.condition.problem")] : [])]}
          marks={marks}
          completion={completion}
          onChange={onChange}
        />
        {readAs !== undefined && (
          <p class="read-as">
            {t("editor.readAs")} <code dir="auto">{readAs}</code>
          </p>
        )}
        {offer !== undefined && !text.includes(offer) && (
          <Button
            label={t("rule.offer", { term: offer })}
            icon="plus"
            kind="quiet"
            onPress={() => onChange(withTerm(text, trees, offer))}
          />
        )}
        <p class="hint">{t("complete.keys")}</p>
        {trees !== null && <UnindexedNote trees={trees} />}
        {trees !== null && <GmailSearchLink {...trees} />}
      </div>
      <ConditionBuilder text={text} onChange={onChange} />
    </div>
  );
}

/** What the condition says and the term, too: an OR in it is bracketed. */
function withTerm(text: string, trees: RuleTrees | null, term: string): string {
  const { tree } = parseCondition(term);
  const both = trees === null || tree === null ? null : allOf([trees.condition, tree]);
  return both === null ? `${text} ${term}`.trim() : printCondition(both);
}
