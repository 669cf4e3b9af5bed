/** A segment while it is edited: texts as they stand in the fields. Keys of later versions go through untouched. */
import type { Segment } from "../../../../lib/core/segments/segment.ts";
import { readPoints } from "../rules/rule-draft.ts";

export interface SegmentDraft {
  /** The stored segment that is edited or was duplicated; absent for a new one. */
  readonly base?: Segment;
  readonly id: string;
  readonly name: string;
  readonly condition: string;
  readonly description: string;
  /** `""`: none. */
  readonly points: string;
}

export function emptySegmentDraft(id: string): SegmentDraft {
  return { id, name: "", condition: "", description: "", points: "" };
}

export function draftOfSegment(segment: Segment): SegmentDraft {
  const { id, name, condition, description = "", points } = segment;
  return {
    base: segment,
    id,
    name,
    condition,
    description,
    points: points === undefined ? "" : String(points),
  };
}

/** The segment as it will be stored. Call it on a draft without errors. */
export function segmentOfDraft(draft: SegmentDraft): Segment {
  const { base, id, name, condition, description } = draft;
  const { description: _description, points: _points, ...kept } = base ?? {};
  const points = readPoints(draft.points);
  return {
    ...kept,
    id,
    name: name.trim(),
    condition: condition.trim(),
    ...(description.trim() === "" ? {} : { description: description.trim() }),
    ...(points === null ? {} : { points }),
  };
}

/** Whether closing the sheet would lose something. @param stored absent: the segment is new */
export function isSegmentChanged(draft: SegmentDraft, stored: Segment | undefined): boolean {
  const before = stored === undefined ? emptySegmentDraft(draft.id) : draftOfSegment(stored);
  return (["name", "condition", "description", "points"] as const).some(
    (field) => draft[field] !== before[field],
  );
}
