/** Comparisons with what is known of a client (`orders:>3`, `last-order:<90d`) as ranges that lie within each other or apart. */
import { type Comparison, type Relation, readComparisonValue } from "../../condition/comparison.ts";
import type { LookupOperator, LookupTerm } from "../../condition/tree.ts";

interface Range {
  readonly from: number;
  readonly to: number;
  /** Its ends belong to it. */
  readonly hasFrom: boolean;
  readonly hasTo: boolean;
}

/** What a comparison without a sign means (`../../clients/client-verdict.ts`). */
const bareRelation: ReadonlyMap<LookupOperator, Relation> = new Map([
  ["orders", "="],
  ["last-order", "<="],
  ["last-contact", "<="],
  ["waiting", ">="],
]);

/** A client may hold several numbers of orders; of all else there is one. */
export function areRangesApart(one: LookupTerm, other: LookupTerm): boolean {
  if (one.operator === "orders") return false;
  const [first, second] = rangesOf(one, other);
  if (first === undefined || second === undefined) return false;
  return isBefore(first, second) || isBefore(second, first);
}

export function isRangeWithin(inner: LookupTerm, outer: LookupTerm): boolean {
  const [first, second] = rangesOf(inner, outer);
  if (first === undefined || second === undefined) return false;
  const fromIn =
    first.from > second.from || (first.from === second.from && (second.hasFrom || !first.hasFrom));
  const toIn = first.to < second.to || (first.to === second.to && (second.hasTo || !first.hasTo));
  return fromIn && toIn;
}

function isBefore(first: Range, second: Range): boolean {
  return first.to < second.from || (first.to === second.from && !(first.hasTo && second.hasFrom));
}

/** None where they are not of one operator and unit: months and days do not compare. */
function rangesOf(one: LookupTerm, other: LookupTerm): readonly Range[] {
  const bare = bareRelation.get(one.operator);
  const [first, second] = [one, other].map(({ value }) => readComparisonValue(value));
  if (bare === undefined || one.operator !== other.operator || first == null || second == null) return [];
  if (first.unit !== second.unit) return [];
  return [rangeOf(first, bare), rangeOf(second, bare)];
}

function rangeOf({ relation, count }: Comparison, bare: Relation): Range {
  const sign = relation === "=" ? bare : relation;
  const isOpenBelow = sign === "<" || sign === "<=";
  const isOpenAbove = sign === ">" || sign === ">=";
  return {
    from: isOpenBelow ? Number.NEGATIVE_INFINITY : count,
    to: isOpenAbove ? Number.POSITIVE_INFINITY : count,
    hasFrom: sign !== ">",
    hasTo: sign !== "<",
  };
}
