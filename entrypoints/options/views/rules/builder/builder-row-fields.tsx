/** One row of the builder as a sentence: what is looked at, how it compares, with what. */
import { useId } from "preact/hooks";
import { Button } from "../../../../../components/button.tsx";
import { FieldMessages } from "../../../../../components/text-field.tsx";
import { useTranslation } from "../../../../../components/translation.tsx";
import { type BuilderRow, isBlank, readRow } from "../../../../../lib/core/condition/builder-rows.ts";
import { issueSentence } from "../condition-says.ts";
import { useRuleNames } from "../rule-names.ts";
import { RowSentence } from "./row-sentence.tsx";

export interface BuilderRowFieldsProps {
  readonly row: BuilderRow;
  /** Such as `2.1`: the first of the second group. */
  readonly number: string;
  readonly onChange: (part: Partial<BuilderRow>) => void;
  /** Absent: the row stands alone and need not be grouped. */
  readonly onGroup: (() => void) | undefined;
  /** Absent: the only row, which is emptied rather than removed. */
  readonly onRemove: (() => void) | undefined;
}

export function BuilderRowFields({ row, number, onChange, onGroup, onRemove }: BuilderRowFieldsProps) {
  const t = useTranslation();
  const id = useId();
  const names = useRuleNames();
  const error = isBlank(row) ? undefined : readRow(row, names).errors[0];
  return (
    <li class="builder-row" data-place={number}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a line of fields in all browsers */}
      <div role="group" aria-label={t("builder.row", { number })} class="row-fields">
        <RowSentence
          row={row}
          isFaulty={error !== undefined}
          describedBy={`${id}-said`}
          onChange={onChange}
        />
        <span class="row-buttons">
          {onGroup !== undefined && (
            <Button
              label={t("builder.choose", { number })}
              icon="group"
              iconOnly
              kind="quiet"
              onPress={onGroup}
            />
          )}
          {onRemove !== undefined && (
            <Button
              label={t("builder.remove", { number })}
              icon="close"
              iconOnly
              kind="quiet"
              onPress={onRemove}
            />
          )}
        </span>
      </div>
      <FieldMessages
        id={`${id}-said`}
        errors={error === undefined ? [] : [issueSentence(error, t)]}
        notes={[]}
      />
    </li>
  );
}
