/** The sheet in which one rule is edited. */
import { useState } from "preact/hooks";
import { Button } from "../../../../components/button.tsx";
import { ConditionField } from "../../../../components/condition-field.tsx";
import { SideSheet } from "../../../../components/side-sheet.tsx";
import { Switch } from "../../../../components/switch.tsx";
import { TextField } from "../../../../components/text-field.tsx";
import { useTranslation } from "../../../../components/translation.tsx";
import type { Rule } from "../../../../lib/core/rules/rule-set.ts";
import { sayCondition } from "./condition-says.ts";
import { EffectFields } from "./effect-fields.tsx";
import { ExceptionFields } from "./exception-fields.tsx";
import { type RuleDraft, readPoints } from "./rule-draft.ts";

export interface RuleSheetProps {
  readonly draft: RuleDraft;
  /** Absent: the rule is new. */
  readonly stored: Rule | undefined;
  readonly onChange: (draft: RuleDraft) => void;
  readonly onSave: (draft: RuleDraft) => void;
  readonly onClose: () => void;
  readonly onDuplicate: (rule: Rule) => void;
  readonly onDelete: (rule: Rule) => void;
}

/**
 * A condition with an error can be saved: the work is kept, the rule marks
 * nothing, and the list shows why. A missing name or points that are no number cannot.
 */
export function RuleSheet(props: RuleSheetProps) {
  const { draft, stored, onChange, onSave, onClose, onDuplicate, onDelete } = props;
  const t = useTranslation();
  const [tried, setTried] = useState(false);
  const change = (part: Partial<RuleDraft>) => onChange({ ...draft, ...part });
  const nameErrors = draft.name.trim() === "" ? [t("rule.name.missing")] : [];
  const pointsErrors =
    draft.points.trim() !== "" && readPoints(draft.points) === null ? [t("rule.points.bad")] : [];
  const condition = sayCondition(draft.condition, t);
  const showsCondition = tried || draft.condition !== "";
  const submit = () => {
    setTried(true);
    if (nameErrors.length + pointsErrors.length === 0) onSave(draft);
  };

  return (
    <SideSheet
      title={stored === undefined ? t("rule.new") : t("rule.edit")}
      onClose={onClose}
      onSubmit={submit}
      footer={
        <>
          <Button label={t("action.save")} kind="primary" type="submit" onPress={submit} />
          <Button label={t("action.cancel")} onPress={onClose} />
          {stored !== undefined && (
            <span class="sheet-more">
              <Button
                label={t("action.duplicate")}
                icon="copy"
                iconOnly
                kind="quiet"
                onPress={() => onDuplicate(stored)}
              />
              <Button
                label={t("action.delete")}
                icon="trash"
                iconOnly
                kind="danger"
                onPress={() => onDelete(stored)}
              />
            </span>
          )}
        </>
      }
    >
      <TextField
        first
        label={t("rule.name")}
        value={draft.name}
        errors={tried ? nameErrors : []}
        onChange={(name) => change({ name })}
      />
      <ConditionField
        label={t("rule.condition")}
        hint={t("rule.condition.hint")}
        value={draft.condition}
        errors={showsCondition ? condition.errors : []}
        notes={[
          ...condition.notes,
          ...(showsCondition && condition.errors.length > 0 ? [t("rule.condition.problem")] : []),
        ]}
        marks={condition.marks}
        onChange={(text) => change({ condition: text })}
      />
      <ExceptionFields exceptions={draft.exceptions} onChange={(exceptions) => change({ exceptions })} />
      <EffectFields draft={draft} pointsErrors={pointsErrors} onChange={change} />
      <Switch
        label={t("rule.stop")}
        hint={t("rule.stop.hint")}
        on={draft.stop}
        onChange={(stop) => change({ stop })}
      />
      <Switch label={t("rule.enabled")} on={draft.enabled} onChange={(enabled) => change({ enabled })} />
    </SideSheet>
  );
}
