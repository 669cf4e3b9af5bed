/** Writes out what conditions look up in a rule set, for links that search Gmail. */
import { useContext, useMemo } from "preact/hooks";
import type { Condition } from "../../../../lib/core/condition/tree.ts";
import { type ExpandedCondition, lookupExpander } from "../../../../lib/core/rules/expand-lookups.ts";
import type { RuleSet } from "../../../../lib/core/rules/rule-set.ts";
import { dayOf } from "../../../../lib/core/shared/calendar-day.ts";
import { SearchedSetContext } from "../searched-set.ts";

type Expand = (tree: Condition) => ExpandedCondition;

/** `null`: there is no set. Clients are sorted when the first condition needs it, and once for each set. */
export function useLookupsInGmail(): Expand | null {
  const set = useContext(SearchedSetContext);
  return useMemo(() => (set === null ? null : expandWhenAsked(set)), [set]);
}

/** One sheet has several links of one set. */
const expanders = new WeakMap<RuleSet, Expand>();

function expandWhenAsked(set: RuleSet): Expand {
  return (tree) => {
    const expand = expanders.get(set) ?? expanderOf(set);
    expanders.set(set, expand);
    return expand(tree);
  };
}

function expanderOf(set: RuleSet): Expand {
  const now = Date.now();
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return lookupExpander(set, { now, zone, day: dayOf(now, zone) });
}
