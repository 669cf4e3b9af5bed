/** The rule set that the conditions of a view belong to, for links that search Gmail; `null`: none is known. */
import { createContext } from "preact";
import type { RuleSet } from "../../../lib/core/rules/rule-set.ts";

export const SearchedSetContext = createContext<RuleSet | null>(null);
