/** Gives clients, segments and groups other names, and every condition of the set with them. */
import { type NamedKind, nameKey } from "../condition/known-names.ts";
import { renameNames } from "../rules/rename-in-conditions.ts";
import type { RuleSet } from "../rules/rule-set.ts";
import { readSegment } from "../segments/segment.ts";

/** By kind and `nameKey` of the name until now. */
export type NewNames = Readonly<Record<NamedKind, ReadonlyMap<string, string>>>;

/** The same set where no name is another. */
export function renameWithin(set: RuleSet, names: NewNames): RuleSet {
  if (names.client.size + names.segment.size + names.group.size === 0) return set;
  const rename = (text: string) => renameNames(text, (kind, name) => names[kind].get(nameKey(name)));
  return {
    ...set,
    clients: set.clients.map((client) => {
      const name = names.client.get(nameKey(client.name));
      return name === undefined ? client : { ...client, name };
    }),
    rules: set.rules.map((rule) => ({
      ...rule,
      condition: rename(rule.condition),
      ...(rule.exceptions === undefined ? {} : { exceptions: rule.exceptions.map(rename) }),
    })),
    segments: (set.segments ?? []).map((entry) => {
      const segment = readSegment(entry);
      if (segment === null) return withName(entry, names.segment);
      return withName({ ...segment, condition: rename(segment.condition) }, names.segment);
    }),
    groups: (set.groups ?? []).map((entry) => withName(entry, names.group)),
  };
}

/** The name of an entry of any shape; `null`: it has none. */
export function nameOf(entry: unknown): string | null {
  const name = typeof entry === "object" && entry !== null ? Reflect.get(entry, "name") : undefined;
  return typeof name === "string" ? name : null;
}

function withName(entry: unknown, names: ReadonlyMap<string, string>): unknown {
  const name = names.get(nameKey(nameOf(entry) ?? ""));
  return name === undefined ? entry : { ...(entry as object), name };
}
