/** A mark on a rule of the list that is in conflict with others on seen mail; its name says with which. */
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import { Icon } from "../../../../components/icon.tsx";
import type { EditEffect } from "../seen-preview/edit-effect.ts";
import { usePreviewWords } from "../seen-preview/use-preview-words.ts";

export const RuleConflictsContext = createContext<EditEffect["conflicts"]>([]);

export function ConflictMark({ ruleId }: { readonly ruleId: string }) {
  const words = usePreviewWords();
  const others = useContext(RuleConflictsContext).flatMap(({ what: { winner, loser } }) => {
    if (winner.id === ruleId) return [loser.name];
    return loser.id === ruleId ? [winner.name] : [];
  });
  if (others.length === 0) return null;
  const sentence = words("preview.conflict.mark", { rules: [...new Set(others)].join(", ") });
  return (
    <span class="unindexed" role="img" title={sentence} aria-label={sentence}>
      <Icon name="warning" />
    </span>
  );
}
