/** What a rule of the file does here: the chips of the clients that do a part of it, and the effects that are left to it. */
import { ClientChip } from "../../../../../../components/client-chip.tsx";
import type { PlannedRule } from "../../../../../../lib/core/interchange/rule-files/plan/planned-rule.ts";
import type { Client } from "../../../../../../lib/core/rules/rule-set.ts";
import { RuleEffects } from "../../../rules/rule-effects.tsx";

export interface PlannedEffectsProps {
  readonly planned: PlannedRule;
  /** As they will be, by name. */
  readonly clients: ReadonlyMap<string, Client>;
}

export function PlannedEffects({ planned: { rule, clients: names }, clients }: PlannedEffectsProps) {
  if (rule === null) return null;
  const chips = [...new Set(names)].flatMap((name) => clients.get(name) ?? []);
  const isLeft = rule.effects.length > 0 || rule.stop === true;
  return (
    <span class="rule-effects">
      {chips.map((client) => (
        <ClientChip key={client.name} {...client} />
      ))}
      {(chips.length === 0 || isLeft) && <RuleEffects rule={rule} />}
    </span>
  );
}
