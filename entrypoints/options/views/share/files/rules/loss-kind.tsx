/** How serious a loss is: a sign and a word, never colour alone. */
import { Icon } from "../../../../../../components/icon.tsx";
import type { LossKind } from "../../../../../../lib/core/interchange/rule-files/imported-rules.ts";
import { useRuleImportWords } from "./use-rule-import-words.ts";

const icons = { risk: "warning", lost: "close", changed: "note" } as const;

export function LossKindSign({ kind }: { readonly kind: LossKind }) {
  const words = useRuleImportWords();
  return (
    <span class={`loss-kind ${kind}`}>
      <Icon name={icons[kind]} />
      {words(`ruleImport.loss.${kind}`)}
    </span>
  );
}
