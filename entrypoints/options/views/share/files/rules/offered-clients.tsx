/** Senders of the rules that are nobody's client yet, each with a box that makes it one. */
import { displayText } from "../../../../../../components/display-text.ts";
import type { RuleImportPlan } from "../../../../../../lib/core/interchange/rule-files/plan/plan-rule-import.ts";
import { useRuleImportWords } from "./use-rule-import-words.ts";

/** As many as a person looks through; those that most rules ask for come first. */
const mostShown = 100;
/** Addresses and domains that fit into a cell. */
const mostListed = 3;

export interface OfferedClientsProps {
  readonly offers: RuleImportPlan["offers"];
  readonly onTake: (key: string, isTaken: boolean) => void;
}

export function OfferedClients({ offers, onTake }: OfferedClientsProps) {
  const words = useRuleImportWords();
  if (offers.length === 0) return null;
  return (
    <details class="rule-part">
      <summary>{words("ruleImport.offers", { count: offers.length })}</summary>
      <p class="hint">{words("ruleImport.offers.text")}</p>
      {offers.length > mostShown && (
        <p class="hint">{words("ruleImport.more", { shown: mostShown, count: offers.length })}</p>
      )}
      <table class="contact-table">
        <thead>
          <tr>
            <th scope="col">{words("ruleImport.offers.client")}</th>
            <th scope="col">{words("ruleImport.offers.mail")}</th>
            <th scope="col">{words("ruleImport.offers.rules")}</th>
          </tr>
        </thead>
        <tbody>
          {offers.slice(0, mostShown).map(({ key, name, senders, rules, isTaken }) => (
            <tr key={key}>
              <th scope="row">
                <label>
                  <input
                    type="checkbox"
                    aria-label={words("ruleImport.offers.take", { name })}
                    checked={isTaken}
                    onChange={() => onTake(key, !isTaken)}
                  />{" "}
                  <bdi>{displayText(name)}</bdi>
                </label>
              </th>
              <td>
                <bdi>
                  {displayText(
                    listed([...[...senders.domains].map((domain) => `@${domain}`), ...senders.addresses]),
                  )}
                </bdi>
              </td>
              <td class="tabular">{rules}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

function listed(texts: readonly string[]): string {
  const more = texts.length - mostListed;
  return texts.slice(0, mostListed).join(", ") + (more > 0 ? ` +${more}` : "");
}
