/** The findings that are shown: of one kind, found by a search, in the groups of their kinds. */
import { type Finding, type FindingKind, findingKinds } from "../../../../../lib/core/audit/finding.ts";
import { searchText, searchWords } from "../../search-text.ts";

export interface FindingFilter {
  readonly kind: FindingKind | "all";
  readonly text: string;
  /** What is meant so is shown instead of the rest. */
  readonly showsAccepted: boolean;
}

/** Every word of `text` stands somewhere in what the finding names. Groups in the order of the kinds; none is empty. */
export function findFindings(
  findings: readonly Finding[],
  accepted: ReadonlySet<string>,
  { kind, text, showsAccepted }: FindingFilter,
): readonly (readonly [FindingKind, readonly Finding[]])[] {
  const wanted = searchWords(text);
  const found = findings.filter((finding) => {
    if (accepted.has(finding.key) !== showsAccepted) return false;
    if (kind !== "all" && finding.kind !== kind) return false;
    const named = searchText(Object.values(finding.params).join(" "));
    return wanted.every((word) => named.includes(word));
  });
  return findingKinds.flatMap((one) => {
    const group = found.filter((finding) => finding.kind === one);
    return group.length === 0 ? [] : [[one, group] as const];
  });
}
