/** Names that the user's own data knows, for completion: clients, their fields, segments, groups, Gmail's labels. */
import type { CompletionNames } from "../../../../lib/core/condition/complete-condition.ts";
import type { Client, RuleSet } from "../../../../lib/core/rules/rule-set.ts";
import type { SeenRecord } from "../../../../lib/storage/records.ts";

/** Each name once, in the order of the set; labels in the order of the alphabet. */
export function completionNames(set: RuleSet, seen: readonly SeenRecord[]): CompletionNames {
  const clients = set.clients.filter(({ archived }) => archived !== true);
  const labels = new Set(seen.flatMap(({ facts }) => facts.labels ?? []));
  return {
    client: unique(clients.map(({ name }) => name)),
    industry: fieldValues(clients, "industry"),
    region: fieldValues(clients, "region"),
    business: fieldValues(clients, "business"),
    field: unique(clients.flatMap(fieldsOf)),
    segment: unique((set.segments ?? []).flatMap(nameOf)),
    group: unique((set.groups ?? []).flatMap(nameOf)),
    label: [...labels].sort((one, other) => one.localeCompare(other)),
  };
}

function unique(names: readonly string[]): readonly string[] {
  return [...new Set(names)];
}

function fieldValues(clients: readonly Client[], name: string): readonly string[] {
  return unique(
    clients.flatMap(({ fields }) => {
      const value = fields?.[name];
      return typeof value === "string" && value !== "" ? [value] : [];
    }),
  );
}

/** As `field:` takes them. */
function fieldsOf({ fields }: Client): readonly string[] {
  return Object.entries(fields ?? {}).flatMap(([name, value]) =>
    typeof value === "string" && value !== "" ? [`${name}=${value}`] : [],
  );
}

/** Segments and groups are kept as the file has them; those without a name cannot be asked for. */
function nameOf(entry: unknown): readonly string[] {
  if (typeof entry !== "object" || entry === null || !("name" in entry)) return [];
  return typeof entry.name === "string" ? [entry.name] : [];
}
