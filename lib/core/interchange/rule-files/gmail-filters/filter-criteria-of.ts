/** Writes a condition, and what must not hold, as the criteria of filters: as many as it takes, none too long for Gmail. */
import { allOf } from "../../../condition/join-conditions.ts";
import { printCondition } from "../../../condition/print-condition.ts";
import type { Condition } from "../../../condition/tree.ts";
import type { FilterProperty } from "../../../rules/rule-set.ts";
import { partCondition } from "../fit-condition.ts";

/** Characters of all criteria of a filter that Gmail is known to take. */
const longest = 1500;

/** @param unless must not hold; `null`: nothing @returns the criteria of each filter; `null`: it cannot be parted so far */
export function filterCriteriaOf(
  tree: Condition,
  unless: Condition | null,
): readonly (readonly FilterProperty[])[] | null {
  const not = unless === null ? [] : [{ name: "doesNotHaveTheWord", value: withinBraces(unless) }];
  const room = longest - lengthOf(not);
  const pieces = room <= 0 ? null : partCondition(tree, (part) => lengthOf(fieldsOf(part)) <= room);
  return pieces === null ? null : pieces.map((piece) => [...fieldsOf(piece), ...not]);
}

/** What Gmail puts around a field where it makes one search of all, `subject:(…) ` at most. */
const around = 11;

function lengthOf(properties: readonly FilterProperty[]): number {
  return properties.reduce((sum, { value }) => sum + value.length + around, 0);
}

/** Gmail reads the field as `-{…}`, where side by side means OR. */
function withinBraces(unless: Condition): string {
  const text = printCondition(unless);
  return unless.kind === "and" ? `(${text})` : text;
}

const fields = ["from", "to", "subject"] as const;

/** What asks one field alone is written there, so that people find it in Gmail's form, and all else as a query. */
function fieldsOf(tree: Condition): readonly FilterProperty[] {
  const parts: readonly Condition[] = tree.kind === "and" ? tree.parts : [tree];
  const written = new Map<string, FilterProperty>();
  const rest = parts.filter((part) => {
    const property = fieldOf(part);
    if (property === null || written.has(property.name)) return true;
    written.set(property.name, property);
    return false;
  });
  const query = allOf(rest);
  return [
    ...written.values(),
    ...(query === null ? [] : [{ name: "hasTheWord", value: printCondition(query) }]),
  ];
}

function fieldOf(part: Condition): FilterProperty | null {
  if (part.kind !== "person" && part.kind !== "subject" && part.kind !== "or") return null;
  const text = printCondition(part);
  const name = fields.find((field) => text.startsWith(`${field}:`));
  const inner = name === undefined ? "" : text.slice(name.length + 1);
  const value = inner.startsWith("(") && inner.endsWith(")") ? inner.slice(1, -1) : inner;
  // `from:a OR to:b` begins like a field and is none.
  if (name === undefined || !isOneField(part, name)) return null;
  return { name, value };
}

function isOneField(tree: Condition, name: (typeof fields)[number]): boolean {
  switch (tree.kind) {
    case "and":
    case "or":
      return tree.parts.every((part) => isOneField(part, name));
    case "not":
      return isOneField(tree.part, name);
    case "person":
      return tree.operator === name;
    default:
      return tree.kind === "subject" && name === "subject";
  }
}
