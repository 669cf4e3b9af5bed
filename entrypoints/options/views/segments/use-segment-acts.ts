/** What can be done with segments, each with a toast that takes it back. */
import { nameKey } from "../../../../lib/core/condition/known-names.ts";
import type { RuleSet } from "../../../../lib/core/rules/rule-set.ts";
import { type Segment, segmentsOf } from "../../../../lib/core/segments/segment.ts";
import { segmentUses } from "../../../../lib/core/segments/segment-uses.ts";
import { usePageActions } from "../../page-actions.ts";
import { type SegmentDraft, segmentOfDraft } from "./segment-draft.ts";
import { useSegmentWords } from "./use-segment-words.ts";
import { usesText } from "./uses-text.ts";

export interface SegmentActs {
  /** Gives whether it was carried out. */
  readonly add: (segment: Segment) => Promise<boolean>;
  readonly save: (draft: SegmentDraft) => Promise<boolean>;
  readonly remove: (segment: Segment) => void;
}

export function useSegmentActs(set: RuleSet): SegmentActs {
  const words = useSegmentWords();
  const { edit } = usePageActions();
  const add = (segment: Segment) =>
    edit({ kind: "segment.save", segment }, words("segments.added", { name: segment.name }));
  const save = (draft: SegmentDraft) => {
    const segment = segmentOfDraft(draft);
    const isNew = !segmentsOf(set).some(({ id }) => id === segment.id);
    if (isNew) return add(segment);
    return edit({ kind: "segment.save", segment }, words("segments.saved", { name: segment.name }));
  };
  const remove = ({ id, name }: Segment) => {
    const uses = usesText(segmentUses(set).get(nameKey(name)), words);
    const done =
      uses === "" ? words("segments.deleted", { name }) : words("segments.deletedUsed", { name, uses });
    void edit({ kind: "segment.delete", id }, done);
  };
  return { add, save, remove };
}
