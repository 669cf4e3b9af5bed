/**
 * The fields of a client while they are edited: those with a meaning of their own
 * as texts by their name, the user's own with the type in which they are stored.
 * A value whose text and type are not changed stays exactly what it was.
 */
import {
  type FieldKind,
  type KnownField,
  knownFields,
  readAmount,
  readDay,
} from "../../../../lib/core/clients/client-fields.ts";
import { nameKey } from "../../../../lib/core/condition/known-names.ts";

/** In a file a day is a text and a yes or no a truth value. */
export type OwnFieldKind = FieldKind | "yesNo";
export const ownFieldKinds = ["text", "number", "day", "yesNo"] as const satisfies readonly OwnFieldKind[];

export interface FieldDraft {
  readonly name: string;
  readonly kind: OwnFieldKind;
  /** Of a yes or no: `true` or `false`. */
  readonly value: string;
}

type KnownTexts = Readonly<Record<KnownField, string>>;
type Fields = Readonly<Record<string, unknown>>;

export interface DraftFields {
  readonly known: KnownTexts;
  readonly fields: readonly FieldDraft[];
}

export const noKnownFields = Object.fromEntries(knownFields.map(({ name }) => [name, ""])) as KnownTexts;

export function draftFields(stored: Fields): DraftFields {
  const keys = new Map(knownFields.map(({ name }) => [name, keyOf(stored, name)]));
  const taken = new Set(keys.values());
  const known = [...keys].map(([name, key]) => [name, key === undefined ? "" : String(valueAt(stored, key))]);
  const own = Object.entries(stored).filter(([key, value]) => isEditable(value) && !taken.has(key));
  return {
    known: Object.fromEntries(known) as KnownTexts,
    fields: own.map(([name, value]) => ({ name, kind: kindOf(value), value: String(value) })),
  };
}

/** The fields as they will be stored; those that were there keep their place. */
export function fieldsOfDraft({ known, fields }: DraftFields, stored: Fields): Fields {
  const next = new Map([...knownValues(known, stored), ...ownValues(fields, stored)]);
  const kept = Object.entries(stored).flatMap(([key, value]): [string, unknown][] => {
    if (!isEditable(value)) return [[key, value]];
    return next.has(key) ? [[key, next.get(key)]] : [];
  });
  const present = new Set(kept.map(([key]) => key));
  return Object.fromEntries([...kept, ...[...next].filter(([key]) => !present.has(key))]);
}

function knownValues(known: KnownTexts, stored: Fields): [string, unknown][] {
  return knownFields.flatMap(({ name, kind }): [string, unknown][] => {
    const text = known[name].trim();
    const stands = keyOf(stored, name);
    const before = stands === undefined ? undefined : valueAt(stored, stands);
    if (before !== undefined && String(before).trim() === text) return [[stands ?? name, before]];
    return text === "" ? [] : [[stands ?? name, typedValue(kind, text)]];
  });
}

function ownValues(fields: readonly FieldDraft[], stored: Fields): [string, unknown][] {
  return fields.flatMap(({ name, kind, value }): [string, unknown][] => {
    const key = name.trim();
    if (key === "") return [];
    const before = valueAt(stored, key);
    const isSame = isEditable(before) && String(before) === value && kindOf(before) === kind;
    return [[key, isSame ? before : typedValue(kind, value)]];
  });
}

/** Names of the fields whose values are lists or objects: kept, not edited here. */
export function keptFieldNames(stored: Fields): string[] {
  return Object.entries(stored)
    .filter(([, value]) => !isEditable(value))
    .map(([name]) => name);
}

/** The value of a known field as it lies in the file; `undefined`: none that is a text or a number. */
export function storedKnown(stored: Fields, name: KnownField): string | undefined {
  const key = keyOf(stored, name);
  return key === undefined ? undefined : String(valueAt(stored, key));
}

/** Whatever the case of its name in the file. */
function keyOf(stored: Fields, name: KnownField): string | undefined {
  return Object.keys(stored).find((key) => {
    const value = valueAt(stored, key);
    return nameKey(key) === name && (typeof value === "string" || typeof value === "number");
  });
}

function valueAt(stored: Fields, key: string): unknown {
  return Object.hasOwn(stored, key) ? stored[key] : undefined;
}

function typedValue(kind: OwnFieldKind, text: string): unknown {
  if (kind === "number") return readAmount(text) ?? text;
  if (kind === "day") return readDay(text) ?? text;
  return kind === "yesNo" ? text === "true" : text;
}

function kindOf(value: unknown): OwnFieldKind {
  if (typeof value === "number") return "number";
  if (typeof value === "boolean") return "yesNo";
  return readDay(value) === value ? "day" : "text";
}

function isEditable(value: unknown): value is string | number | boolean {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean";
}
