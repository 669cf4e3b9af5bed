/** Comparisons as lookups write them: `<90d`, `>=3`. */
import type { AgeUnit } from "./tree.ts";

export type Relation = "<" | "<=" | ">" | ">=" | "=";

export interface Comparison {
  readonly relation: Relation;
  readonly count: number;
  /** `null`: a plain number. */
  readonly unit: AgeUnit | null;
}

/** @param value as the parser keeps it; without a sign it is `=` */
export function readComparisonValue(value: string): Comparison | null {
  const [, relation = "", count = "", unit = ""] = /^([<>]=?)?(\d{1,9})([dmy])?$/.exec(value) ?? [];
  if (count === "") return null;
  return {
    relation: relation === "" ? "=" : (relation as Relation),
    count: Number(count),
    unit: unit === "" ? null : (unit as AgeUnit),
  };
}

export function holds(one: number, relation: Relation, other: number): boolean {
  switch (relation) {
    case "<":
      return one < other;
    case "<=":
      return one <= other;
    case ">":
      return one > other;
    case ">=":
      return one >= other;
    case "=":
      return one === other;
  }
}
