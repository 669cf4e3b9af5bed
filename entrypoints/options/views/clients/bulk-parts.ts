/** What can be changed for many clients at once, and the change that a written value means. */
import { type BulkChange, fieldValue } from "../../../../lib/core/clients/bulk-edit.ts";
import { knownFields } from "../../../../lib/core/clients/client-fields.ts";
import { nameKey } from "../../../../lib/core/condition/known-names.ts";
import { type Client, tiers } from "../../../../lib/core/rules/rule-set.ts";

/** Own fields are written so, to be told from those with a meaning. */
export const ownPrefix = "own.";
/** Beyond these a list of names is no longer read. */
const mostOwn = 20;

/** `tier`, `colour`, known fields by name, own fields that some client has. */
export function bulkParts(clients: readonly Client[]): readonly string[] {
  const own = new Set<string>();
  for (const { fields = {} } of clients) {
    for (const [name, value] of Object.entries(fields)) {
      if (typeof value === "string" && own.size < mostOwn && !isKnown(name)) own.add(name);
    }
  }
  return [
    "tier",
    "colour",
    ...knownFields.map(({ name }) => name),
    ...[...own].map((name) => ownPrefix + name),
  ];
}

export function startValue(part: string): string {
  return part === "tier" ? "vip" : "";
}

/** `null`: what was written is no value of that part. */
export function changeOf(part: string, value: string): BulkChange | null {
  if (part === "tier") {
    const tier = [...tiers, "parent" as const].find((one) => one === value);
    return tier === undefined ? null : { kind: "tier", tier };
  }
  if (part === "colour") return { kind: "colour", colour: value };
  const name = part.startsWith(ownPrefix) ? part.slice(ownPrefix.length) : part;
  const isNone = value.trim() === "";
  return isNone || fieldValue(name, value) !== null ? { kind: "field", name, value } : null;
}

function isKnown(name: string): boolean {
  return knownFields.some((known) => known.name === nameKey(name));
}
