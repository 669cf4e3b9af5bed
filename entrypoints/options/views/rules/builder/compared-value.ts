/** The value of a comparison, such as `<90d`, as the builder shows it: how it compares, and with what. */
import type { RowField } from "../../../../../lib/core/condition/builder-rows.ts";

export type Sign = "" | "<" | "<=" | ">" | ">=";
export type ComparedWords = "less" | "atMost" | "more" | "atLeast" | "exactly";

/** The signs of each comparison, in the order in which they are offered; the words of those without a sign as well. */
const timeSigns = [
  ["<", "less"],
  ["<=", "atMost"],
  [">", "more"],
  [">=", "atLeast"],
] as const satisfies readonly (readonly [Sign, ComparedWords])[];

const signsOf = {
  orders: [...timeSigns, ["", "exactly"]],
  "last-order": timeSigns,
  "last-contact": timeSigns,
  waiting: timeSigns,
} as const satisfies Partial<Record<RowField, readonly (readonly [Sign, ComparedWords])[]>>;

/** What no sign means: within a time, for at least a time. */
const bareSign: Partial<Record<RowField, Sign>> = {
  "last-order": "<=",
  "last-contact": "<=",
  waiting: ">=",
};

/** `null`: the field is no comparison. */
export function comparedSigns(field: RowField): readonly (readonly [Sign, ComparedWords])[] | null {
  return Object.hasOwn(signsOf, field) ? signsOf[field as keyof typeof signsOf] : null;
}

export function splitCompared(value: string): { readonly sign: Sign; readonly rest: string } {
  const [, sign = "", rest = ""] = /^\s*([<>]=?)?\s*(.*)$/su.exec(value) ?? [];
  return { sign: sign as Sign, rest };
}

/** The sign that is shown for a value: the one that it has, or what it means without one. */
export function shownSign(field: RowField, value: string): Sign {
  const { sign } = splitCompared(value);
  return sign === "" ? (bareSign[field] ?? "") : sign;
}

/** The same value compared in another way. */
export function withSign(sign: Sign, value: string): string {
  return sign + splitCompared(value).rest;
}
