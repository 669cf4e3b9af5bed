/** The exceptions of a rule, each a condition of its own. */
import { Fragment } from "preact";
import { Button } from "../../../../components/button.tsx";
import { ConditionField } from "../../../../components/condition-field.tsx";
import { useTranslation } from "../../../../components/translation.tsx";
import type { CompletionSource } from "../../../../components/use-completion.ts";
import { sayCondition } from "./condition-says.ts";
import { GmailSearchOfText } from "./gmail-search-link.tsx";
import { useRuleNames } from "./rule-names.ts";

export interface ExceptionFieldsProps {
  readonly exceptions: readonly string[];
  readonly completion: CompletionSource;
  readonly onChange: (exceptions: readonly string[]) => void;
}

export function ExceptionFields({ exceptions, completion, onChange }: ExceptionFieldsProps) {
  const t = useTranslation();
  const names = useRuleNames();
  return (
    <fieldset class="field exceptions">
      <legend>{t("rule.exceptions")}</legend>
      <p class="hint">{t("rule.exceptions.hint")}</p>
      {exceptions.map((text, index) => {
        const says = sayCondition(text, t, names);
        return (
          <Fragment key={index}>
            <ConditionField
              label={t("rule.exception", { number: index + 1 })}
              value={text}
              // An empty exception is left out when the rule is saved.
              errors={text.trim() === "" ? [] : says.errors}
              notes={says.notes}
              marks={says.marks}
              completion={completion}
              lines={2}
              onChange={(changed) => onChange(exceptions.with(index, changed))}
              aside={
                <Button
                  label={t("rule.exception.remove", { number: index + 1 })}
                  icon="close"
                  iconOnly
                  kind="quiet"
                  onPress={() => onChange(exceptions.toSpliced(index, 1))}
                />
              }
            />
            <GmailSearchOfText text={text} />
          </Fragment>
        );
      })}
      <Button
        label={t("rule.exception.add")}
        icon="plus"
        kind="quiet"
        onPress={() => onChange([...exceptions, ""])}
      />
    </fieldset>
  );
}
