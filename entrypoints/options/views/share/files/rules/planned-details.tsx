/** One rule of the file whole: in words, as a condition, what it does here, and everything that was not converted. */
import { Button } from "../../../../../../components/button.tsx";
import { displayText } from "../../../../../../components/display-text.ts";
import { useTranslation } from "../../../../../../components/translation.tsx";
import type { PlannedRule } from "../../../../../../lib/core/interchange/rule-files/plan/planned-rule.ts";
import type { Client } from "../../../../../../lib/core/rules/rule-set.ts";
import { lossSentence } from "../../../../../../lib/i18n/rule-files/rule-file-sentence.ts";
import type { RuleImportWords } from "../../../../../../lib/i18n/rule-import/translate-rule-import.ts";
import { parseOnce } from "../../../rules/condition-says.ts";
import { conditionSentence } from "./condition-sentence.ts";
import type { ListedRule } from "./find-planned.ts";
import { lossKinds } from "./list-losses.ts";
import { LossKindSign } from "./loss-kind.tsx";
import { PlannedEffects } from "./planned-effects.tsx";
import { useRuleFileWords } from "./use-rule-file-words.ts";
import { useRuleImportWords } from "./use-rule-import-words.ts";

export interface PlannedDetailsProps {
  readonly listed: ListedRule;
  /** As they will be, by name. */
  readonly clients: ReadonlyMap<string, Client>;
  readonly onClose: () => void;
}

export function PlannedDetails({ listed: { planned, name }, clients, onClose }: PlannedDetailsProps) {
  const words = useRuleImportWords();
  const { rule, source } = planned;
  const title = words("ruleImport.details", { name: displayText(name) });
  const note = noteOf(planned, words);
  const condition = rule?.condition ?? source.condition;
  return (
    <section class="change-details planned-details" aria-label={title} aria-live="polite">
      <div class="details-head">
        <h4>
          <bdi>{title}</bdi>
        </h4>
        {source.place !== null && (
          <span class="hint tabular">{words("ruleImport.line", { line: source.place.line })}</span>
        )}
        <Button
          label={words("ruleImport.close")}
          icon="close"
          iconOnly={true}
          kind="quiet"
          onPress={onClose}
        />
      </div>
      {note !== null && (
        <p>
          <bdi>{note}</bdi>
        </p>
      )}
      {rule?.enabled === false && <p>{words("ruleImport.off")}</p>}
      <dl>
        {condition !== null && <Asked label={words("ruleImport.condition")} texts={[condition]} />}
        {source.exceptions.length > 0 && (
          <Asked label={words("ruleImport.except")} texts={rule?.exceptions ?? source.exceptions} />
        )}
        {rule !== null && (
          <div>
            <dt>{words("ruleImport.then")}</dt>
            <dd>
              <PlannedEffects planned={planned} clients={clients} />
            </dd>
          </div>
        )}
      </dl>
      <Losses planned={planned} />
    </section>
  );
}

function Asked({ label, texts }: { readonly label: string; readonly texts: readonly string[] }) {
  const t = useTranslation();
  const words = useRuleImportWords();
  return (
    <div>
      <dt>{label}</dt>
      {texts.map((text) => {
        const { tree } = parseOnce(text, null);
        return (
          <dd key={text}>
            {tree !== null && <bdi>{displayText(conditionSentence(tree, t, words))}</bdi>}
            <code>
              <bdi>{text}</bdi>
            </code>
          </dd>
        );
      })}
    </div>
  );
}

function Losses({ planned }: { readonly planned: PlannedRule }) {
  const said = useRuleFileWords();
  const { losses } = planned.source;
  if (losses.length === 0) return null;
  const sorted = lossKinds.flatMap((kind) => losses.filter((loss) => loss.kind === kind));
  return (
    <ul class="losses">
      {sorted.map((loss, index) => (
        <li key={`${index} ${loss.code}`}>
          <LossKindSign kind={loss.kind} />
          <bdi>{displayText(lossSentence(said, loss))}</bdi>
        </li>
      ))}
    </ul>
  );
}

function noteOf({ kind, like }: PlannedRule, words: RuleImportWords): string | null {
  switch (kind) {
    case "client":
    case "known":
      return words(`ruleImport.like.${kind}`, { name: displayText(like) });
    case "idle":
    case "impossible":
      return words(`ruleImport.like.${kind}`);
    default:
      return null;
  }
}
