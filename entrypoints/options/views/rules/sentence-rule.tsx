/** A rule in one sentence, such as "subject contains 报价 gets the label Quotation": for people who never saw a search operator. */
import { useId, useState } from "preact/hooks";
import { Button } from "../../../../components/button.tsx";
import { FieldMessages } from "../../../../components/text-field.tsx";
import { useTranslation } from "../../../../components/translation.tsx";
import { type BuilderRow, blankRow, isBlank, readRow } from "../../../../lib/core/condition/builder-rows.ts";
import { negated } from "../../../../lib/core/condition/join-conditions.ts";
import { printCondition } from "../../../../lib/core/condition/print-condition.ts";
import { newId } from "../../new-id.ts";
import { RowSentence } from "./builder/row-sentence.tsx";
import { issueSentence } from "./condition-says.ts";
import { sentenceOfRow } from "./row-words.ts";
import { emptyRuleDraft, noLabel, type RuleDraft } from "./rule-draft.ts";
import { useRuleNames } from "./rule-names.ts";

export interface SentenceRuleProps {
  /** Makes the rule as it is. */
  readonly onAdd: (draft: RuleDraft) => void;
  /** Opens it in the sheet, for what no sentence holds. */
  readonly onEdit: (draft: RuleDraft) => void;
}

export function SentenceRule({ onAdd, onEdit }: SentenceRuleProps) {
  const t = useTranslation();
  const id = useId();
  const names = useRuleNames();
  const [row, setRow] = useState<BuilderRow>(blankRow("from"));
  const [label, setLabel] = useState("");
  const [tried, setTried] = useState(false);
  const read = isBlank(row) ? null : readRow(row, names);
  const error = read?.errors[0];
  const errors = [
    ...(read === null ? [t("sentence.needsValue")] : []),
    ...(error === undefined ? [] : [issueSentence(error, t)]),
    ...(label.trim() === "" ? [t("sentence.needsLabel")] : []),
  ];
  const draftOf = (): RuleDraft => {
    const tree = read?.tree ?? null;
    const isNegated = tree !== null && row.isNegated;
    return {
      ...emptyRuleDraft(newId()),
      name: read === null ? "" : sentenceOfRow(row, t),
      condition: tree === null ? "" : printCondition(isNegated ? negated(tree) : tree),
      labels: [{ ...noLabel, label: label.trim() }],
    };
  };
  const submit = (event: Event) => {
    event.preventDefault();
    setTried(errors.length > 0);
    if (errors.length > 0) return;
    onAdd(draftOf());
    setRow({ ...row, value: "" });
    setLabel("");
  };
  return (
    <form class="sentence-rule" noValidate onSubmit={submit} aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>{t("sentence.title")}</h3>
      <div class="field sentence">
        <RowSentence
          row={row}
          isFaulty={tried && (read === null || error !== undefined)}
          describedBy={`${id}-said`}
          onChange={(part) => setRow({ ...row, ...part })}
        />
        <label for={`${id}-label`}>{t("sentence.then")}</label>
        <input
          id={`${id}-label`}
          type="text"
          dir="auto"
          value={label}
          autocomplete="off"
          aria-invalid={tried && label.trim() === ""}
          aria-describedby={`${id}-said`}
          onInput={(event) => setLabel(event.currentTarget.value)}
        />
        <Button label={t("action.add")} kind="primary" type="submit" onPress={() => undefined} />
        <Button label={t("sentence.edit")} onPress={() => onEdit(draftOf())} />
      </div>
      <FieldMessages id={`${id}-said`} errors={tried ? errors : []} notes={[]} />
    </form>
  );
}
