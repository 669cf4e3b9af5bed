/** What would change from one set to another, to look at: counts, and everything field by field. */
import type { ComponentChildren } from "preact";
import { useMemo } from "preact/hooks";
import type { RuleSet } from "../../../../../lib/core/rules/rule-set.ts";
import { mergeSets } from "../../../../../lib/core/sharing/merge-sets.ts";
import { ChangeCounts } from "./change-counts.tsx";
import { ChangeList } from "./change-list.tsx";

export interface ChangePreviewProps {
  readonly before: RuleSet;
  /** A document that holds some parts only leaves the others as they are. */
  readonly after: RuleSet;
  /** Stands between the counts and the list, such as `SeenEffect`. */
  readonly children?: ComponentChildren;
}

export function ChangePreview({ before, after, children }: ChangePreviewProps) {
  const merge = useMemo(() => mergeSets({ base: before, mine: before, theirs: after }), [before, after]);
  return (
    <>
      <ChangeCounts merge={merge} />
      {children}
      {merge.changes.length > 0 && <ChangeList merge={merge} />}
    </>
  );
}
