/** What each label and folder of the file becomes here: a label, a client, or nothing, and under which name. */
import { displayText } from "../../../../../../components/display-text.ts";
import type { LabelChoice } from "../../../../../../lib/core/interchange/rule-files/plan/import-choices.ts";
import type { LabelInPlan } from "../../../../../../lib/core/interchange/rule-files/plan/planned-rule.ts";
import { useRuleImportWords } from "./use-rule-import-words.ts";

/** As many as a person decides one by one; the others become what is proposed. */
const mostShown = 200;

export interface LabelChoicesProps {
  readonly labels: readonly LabelInPlan[];
  readonly onChoice: (key: string, choice: LabelChoice) => void;
}

export function LabelChoices({ labels, onChoice }: LabelChoicesProps) {
  const words = useRuleImportWords();
  if (labels.length === 0) return null;
  // Those that wait for a name come first: nothing else can be done about them.
  const sorted = [
    ...labels.filter(({ label }) => label.name === ""),
    ...labels.filter(({ label }) => label.name !== ""),
  ];
  return (
    <section class="rule-part" aria-labelledby="rule-labels">
      <h4 id="rule-labels">{words("ruleImport.labels")}</h4>
      <p class="hint">{words("ruleImport.labels.text")}</p>
      {labels.length > mostShown && (
        <p class="hint">{words("ruleImport.more", { shown: mostShown, count: labels.length })}</p>
      )}
      <div class="label-choices">
        <table class="contact-table">
          <thead>
            <tr>
              <th scope="col">{words("ruleImport.labels.label")}</th>
              <th scope="col">{words("ruleImport.labels.rules")}</th>
              <th scope="col">{words("ruleImport.labels.becomes")}</th>
              <th scope="col">{words("ruleImport.labels.name")}</th>
            </tr>
          </thead>
          <tbody>
            {sorted.slice(0, mostShown).map((label) => (
              <LabelRow
                key={label.label.key}
                label={label}
                onChoice={(choice) => onChoice(label.label.key, choice)}
              />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

interface LabelRowProps {
  readonly label: LabelInPlan;
  readonly onChoice: (choice: LabelChoice) => void;
}

const ways = ["client", "label", "nothing"] as const;

function LabelRow({ label: planned, onChoice }: LabelRowProps) {
  const words = useRuleImportWords();
  const { label, rules, feeders, choice, known } = planned;
  const name =
    displayText(label.name.slice(0, 120)) ||
    words("ruleImport.labels.nameless", { rule: displayText(planned.giver.slice(0, 60)) });
  const choices = ways.filter((way) => way !== "client" || feeders.length > 0);
  const choose = (event: Event) => {
    const as = choices[(event.currentTarget as HTMLSelectElement).selectedIndex];
    if (as !== undefined) onChoice({ ...choice, as });
  };
  const isUnnamed = choice.as !== "nothing" && choice.name.trim() === "";
  const isClient = choice.as === "client";
  return (
    <tr>
      <th scope="row">
        <bdi>{name}</bdi>
      </th>
      <td class="tabular">{rules}</td>
      <td class="field">
        <select
          aria-label={words("ruleImport.labels.becomesOf", { label: name })}
          value={choice.as}
          onChange={choose}
        >
          {choices.map((way) => (
            <option key={way} value={way}>
              {words(`ruleImport.as.${way}`)}
            </option>
          ))}
        </select>
      </td>
      <td class="field">
        {choice.as !== "nothing" && (
          <input
            type="text"
            dir="auto"
            maxLength={200}
            autocomplete="off"
            spellcheck={false}
            aria-label={words("ruleImport.labels.nameOf", { label: name })}
            aria-invalid={isUnnamed}
            value={choice.name}
            onInput={(event) => onChoice({ ...choice, name: event.currentTarget.value })}
          />
        )}
        {isClient && known !== null && (
          <p class="hint">
            <bdi>{words("ruleImport.labels.joins", { client: displayText(known) })}</bdi>
          </p>
        )}
        {isClient && feeders.length < rules && (
          <p class="hint">{words("ruleImport.labels.some", { count: feeders.length, rules })}</p>
        )}
      </td>
    </tr>
  );
}
