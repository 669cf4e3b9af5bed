/** The honest list: what of the file was not converted as it was, with the reason and the line, to copy or to keep. */
import { Button } from "../../../../../../components/button.tsx";
import { displayText } from "../../../../../../components/display-text.ts";
import { downloadFile } from "../../../../../../components/download-file.ts";
import { shortName } from "../../../../../../components/short-name.ts";
import { usePageActions } from "../../../../page-actions.ts";
import { type ListedLoss, textOfLosses } from "./list-losses.ts";
import { LossKindSign } from "./loss-kind.tsx";
import { useRuleImportWords } from "./use-rule-import-words.ts";

/** More rows than a person reads would only make the page slow. */
const mostShown = 200;

export interface LossListProps {
  /** Name of the file that was read. */
  readonly file: string;
  readonly losses: readonly ListedLoss[];
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
}

export function LossList({ file, losses, isOpen, onOpen }: LossListProps) {
  const words = useRuleImportWords();
  const { tell } = usePageActions();
  if (losses.length === 0) return <p class="hint">{words("ruleImport.losses.none")}</p>;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(textOfLosses(losses, words));
      tell({ kind: "done", text: words("ruleImport.losses.copied") });
    } catch {
      // Expected: the browser does not let us, for example because the page has lost the focus.
      tell({ kind: "failed", text: words("ruleImport.losses.notCopied") });
    }
  };
  const save = () => downloadFile(`${file}.losses.txt`, textOfLosses(losses, words), "text/plain");
  return (
    <details
      class="loss-list"
      id="rule-losses"
      open={isOpen}
      onToggle={(event) => onOpen(event.currentTarget.open)}
    >
      <summary>{words("ruleImport.losses", { count: losses.length })}</summary>
      <div class="button-row">
        <Button label={words("ruleImport.losses.copy")} icon="copy" onPress={() => void copy()} />
        <Button label={words("ruleImport.losses.save")} icon="download" onPress={save} />
      </div>
      {losses.length > mostShown && (
        <p class="hint">{words("ruleImport.losses.more", { shown: mostShown, count: losses.length })}</p>
      )}
      <table class="contact-table">
        <thead>
          <tr>
            <th scope="col">{words("ruleImport.losses.kind")}</th>
            <th scope="col">{words("ruleImport.losses.rule")}</th>
            <th scope="col">{words("ruleImport.losses.what")}</th>
            <th scope="col">{words("ruleImport.losses.line")}</th>
          </tr>
        </thead>
        <tbody>
          {losses.slice(0, mostShown).map(({ kind, place, rule, sentence, line }, index) => (
            <tr key={`${index} ${place}`}>
              <td>
                <LossKindSign kind={kind} />
              </td>
              <th scope="row">
                <bdi>{shortName(rule)}</bdi>
              </th>
              <td>
                <bdi>{displayText(sentence)}</bdi>
              </td>
              <td class="tabular">{line ?? ""}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
