/** What conditions may name, for all that reads conditions in the view: clients, segments, groups of the rule set. */
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { CompletionNames } from "../../../../lib/core/condition/complete-condition.ts";
import type { KnownNames } from "../../../../lib/core/condition/known-names.ts";

/** `null`: anything. */
export const RuleNamesContext = createContext<KnownNames | null>(null);

/** What the builder offers as the value of a row; an empty one offers nothing. */
export const OfferedNamesContext = createContext<CompletionNames>({});

export function useRuleNames(): KnownNames | null {
  return useContext(RuleNamesContext);
}
