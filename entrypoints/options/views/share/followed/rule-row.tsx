/** A rule of a followed set as a row: its name, its condition and what it does. */
import type { GridRow } from "../../../../../components/record-grid.tsx";
import type { Rule } from "../../../../../lib/core/rules/rule-set.ts";
import { RuleEffects } from "../../rules/rule-effects.tsx";

export function ruleRow(rule: Rule): GridRow {
  return {
    key: rule.id,
    attributes: { "data-rule-id": rule.id },
    dimmed: rule.enabled === false,
    cells: [
      <bdi key="name" title={rule.name}>
        {rule.name}
      </bdi>,
      <code key="condition" title={rule.condition}>
        <bdi>{rule.condition}</bdi>
      </code>,
      <RuleEffects key="effects" rule={rule} />,
    ],
  };
}
