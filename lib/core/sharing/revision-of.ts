/** The id of what a file shares: the same content has the same id, whatever the file says about itself. */
import type { RuleSet } from "../rules/rule-set.ts";
import { canonicalText } from "../shared/canonical-text.ts";
import { itemsOfPart, withItems } from "./merge/items-of-part.ts";

const stampedParts = ["clients", "rules", "segments", "groups", "calendars"] as const;

/** @param sha256 of a text, as 64 hex digits */
export function revisionOf(file: RuleSet, sha256: (text: string) => Promise<string>): Promise<string> {
  const { history: _, change: __, merged: ___, ...shared } = file;
  const content: RuleSet = stampedParts.reduce<RuleSet>(
    (set, part) => withItems(set, part, itemsOfPart(set, part)),
    shared,
  );
  return sha256(canonicalText(content));
}
