/** A condition as Gmail can search for it, with what it looks up in the rule set written out as it stands now. */
import { type GmailSearch, gmailSearch } from "../condition/gmail-search.ts";
import { allOf } from "../condition/join-conditions.ts";
import type { Condition } from "../condition/tree.ts";
import type { ExpandedCondition } from "./expand-lookups.ts";

/** `nothing`: it asks for clients or people of which there are none. */
export type SearchInGmail = GmailSearch | { readonly ok: false; readonly code: "nothing"; readonly name: "" };

/**
 * @param parts what must hold together
 * @param expand of the set that the condition belongs to (`lookupExpander`); `null`: without a set
 */
export function searchInGmail(
  parts: readonly Condition[],
  expand: ((tree: Condition) => ExpandedCondition) | null,
): SearchInGmail {
  const search = gmailSearch(parts);
  const whole = allOf(parts);
  if (search.ok || search.code !== "operator" || expand === null || whole === null) return search;
  const { tree } = expand(whole);
  return tree === null ? { ok: false, code: "nothing", name: "" } : gmailSearch([tree]);
}
