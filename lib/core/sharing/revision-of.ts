/**
 * The id of what a file shares: the same content has the same id, whatever the file says about itself, and whichever
 * release wrote it. Tells also whether a file still is the revision that it says it is.
 */
import type { RuleSet } from "../rules/rule-set.ts";
import { canonicalText } from "../shared/canonical-text.ts";
import { withoutStamps } from "./document-of.ts";

/** SHA-256 of the text's UTF-8 as 64 hex digits. */
export type Sha256 = (text: string) => Promise<string>;

/** @param file a shared file, or its content without history and stamps */
export function revisionOf(file: RuleSet, sha256: Sha256): Promise<string> {
  const { history: _history, change: _change, merged: _merged, ...shared } = withoutStamps(file);
  return sha256(canonicalText(shared));
}
