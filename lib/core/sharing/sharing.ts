/** What is asked of whoever shares, whatever file is made of it. */
import type { PrivateField, RuleSet, SetPart } from "../rules/rule-set.ts";

export interface Sharing {
  /** The user's own. */
  readonly set: RuleSet;
  readonly parts: readonly SetPart[];
  /** Private fields that leave nevertheless. */
  readonly included: readonly PrivateField[];
  /** The name that the user goes by in the team; empty: none. */
  readonly author: string;
  /** The user's own addresses. */
  readonly accounts: readonly string[];
}

/** Characters of a name in a file. */
const longestAuthor = 100;

/** As it stands in a file. */
export function writtenAuthor(author: string): string {
  return author.trim().slice(0, longestAuthor);
}
