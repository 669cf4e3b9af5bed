/**
 * Stands in for the document of a proposal that is not known here: it has what the proposal takes away, and says nothing of
 * how that was. So each of those things is asked about, and neither taken away unasked nor passed over.
 */
import type { RuleSet, SetChange } from "../rules/rule-set.ts";
import { setParts } from "../rules/rule-set.ts";

/** What nothing in a set of ours is like. */
const unknown = { "of an unknown document": true };

/** `null`: the proposal takes nothing away. */
export function baseOfRemovals(file: RuleSet, { removed }: SetChange): RuleSet | null {
  if (removed.length === 0) return null;
  const idsOf = Map.groupBy(removed, ({ part }) => part);
  const parts = setParts.flatMap((part): [string, unknown][] => {
    const ids = idsOf.get(part)?.map(({ id }) => id) ?? [];
    if (part === "settings") return [[part, Object.fromEntries(ids.map((id) => [id, unknown]))]];
    return [[part, ids.map((id) => ({ ...unknown, id }))]];
  });
  const { format, version, id, name } = file;
  return { format, version, id, name, ...Object.fromEntries(parts) } as RuleSet;
}
