/** A row of the builder in words, such as "Subject contains 报价". */
import type { Translation } from "../../../../components/translation.tsx";
import type { BuilderRow } from "../../../../lib/core/condition/builder-rows.ts";
import { readComparisonValue } from "../../../../lib/core/condition/comparison.ts";
import { spanText } from "../../../../lib/i18n/explain/lookup-claim.ts";
import { comparedSigns } from "./builder/compared-value.ts";
import { placeOfRelation, relationsOf, rowKinds } from "./builder/row-kinds.ts";
import { choiceWords } from "./builder/row-value.tsx";

export interface RowWords {
  readonly topic: string;
  readonly relation: string;
  readonly value: string;
}

export function sentenceOfRow(row: BuilderRow, t: Translation): string {
  return t("sentence.name", { ...rowWords(row, t) });
}

export function rowWords(row: BuilderRow, t: Translation): RowWords {
  const { topic, value } = rowKinds[row.field];
  const relation = relationsOf(topic)[placeOfRelation(row)];
  return {
    topic: t(`row.topic.${topic}`),
    relation: t(`row.relation.${relation?.words ?? "is"}`),
    value: value === "choice" ? choiceWords(row.field, row.value, t) : valueText(row, t),
  };
}

/** A comparison without its sign, which the relation says. */
function valueText({ field, value }: BuilderRow, t: Translation): string {
  const comparison = comparedSigns(field) === null ? null : readComparisonValue(value.trim());
  if (comparison === null) return value.trim();
  const { count, unit } = comparison;
  if (unit === null) return String(count);
  const span = spanText(t, count, unit);
  return field === "waiting" ? span : t("row.ago", { value: span });
}
