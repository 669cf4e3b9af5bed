/** The exceptions of a rule, each a condition of its own. */
import { Button } from "../../../../components/button.tsx";
import { ConditionField } from "../../../../components/condition-field.tsx";
import { useTranslation } from "../../../../components/translation.tsx";
import { sayCondition } from "./condition-says.ts";

export interface ExceptionFieldsProps {
  readonly exceptions: readonly string[];
  readonly onChange: (exceptions: readonly string[]) => void;
}

export function ExceptionFields({ exceptions, onChange }: ExceptionFieldsProps) {
  const t = useTranslation();
  return (
    <fieldset class="field exceptions">
      <legend>{t("rule.exceptions")}</legend>
      <p class="hint">{t("rule.exceptions.hint")}</p>
      {exceptions.map((text, index) => {
        const says = sayCondition(text, t);
        return (
          <ConditionField
            key={index}
            label={t("rule.exception", { number: index + 1 })}
            value={text}
            // An empty exception is left out when the rule is saved.
            errors={text.trim() === "" ? [] : says.errors}
            notes={says.notes}
            marks={says.marks}
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
