/** What a rule does, in a few words and chips. */
import { type ComponentChildren, Fragment } from "preact";
import { LabelChip } from "../../../../components/label-chip.tsx";
import { type Translation, useTranslation } from "../../../../components/translation.tsx";
import type { Effect, Rule } from "../../../../lib/core/rules/rule-set.ts";

export function RuleEffects({ rule }: { readonly rule: Rule }) {
  const t = useTranslation();
  return (
    <span class="rule-effects">
      {rule.effects.length === 0 && <span class="muted">{t("rules.noEffect")}</span>}
      {rule.effects.map((effect) => effectWords(effect, t))}
      {rule.stop === true && <span class="muted">{t("rules.stops")}</span>}
    </span>
  );
}

function effectWords(effect: Effect, t: Translation): ComponentChildren {
  switch (effect.kind) {
    case "label":
      return (
        <Fragment key={`label ${effect.label}`}>
          <LabelChip label={effect.label} colour={effect.colour} />
          {effect.days !== undefined && (
            <span class="muted tabular">{t("rules.label.days", { count: effect.days })}</span>
          )}
        </Fragment>
      );
    case "points":
      return (
        <span key="points" class="tabular">
          {t("rules.points", { points: signed(effect.points, t) })}
        </span>
      );
    case "priority":
      return <span key="priority">{t("rules.atLeast", { priority: t(`priority.${effect.atLeast}`) })}</span>;
    default:
      // A file of a later release may hold kinds that the type does not list.
      return (
        <span key="later" class="muted">
          {t("rules.laterEffect")}
        </span>
      );
  }
}

function signed(points: number, t: Translation): string {
  return new Intl.NumberFormat(t.language.replace("_", "-"), { signDisplay: "exceptZero" }).format(points);
}
