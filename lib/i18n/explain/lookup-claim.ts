/** What a condition asks of clients, segments and groups, as the key of a sentence and what is put into it. */
import { type Comparison, type Relation, readComparisonValue } from "../../core/condition/comparison.ts";
import { printCondition } from "../../core/condition/print-condition.ts";
import type { AgeUnit, LookupTerm } from "../../core/condition/tree.ts";
import type { ExplainWords } from "./sentence-parts.ts";

export interface Claim {
  /** Without `explain.` before it and `.yes` or `.no` behind it. */
  readonly key: string;
  /** What stands in a rule. */
  readonly values?: Readonly<Record<string, string>>;
  /** Words of ours. */
  readonly params?: Readonly<Record<string, string>>;
}

export function lookupClaim(words: ExplainWords, term: LookupTerm): Claim {
  const { operator, value } = term;
  switch (operator) {
    case "client":
    case "segment":
    case "group":
      return { key: operator, values: { value } };
    case "tier":
      return { key: "tier", params: { value: words.byCode(`tier.${value}`, {}) ?? value } };
    case "industry":
    case "region":
    case "business":
      return { key: "field", values: { value: `${operator}=${value}` } };
    case "field":
      return { key: "field", values: { value } };
    case "orders":
    case "last-order":
    case "last-contact":
    case "waiting":
      return (
        comparedClaim(words, operator, value) ?? { key: "other", values: { value: printCondition(term) } }
      );
  }
}

type ComparedOperator = "orders" | "last-order" | "last-contact" | "waiting";

/** What a comparison without a sign means: exactly so many orders, within a time, for at least a time. */
const bare: Readonly<Record<ComparedOperator, Relation>> = {
  orders: "=",
  "last-order": "<=",
  "last-contact": "<=",
  waiting: ">=",
};
const relationWords: Readonly<Record<Relation, string>> = {
  "<": "less",
  "<=": "atMost",
  ">": "more",
  ">=": "atLeast",
  "=": "exactly",
};

/** `null`: no such comparison, as a tree made by hand may hold it. */
function comparedClaim(words: ExplainWords, operator: ComparedOperator, value: string): Claim | null {
  const comparison = readComparisonValue(value);
  if (comparison === null || (comparison.unit === null) !== (operator === "orders")) return null;
  const relation = relationWords[comparison.relation === "=" ? bare[operator] : comparison.relation];
  return { key: operator, params: { value: comparedWords(words, operator, relation, comparison) } };
}

/** "more than 3 orders", "less than 90 days ago", "at least 2 days". */
function comparedWords(
  words: ExplainWords,
  operator: ComparedOperator,
  relation: string,
  { count, unit }: Comparison,
): string {
  if (unit === null) return words.byCode(`explain.orders.${relation}`, { count }) ?? String(count);
  const kind = operator === "waiting" ? "lasting" : "ago";
  return words.byCode(`explain.${kind}.${relation}`, { value: spanText(words, count, unit) }) ?? relation;
}

const unitWords = { d: "days", m: "months", y: "years" } as const;

/** "90 days" */
export function spanText(words: ExplainWords, count: number, unit: AgeUnit): string {
  return words.byCode(`explain.${unitWords[unit]}`, { count }) ?? `${count}${unit}`;
}
