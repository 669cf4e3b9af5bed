/** Lists what the conditions of a rule set may name: its clients, segments and groups. */
import { type KnownNames, nameKey } from "../condition/known-names.ts";
import type { RuleSet } from "../rules/rule-set.ts";

/** Archived clients keep their names: a rule that asks for one is not wrong, it finds nothing. */
export function namesOfRuleSet({
  clients,
  segments,
  groups,
}: Pick<RuleSet, "clients" | "segments" | "groups">): KnownNames {
  return {
    client: new Set(clients.map(({ name }) => nameKey(name))),
    segment: new Set((segments ?? []).flatMap(nameIn)),
    group: new Set((groups ?? []).flatMap(nameIn)),
  };
}

/** Segments and groups of a later version are kept as they are; all that is read of them is the name. */
function nameIn(named: unknown): readonly string[] {
  if (typeof named !== "object" || named === null || !("name" in named)) return [];
  return typeof named.name === "string" ? [nameKey(named.name)] : [];
}
