/** The id of what a file shares: the same content has the same id, whatever the file says about itself. */
import { writeRuleSet } from "../interchange/write-rule-set.ts";
import type { RuleSet } from "../rules/rule-set.ts";
import { itemsOfPart, withItems } from "./merge/items-of-part.ts";

const stampedParts = ["clients", "rules", "segments", "groups", "calendars"] as const;

/** @param sha256 of a text, as 64 hex digits */
export function revisionOf(file: RuleSet, sha256: (text: string) => Promise<string>): Promise<string> {
  const { history: _, change: __, merged: ___, ...shared } = file;
  const content = stampedParts.reduce(
    (set, part) => withItems(set, part, itemsOfPart(set, part)),
    shared as RuleSet,
  );
  return sha256(writeRuleSet(content));
}
