/** The terms of a condition that ask for clients, segments and groups. */
import type { Condition, LookupTerm } from "../condition/tree.ts";
import { termsOf } from "./terms-of.ts";

export function lookupsIn(tree: Condition): readonly LookupTerm[] {
  return termsOf(tree).filter((term) => term.kind === "lookup");
}
