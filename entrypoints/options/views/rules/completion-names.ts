/** Names that the user's own data knows, for completion: clients, their fields, segments, groups, Gmail's labels. */
import { fieldValues } from "../../../../lib/core/clients/client-fields.ts";
import type { CompletionNames } from "../../../../lib/core/condition/complete-condition.ts";
import type { Client, RuleSet } from "../../../../lib/core/rules/rule-set.ts";
import type { SeenRecord } from "../../../../lib/storage/records.ts";

/** Each name once, in the order of the set; labels in the order of the alphabet. */
export function completionNames(set: RuleSet, seen: readonly SeenRecord[]): CompletionNames {
  const clients = set.clients.filter(({ archived }) => archived !== true);
  const labels = new Set(seen.flatMap(({ facts }) => facts.labels ?? []));
  return {
    client: unique(clients.map(({ name }) => name)),
    industry: valuesOf(clients, "industry"),
    region: valuesOf(clients, "region"),
    business: valuesOf(clients, "business"),
    field: unique(clients.flatMap(fieldsOf)),
    segment: unique((set.segments ?? []).flatMap(nameOf)),
    group: unique((set.groups ?? []).flatMap(nameOf)),
    label: [...labels].sort((one, other) => one.localeCompare(other)),
  };
}

function unique(names: readonly string[]): readonly string[] {
  return [...new Set(names)];
}

function valuesOf(clients: readonly Client[], name: string): readonly string[] {
  return unique(clients.flatMap((client) => fieldValues(client, name).map(String).filter(isWorthNaming)));
}

function isWorthNaming(text: string): boolean {
  return text.trim() !== "";
}

/** As `field:` takes them. */
function fieldsOf({ fields }: Client): readonly string[] {
  return Object.keys(fields ?? {}).flatMap((name) =>
    fieldValues({ fields: { [name]: fields?.[name] } }, name)
      .map(String)
      .filter(isWorthNaming)
      .map((value) => `${name}=${value}`),
  );
}

/** Segments and groups are kept as the file has them; those without a name cannot be asked for. */
function nameOf(entry: unknown): readonly string[] {
  if (typeof entry !== "object" || entry === null || !("name" in entry)) return [];
  return typeof entry.name === "string" ? [entry.name] : [];
}
