/** Which changes are listed: of one kind, and with the words that were typed. */
import type { MergeChange } from "../../../../../lib/core/sharing/set-merge.ts";
import { searchText, searchWords } from "../../search-text.ts";

export type ChangeKind = MergeChange["kind"];
export const changeKinds = ["added", "changed", "removed", "moved"] as const satisfies readonly ChangeKind[];

/** A change with what it is found by. */
export interface ListedChange {
  /** The key of the change. */
  readonly id: string;
  readonly change: MergeChange;
  readonly name: string;
  readonly part: string;
  readonly what: string;
}

/** @param kind `null`: all of them */
export function findChanges(
  listed: readonly ListedChange[],
  kind: ChangeKind | null,
  text: string,
): readonly ListedChange[] {
  const wanted = searchWords(text);
  return listed.filter(
    ({ change, name, part, what }) =>
      (kind === null || change.kind === kind) &&
      (wanted.length === 0 || hasAll(searchText(`${name} ${part} ${what} ${change.author ?? ""}`), wanted)),
  );
}

function hasAll(text: string, words: readonly string[]): boolean {
  return words.every((word) => text.includes(word));
}
