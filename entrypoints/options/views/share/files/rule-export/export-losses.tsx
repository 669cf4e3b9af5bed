/** What the rules lose in the other program, before anything is saved: risks first. */
import { displayText } from "../../../../../../components/display-text.ts";
import { Icon, type IconName } from "../../../../../../components/icon.tsx";
import { shortName } from "../../../../../../components/short-name.ts";
import { type Translation, useTranslation } from "../../../../../../components/translation.tsx";
import type { LossKind } from "../../../../../../lib/core/interchange/rule-files/imported-rules.ts";
import type { RuleExportWords } from "../../../../../../lib/i18n/rule-export/translate-rule-export.ts";
import type { RuleExportLoss } from "./rule-file-writers.ts";
import { useRuleExportWords } from "./use-rule-export-words.ts";

/** More rows than a person reads would only make the page slow. */
const mostShown = 200;
const kinds: readonly LossKind[] = ["risk", "lost", "changed"];
const icons: Readonly<Record<LossKind, IconName>> = { risk: "warning", lost: "close", changed: "note" };

export function ExportLosses({ losses }: { readonly losses: readonly RuleExportLoss[] }) {
  const t = useTranslation();
  const words = useRuleExportWords();
  if (losses.length === 0) return <p class="hint">{words("ruleExport.losses.none")}</p>;
  const sorted = losses.toSorted((one, other) => kinds.indexOf(one.kind) - kinds.indexOf(other.kind));
  return (
    <details class="loss-list" open>
      <summary>{words("ruleExport.losses", { count: losses.length })}</summary>
      {losses.length > mostShown && (
        <p class="hint">{words("ruleExport.losses.more", { shown: mostShown, count: losses.length })}</p>
      )}
      <table class="contact-table">
        <thead>
          <tr>
            <th scope="col">{words("ruleExport.column.kind")}</th>
            <th scope="col">{words("ruleExport.column.rule")}</th>
            <th scope="col">{words("ruleExport.column.why")}</th>
          </tr>
        </thead>
        <tbody>
          {sorted.slice(0, mostShown).map((loss, index) => (
            <tr key={`${index} ${loss.code}`}>
              <td>
                <span class={loss.kind === "changed" ? "loss-kind" : `loss-kind ${loss.kind}`}>
                  <Icon name={icons[loss.kind]} />
                  {words(`ruleExport.kind.${loss.kind}`)}
                </span>
              </td>
              <th scope="row">
                <bdi>{shortName(loss.name) || words("ruleExport.unnamed")}</bdi>
              </th>
              <td>
                <bdi>{displayText(lossText(words, t, loss))}</bdi>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

/** Values that are shown of one loss. */
const mostDetails = 4;
const longestDetail = 200;

/** Never shows a code: what has no sentence is told in general words. */
function lossText(words: RuleExportWords, t: Translation, { code, params }: RuleExportLoss): string {
  const sentence = words.byCode(`ruleExport.loss.${code}`, {}) ?? words("ruleExport.loss.other");
  const details = Object.values(params)
    .map(
      (value) =>
        (code === "export.priority" ? t.byCode(`priority.${value}`, {}) : undefined) ?? String(value),
    )
    .map((value) => value.trim().slice(0, longestDetail))
    .filter((value) => value !== "")
    .slice(0, mostDetails)
    .join(", ");
  return details === "" ? sentence : words("ruleExport.details", { sentence, details });
}
