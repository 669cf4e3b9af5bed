/** One row of the list of planned rules. */
import { displayText } from "../../../../../../components/display-text.ts";
import { Icon } from "../../../../../../components/icon.tsx";
import type { GridRow } from "../../../../../../components/record-grid.tsx";
import { useTranslation } from "../../../../../../components/translation.tsx";
import type { Client } from "../../../../../../lib/core/rules/rule-set.ts";
import { parseOnce } from "../../../rules/condition-says.ts";
import { conditionSentence } from "./condition-sentence.ts";
import { canBeTaken, hasRisk, type ListedRule } from "./find-planned.ts";
import { PlannedEffects } from "./planned-effects.tsx";
import { useRuleImportWords } from "./use-rule-import-words.ts";

type Take = (places: readonly number[], isTaken: boolean) => void;

/** `open`: id of the one that is shown whole. */
export function usePlannedRow(
  onTake: Take,
  open: string | null,
  clients: ReadonlyMap<string, Client>,
): (listed: ListedRule | undefined) => GridRow | undefined {
  const words = useRuleImportWords();
  return (listed) => {
    if (listed === undefined) return undefined;
    const { id, planned, name } = listed;
    const { kind, rule, isTaken, place, source } = planned;
    const shown = displayText(name);
    const losses = source.losses.length;
    return {
      key: id,
      attributes: { "data-place": id, "data-planned": kind },
      dimmed: !isTaken,
      open: id === open,
      cells: [
        <input
          key="take"
          type="checkbox"
          aria-label={words("ruleImport.take.one", { name: shown })}
          checked={isTaken}
          disabled={!canBeTaken(planned)}
          onChange={() => onTake([place], !isTaken)}
        />,
        words(`ruleImport.kind.${kind}`),
        <bdi key="name" title={shown}>
          {shown}
        </bdi>,
        <Asks key="asks" condition={rule?.condition ?? source.condition} />,
        <PlannedEffects key="does" planned={planned} clients={clients} />,
        losses > 0 && (
          <span key="losses" class={hasRisk(planned) ? "loss-kind risk" : "loss-kind"}>
            <Icon name={hasRisk(planned) ? "warning" : "note"} />
            {hasRisk(planned)
              ? words("ruleImport.loss.risk")
              : words("ruleImport.losses.count", { count: losses })}
          </span>
        ),
      ],
    };
  };
}

function Asks({ condition }: { readonly condition: string | null }) {
  const t = useTranslation();
  const words = useRuleImportWords();
  const tree = condition === null ? null : parseOnce(condition, null).tree;
  if (tree === null) return <span class="muted">{words("ruleImport.noCondition")}</span>;
  const sentence = displayText(conditionSentence(tree, t, words));
  return <bdi title={condition?.slice(0, 500)}>{sentence}</bdi>;
}
