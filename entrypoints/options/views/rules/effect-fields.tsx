/** What a rule does: labels with their colours, points, the least priority. */
import { Button } from "../../../../components/button.tsx";
import { ChoiceField } from "../../../../components/choice-field.tsx";
import { ColourField } from "../../../../components/colour-field.tsx";
import { LabelChip } from "../../../../components/label-chip.tsx";
import { TextField } from "../../../../components/text-field.tsx";
import { useTranslation } from "../../../../components/translation.tsx";
import { priorities } from "../../../../lib/core/rules/rule-set.ts";
import { isBadDays, type LabelDraft, laterEffects, noLabel, type RuleDraft } from "./rule-draft.ts";

/** Grey, for a label without a colour. */
const neutral = "#5f6368";

export interface EffectFieldsProps {
  readonly draft: RuleDraft;
  readonly pointsErrors: readonly string[];
  readonly onChange: (part: Partial<RuleDraft>) => void;
}

export function EffectFields({ draft, pointsErrors, onChange }: EffectFieldsProps) {
  const t = useTranslation();
  const later = laterEffects(draft.base).length;
  const { labels } = draft;
  const changeLabel = (index: number, part: Partial<LabelDraft>) =>
    onChange({ labels: labels.map((label, at) => (at === index ? { ...label, ...part } : label)) });

  return (
    <fieldset class="field effects">
      <legend>{t("rule.effects")}</legend>
      {labels.map((label, index) => (
        <LabelFields
          key={index}
          label={label}
          number={index + 1}
          onChange={(part) => changeLabel(index, part)}
          onRemove={labels.length > 1 ? () => onChange({ labels: labels.toSpliced(index, 1) }) : undefined}
        />
      ))}
      <Button
        label={t("rule.label.add")}
        icon="plus"
        kind="quiet"
        onPress={() => onChange({ labels: [...labels, noLabel] })}
      />
      <TextField
        label={t("rule.points")}
        hint={t("rule.points.hint")}
        value={draft.points}
        errors={pointsErrors}
        onChange={(points) => onChange({ points })}
      />
      <ChoiceField
        label={t("rule.atLeast")}
        value={draft.atLeast}
        choices={[
          { value: "" as const, label: t("rule.atLeast.none") },
          ...priorities.map((priority) => ({ value: priority, label: t(`priority.${priority}`) })),
        ]}
        onChange={(atLeast) => onChange({ atLeast })}
      />
      {later > 0 && <p class="hint">{t("rule.laterEffects", { count: later })}</p>}
    </fieldset>
  );
}

interface LabelFieldsProps {
  readonly label: LabelDraft;
  readonly number: number;
  readonly onChange: (part: Partial<LabelDraft>) => void;
  /** `undefined`: the only label, which is emptied rather than removed. */
  readonly onRemove: (() => void) | undefined;
}

function LabelFields({ label, number, onChange, onRemove }: LabelFieldsProps) {
  const t = useTranslation();
  const aside = (
    <>
      {label.label.trim() !== "" && <LabelChip label={label.label} colour={label.colour} />}
      {onRemove !== undefined && (
        <Button
          label={t("rule.label.remove", { number })}
          icon="close"
          iconOnly
          kind="quiet"
          onPress={onRemove}
        />
      )}
    </>
  );
  return (
    <>
      <TextField
        label={t("rule.label")}
        hint={t("rule.label.hint")}
        value={label.label}
        onChange={(text) => onChange({ label: text })}
        aside={aside}
      />
      {label.label.trim() !== "" && (
        <>
          <ColourField
            label={t("rule.label.colour")}
            value={label.colour}
            noneLabel={t("rule.label.neutral")}
            fallback={neutral}
            onChange={(colour) => onChange({ colour })}
          />
          <TextField
            label={t("rule.label.days")}
            hint={t("rule.label.days.hint")}
            value={label.days}
            errors={isBadDays(label.days) ? [t("rule.label.days.bad")] : []}
            onChange={(days) => onChange({ days })}
          />
        </>
      )}
    </>
  );
}
