/**
 * The fields of a client that have a meaning of their own. They lie among the
 * client's other fields under these names, so that a file that was written by hand
 * and one of ours are the same.
 */
import { nameKey } from "../condition/known-names.ts";
import type { Client } from "../rules/rule-set.ts";

export type FieldKind = "text" | "day" | "number";

export const knownFields = [
  { name: "owner", kind: "text" },
  { name: "phone", kind: "text" },
  { name: "language", kind: "text" },
  { name: "industry", kind: "text" },
  { name: "region", kind: "text" },
  { name: "business", kind: "text" },
  { name: "last-order", kind: "day" },
  { name: "orders", kind: "number" },
  { name: "order-total", kind: "number" },
] as const satisfies readonly { readonly name: string; readonly kind: FieldKind }[];

export type KnownField = (typeof knownFields)[number]["name"];

/** The values of a field, whatever the case of its name; a field that holds a list has each of its values. */
export function fieldValues({ fields }: Pick<Client, "fields">, name: string): readonly unknown[] {
  const wanted = nameKey(name);
  return Object.entries(fields ?? {}).flatMap(([key, held]) =>
    nameKey(key) === wanted ? plainValues(held) : [],
  );
}

function plainValues(held: unknown): readonly unknown[] {
  if (Array.isArray(held)) return held.filter((one) => !Array.isArray(one)).flatMap(plainValues);
  return typeof held === "string" || typeof held === "number" || typeof held === "boolean" ? [held] : [];
}

/** `2026-03-09`, `2026/3/9`, either with a time behind it; as `YYYY-MM-DD`. `null`: no day is written there. */
export function readDay(value: unknown): string | null {
  if (typeof value !== "string") return null;
  const [, year, month, day] = /^\s*(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?![\d])/.exec(value) ?? [];
  if (year === undefined || month === undefined || day === undefined) return null;
  const written = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const date = new Date(`${written}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(written) ? written : null;
}

/** A number, or a text that is one: `1,200.50` has its commas dropped. `null`: it is none. */
export function readAmount(value: unknown): number | null {
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  if (typeof value !== "string") return null;
  const text = value.trim().replace(/,(?=\d{3}(?:\D|$))/g, "");
  return /^[-+]?\d+(?:\.\d+)?$/.test(text) ? Number(text) : null;
}
