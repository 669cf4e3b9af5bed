/** Gives things of a set other ids where another set has theirs: ids are public, and nobody's rule may stand in for another's. */
import type { RuleSet } from "../rules/rule-set.ts";

export const idParts = ["clients", "rules", "segments", "groups", "calendars"] as const;
export type IdPart = (typeof idParts)[number];

/** By part and id until now. */
export type NewIds = Readonly<Record<IdPart, ReadonlyMap<string, string>>>;

/** With all that points to them: parents, calendars of clients, groups in groups. The same set where no id is another. */
export function tellIdsApart(set: RuleSet, ids: NewIds): RuleSet {
  if (idParts.every((part) => ids[part].size === 0)) return set;
  const other = (part: IdPart, id: string) => ids[part].get(id) ?? id;
  return {
    ...set,
    clients: set.clients.map((client) => ({
      ...client,
      id: other("clients", client.id),
      ...(client.parent === undefined ? {} : { parent: other("clients", client.parent) }),
      ...(client.calendar === undefined ? {} : { calendar: other("calendars", client.calendar) }),
    })),
    rules: set.rules.map((rule) => ({ ...rule, id: other("rules", rule.id) })),
    segments: (set.segments ?? []).map((entry) => withId(entry, ids.segments)),
    groups: (set.groups ?? []).map((entry) => withNested(withId(entry, ids.groups), ids.groups)),
    calendars: (set.calendars ?? []).map((entry) => withId(entry, ids.calendars)),
  };
}

/** The id of an entry of any shape; `null`: it has none. */
export function idOf(entry: unknown): string | null {
  const id = typeof entry === "object" && entry !== null ? Reflect.get(entry, "id") : undefined;
  return typeof id === "string" ? id : null;
}

function withId(entry: unknown, ids: ReadonlyMap<string, string>): unknown {
  const id = ids.get(idOf(entry) ?? "");
  return id === undefined ? entry : { ...(entry as object), id };
}

function withNested(entry: unknown, ids: ReadonlyMap<string, string>): unknown {
  const nested: unknown = typeof entry === "object" && entry !== null ? Reflect.get(entry, "groups") : null;
  if (!Array.isArray(nested)) return entry;
  return { ...(entry as object), groups: nested.map((id) => ids.get(id) ?? id) };
}
