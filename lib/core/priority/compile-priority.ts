/** The priority settings of a rule set, made ready to be asked for many messages. */
import type { LookupTerm } from "../condition/tree.ts";
import type { RuleSet } from "../rules/rule-set.ts";
import { segmentsOf } from "../segments/segment.ts";
import { type PrioritySettings, priorityOf } from "./priority-settings.ts";
import { compileUrgencyWords, type UrgencyWords } from "./urgency-words.ts";

export interface CompiledPriority extends Pick<PrioritySettings, "thresholds" | "tiers" | "signs"> {
  readonly words: UrgencyWords;
  /** Those whose members' mail is worth something, in the order of the set. */
  readonly segments: readonly PointedSegment[];
}

export interface PointedSegment {
  readonly name: string;
  readonly points: number;
  /** The question whether somebody belongs to it. */
  readonly term: LookupTerm;
}

export function compilePriority(set: Pick<RuleSet, "settings" | "segments">): CompiledPriority {
  const { thresholds, tiers, signs, words } = priorityOf(set);
  const segments = segmentsOf(set).flatMap(({ name, points = 0 }): PointedSegment[] =>
    points === 0 ? [] : [{ name, points, term: { kind: "lookup", operator: "segment", value: name } }],
  );
  return { thresholds, tiers, signs, words: compileUrgencyWords(words), segments };
}
