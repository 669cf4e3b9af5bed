/**
 * What is to be said about a draft of a segment, as sentences beside their fields.
 * Names and cycles are judged by the edit itself, tried on the segments alone, so that the sheet
 * says while somebody types what saving would refuse.
 */
import { saveSegment } from "../../../../lib/core/rules/edit-named-entries.ts";
import type { RuleSet } from "../../../../lib/core/rules/rule-set.ts";
import type { SegmentWords } from "../../../../lib/i18n/segments/translate-segments.ts";
import { readPoints } from "../rules/rule-draft.ts";
import { type SegmentDraft, segmentOfDraft } from "./segment-draft.ts";

export interface SegmentDraftSays {
  readonly name: readonly string[];
  /** Beside what the parser says. */
  readonly condition: readonly string[];
  readonly points: readonly string[];
  /** The condition leads back to the segment. */
  readonly isCycle: boolean;
}

export function checkSegmentDraft(draft: SegmentDraft, set: RuleSet, words: SegmentWords): SegmentDraftSays {
  const tried = saveSegment({ ...set, clients: [], rules: [] }, segmentOfDraft(draft), {});
  const error = tried.ok ? null : tried.error;
  const path = error?.code === "segment.cycle" ? error.params.path : null;
  return {
    name: nameErrors(draft, error?.code === "segment.name.taken", words),
    condition: path === null ? [] : [words("segment.cycle", { path })],
    points: pointsErrors(draft.points, words),
    isCycle: path !== null,
  };
}

/** As the schema has it. */
const mostPoints = 1000;

function pointsErrors(text: string, words: SegmentWords): readonly string[] {
  const points = text.trim() === "" ? 0 : readPoints(text);
  return points !== null && Math.abs(points) <= mostPoints ? [] : [words("segment.points.bad")];
}

function nameErrors({ name }: SegmentDraft, isTaken: boolean, words: SegmentWords): readonly string[] {
  if (name.trim() === "") return [words("segment.name.missing")];
  return isTaken ? [words("segment.name.taken")] : [];
}
