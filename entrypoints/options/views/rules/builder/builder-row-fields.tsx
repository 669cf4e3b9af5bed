/** One row of the builder as a sentence: what is looked at, how it compares, with what. */
import { useId } from "preact/hooks";
import { Button } from "../../../../../components/button.tsx";
import { FieldMessages } from "../../../../../components/text-field.tsx";
import { useTranslation } from "../../../../../components/translation.tsx";
import {
  type BuilderRow,
  isBlank,
  type RowField,
  readRow,
} from "../../../../../lib/core/condition/builder-rows.ts";
import { choicesOf } from "../../../../../lib/core/condition/read-choice.ts";
import { issueSentence } from "../condition-says.ts";
import { useRuleNames } from "../rule-names.ts";
import { relationsOf, rowKinds, type Topic, topicParts, topicsIn } from "./row-kinds.ts";
import { RowValue } from "./row-value.tsx";

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
  const { topic } = rowKinds[row.field];
  const relations = relationsOf(topic);
  const error = isBlank(row) ? undefined : readRow(row, names).errors[0];
  return (
    <li class="builder-row" data-place={number}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a line of fields in all browsers */}
      <div role="group" aria-label={t("builder.row", { number })} class="row-fields">
        <TopicSelect topic={topic} onChange={(field) => onChange(changedTopic(row, field))} />
        <select
          class="row-relation"
          aria-label={t("builder.relation")}
          value={relations.findIndex(({ row: its }) => isSame(its, row))}
          onChange={(event) => onChange(relations[Number(event.currentTarget.value)]?.row ?? {})}
        >
          {relations.map(({ words }, index) => (
            <option key={words} value={index}>
              {t(`row.relation.${words}`)}
            </option>
          ))}
        </select>
        <RowValue
          row={row}
          isFaulty={error !== undefined}
          describedBy={`${id}-said`}
          onChange={(value) => onChange({ value })}
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

interface TopicSelectProps {
  readonly topic: Topic;
  readonly onChange: (field: RowField) => void;
}

export function TopicSelect({ topic, onChange }: TopicSelectProps) {
  const t = useTranslation();
  return (
    <select
      class="row-topic"
      aria-label={t("builder.topic")}
      value={topic}
      onChange={(event) => {
        const chosen = topicParts.flatMap(topicsIn).find((each) => each.topic === event.currentTarget.value);
        if (chosen !== undefined) onChange(chosen.field);
      }}
    >
      {topicParts.map((part) => (
        <optgroup key={part} label={t(`builder.topics.${part}`)}>
          {topicsIn(part).map((each) => (
            <option key={each.topic} value={each.topic}>
              {t(`row.topic.${each.topic}`)}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  );
}

type Comparison = Pick<BuilderRow, "field" | "isNegated" | "isPattern">;

function isSame(one: Comparison, other: Comparison): boolean {
  return one.field === other.field && one.isNegated === other.isNegated && one.isPattern === other.isPattern;
}

/** Text goes on as text; any other value means nothing to another topic. */
export function changedTopic(row: BuilderRow, field: RowField): Partial<BuilderRow> {
  const before = rowKinds[row.field];
  const after = rowKinds[field];
  const isPattern = row.isPattern && after.takesPattern;
  const keepsText = before.value === "text" && after.value === "text" && row.isPattern === isPattern;
  // A mail "has" an attachment most of the time; every other choice is the user's.
  const start = field === "has" ? (choicesOf("has")[0] ?? "") : "";
  return { field, isPattern, value: keepsText ? row.value : start };
}
