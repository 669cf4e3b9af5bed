/** What a file would change, to choose from: counts, what both sides changed, and everything else field by field. */
import type { ComponentChildren } from "preact";
import type { SetMerge } from "../../../../../lib/core/sharing/set-merge.ts";
import { ChangeCounts } from "./change-counts.tsx";
import { ChangeList } from "./change-list.tsx";
import { ConflictList } from "./conflict-list.tsx";
import type { ChoicesHook } from "./use-choices.ts";

export interface MergePreviewProps {
  readonly merge: SetMerge;
  readonly choices: ChoicesHook;
  /** Stands between the counts and what can be chosen, such as `SeenEffect`. */
  readonly children?: ComponentChildren;
}

export function MergePreview({ merge, choices, children }: MergePreviewProps) {
  const { declined, answers, onTake, onAnswer } = choices;
  return (
    <>
      <ChangeCounts merge={merge} />
      {children}
      {merge.conflicts.length > 0 && <ConflictList {...{ merge, answers, onAnswer }} />}
      {merge.changes.length > 0 && <ChangeList merge={merge} choice={{ declined, onTake }} />}
    </>
  );
}
