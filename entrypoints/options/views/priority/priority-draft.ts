/**
 * The score while it is edited: texts as they stand in the fields. Keys of later versions go
 * through untouched, and what equals the defaults is stored as nothing, so that a set
 * without changes follows the defaults of later versions.
 */
import {
  defaultPriority,
  type PrioritySettings,
  type SignPoints,
  type WordList,
} from "../../../../lib/core/priority/priority-settings.ts";
import type { Tier } from "../../../../lib/core/rules/rule-set.ts";
import { tiers } from "../../../../lib/core/rules/rule-set.ts";
import type { SingleEdit } from "../../../../lib/core/rules/rule-set-edit.ts";
import type { Segment } from "../../../../lib/core/segments/segment.ts";
import { isEqual } from "../../../../lib/core/shared/is-equal.ts";
import { readPoints } from "../rules/rule-draft.ts";
import { wordsOfLines } from "./words-of-lines.ts";

export type Threshold = keyof PrioritySettings["thresholds"];
/** From most to least pressing. */
export const thresholds = ["urgent", "high", "normal"] as const satisfies readonly Threshold[];

export type Sign = keyof SignPoints;
/** In the order in which they are shown: what they say of the text, of the time, of the recipients. */
export const signs = [
  "urgency",
  "deadlineSoon",
  "deadlineNear",
  "waiting",
  "overdue",
  "direct",
  "copy",
  "bulk",
] as const satisfies readonly Sign[];

export interface WordListDraft {
  /** The stored list; absent: the list is new. */
  readonly base?: WordList;
  readonly language: string;
  /** One a line. */
  readonly words: string;
}

export interface PriorityDraft {
  readonly thresholds: Readonly<Record<Threshold, string>>;
  readonly tiers: Readonly<Record<Tier, string>>;
  readonly signs: Readonly<Record<Sign, string>>;
  readonly words: readonly WordListDraft[];
  /** By id; `""`: none. */
  readonly segments: Readonly<Record<string, string>>;
}

export function draftOfPriority(settings: PrioritySettings, segments: readonly Segment[]): PriorityDraft {
  return {
    thresholds: textsOf(thresholds, settings.thresholds),
    tiers: textsOf(tiers, settings.tiers),
    signs: textsOf(signs, settings.signs),
    words: settings.words.map((base) => ({ base, language: base.language, words: base.words.join("\n") })),
    segments: Object.fromEntries(segments.map(({ id, points }) => [id, textOf(points)])),
  };
}

/** The settings as they will be stored. Call it on a draft without errors. */
export function priorityOfDraft(draft: PriorityDraft, base: PrioritySettings): PrioritySettings {
  return {
    ...base,
    thresholds: { ...base.thresholds, ...numbersOf(thresholds, draft.thresholds) },
    tiers: { ...base.tiers, ...numbersOf(tiers, draft.tiers) },
    signs: { ...base.signs, ...numbersOf(signs, draft.signs) },
    words: draft.words.map(listOfDraft),
  };
}

/** What was not touched stays as a file wrote it. */
function listOfDraft({ base, language, words }: WordListDraft): WordList {
  if (base !== undefined && base.words.join("\n") === words) return base;
  return { ...base, language: language.trim(), words: wordsOfLines(words) };
}

/** What saving sends; none: nothing was changed. Call it on a draft without errors. */
export function editsOfDraft(
  draft: PriorityDraft,
  stored: PrioritySettings,
  segments: readonly Segment[],
): readonly SingleEdit[] {
  const priority = priorityOfDraft(draft, stored);
  const own: readonly SingleEdit[] = isEqual(priority, stored)
    ? []
    : [{ kind: "priority.save", priority: isEqual(priority, defaultPriority) ? null : priority }];
  const ofSegments = segments.flatMap((segment): readonly SingleEdit[] => {
    const points = readPoints(draft.segments[segment.id] ?? "");
    if ((points ?? 0) === (segment.points ?? 0)) return [];
    // Name and condition stay as they are, even where a file brought what no edit would have saved.
    return [{ kind: "segment.save", segment: withPoints(segment, points), restore: true }];
  });
  return [...own, ...ofSegments];
}

/** `null` or 0: it is worth nothing. */
function withPoints({ points: _points, ...segment }: Segment, points: number | null): Segment {
  return points === null || points === 0 ? segment : { ...segment, points };
}

function textsOf<Name extends string>(names: readonly Name[], numbers: Readonly<Record<Name, number>>) {
  const texts = names.map((name) => [name, textOf(numbers[name])]);
  return Object.fromEntries(texts) as Record<Name, string>;
}

function numbersOf<Name extends string>(names: readonly Name[], texts: Readonly<Record<Name, string>>) {
  const numbers = names.map((name) => [name, readPoints(texts[name]) ?? 0]);
  return Object.fromEntries(numbers) as Record<Name, number>;
}

function textOf(points: number | undefined): string {
  return points === undefined ? "" : String(points);
}
