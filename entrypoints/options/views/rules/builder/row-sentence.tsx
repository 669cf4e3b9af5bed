/** What a row says, as three fields that read as a sentence: what is looked at, how it compares, with what. */
import { useTranslation } from "../../../../../components/translation.tsx";
import type { BuilderRow, RowField } from "../../../../../lib/core/condition/builder-rows.ts";
import { choicesOf } from "../../../../../lib/core/condition/read-choice.ts";
import { withSign } from "./compared-value.ts";
import {
  placeOfRelation,
  type RowRelation,
  relationsOf,
  rowKinds,
  type Topic,
  topicParts,
  topicsIn,
} from "./row-kinds.ts";
import { RowValue } from "./row-value.tsx";

export interface RowSentenceProps {
  readonly row: BuilderRow;
  readonly isFaulty: boolean;
  /** Id of what is said about the value. */
  readonly describedBy: string;
  readonly onChange: (part: Partial<BuilderRow>) => void;
}

export function RowSentence({ row, isFaulty, describedBy, onChange }: RowSentenceProps) {
  const t = useTranslation();
  const { topic } = rowKinds[row.field];
  const relations = relationsOf(topic);
  return (
    <>
      <TopicSelect topic={topic} onChange={(field) => onChange(changedTopic(row, field))} />
      <select
        class="row-relation"
        aria-label={t("builder.relation")}
        value={String(placeOfRelation(row))}
        onChange={(event) => onChange(comparedBy(row, relations[Number(event.currentTarget.value)]))}
      >
        {relations.map(({ words }, index) => (
          <option key={words} value={index}>
            {t(`row.relation.${words}`)}
          </option>
        ))}
      </select>
      <RowValue
        row={row}
        isFaulty={isFaulty}
        describedBy={describedBy}
        onChange={(value) => onChange({ value })}
      />
    </>
  );
}

interface TopicSelectProps {
  readonly topic: Topic;
  readonly onChange: (field: RowField) => void;
}

function TopicSelect({ topic, onChange }: TopicSelectProps) {
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

function comparedBy(row: BuilderRow, relation: RowRelation | undefined): Partial<BuilderRow> {
  if (relation?.sign === undefined) return relation?.row ?? {};
  return { ...relation.row, value: withSign(relation.sign, row.value) };
}

/** Text goes on as text, and a time as a time; any other value means nothing to another topic. */
function changedTopic(row: BuilderRow, field: RowField): Partial<BuilderRow> {
  const before = rowKinds[row.field];
  const after = rowKinds[field];
  const isPattern = row.isPattern && after.takesPattern;
  const isKept = before.value === after.value && (after.value === "text" || after.value === "time");
  const keepsText = isKept && row.isPattern === isPattern;
  // A mail "has" an attachment most of the time; every other choice is the user's.
  const start = field === "has" ? (choicesOf("has")[0] ?? "") : "";
  return { field, isPattern, value: keepsText ? row.value : start };
}
