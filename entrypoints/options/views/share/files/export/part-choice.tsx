/** Which parts of the rule set leave, each with how much it holds and the first of it. */
import { useTranslation } from "../../../../../../components/translation.tsx";
import type { SetPart } from "../../../../../../lib/core/rules/rule-set.ts";
import type { PartContent } from "../../../../../../lib/core/sharing/describe-export.ts";
import { languageTags } from "../../../../../../lib/i18n/translate.ts";
import { CheckLine } from "./check-line.tsx";
import { useExportWords } from "./use-export-words.ts";

export interface PartChoiceProps {
  /** Absent: that these parts leave. */
  readonly title?: string;
  readonly contents: readonly PartContent[];
  readonly chosen: readonly SetPart[];
  readonly onToggle: (part: SetPart) => void;
}

/** Parts that hold nothing are no choice: a file without them and one with them are told apart by nobody. */
export function PartChoice({ title, contents, chosen, onToggle }: PartChoiceProps) {
  const words = useExportWords();
  const { language } = useTranslation();
  const lists = new Intl.ListFormat(languageTags[language], { type: "unit", style: "short" });
  const numbers = new Intl.NumberFormat(languageTags[language]);
  const said = ({ examples, count }: PartContent) => {
    if (examples.length === 0) return "";
    const names = lists.format(examples);
    return count > examples.length ? words("export.examples", { names }) : names;
  };
  const shown = contents.filter(({ count }) => count > 0);
  return (
    <fieldset class="check-list">
      <legend>{title ?? words("export.leaves")}</legend>
      {shown.map((content) => (
        <CheckLine
          key={content.part}
          label={words(`export.part.${content.part}`)}
          count={numbers.format(content.count)}
          checked={chosen.includes(content.part)}
          onToggle={() => onToggle(content.part)}
        >
          <bdi>{said(content)}</bdi>
        </CheckLine>
      ))}
      {shown.every(({ part }) => !chosen.includes(part)) && (
        <p class="warning" role="status">
          {words("export.part.none")}
        </p>
      )}
    </fieldset>
  );
}
