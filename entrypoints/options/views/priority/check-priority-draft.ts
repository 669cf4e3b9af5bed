/** What is wrong with a draft of the score, as sentences beside its fields. */
import { foldText } from "../../../../lib/core/message/fold-text.ts";
import { type Tier, tiers } from "../../../../lib/core/rules/rule-set.ts";
import type { PriorityWords } from "../../../../lib/i18n/priority/translate-priority.ts";
import { readPoints } from "../rules/rule-draft.ts";
import { type PriorityDraft, type Sign, signs, type Threshold, thresholds } from "./priority-draft.ts";
import { doubledWords, wordsInARow, wordsOfLines } from "./words-of-lines.ts";

/** As the schema has it. */
const mostPoints = 1000;
const mostWords = 500;
const mostLists = 50;
const longestWord = 100;

type Errors = readonly string[];

export interface WordListSays {
  readonly errors: Errors;
  readonly notes: readonly string[];
}

export interface PriorityDraftSays {
  readonly thresholds: Readonly<Record<Threshold, Errors>>;
  readonly tiers: Readonly<Record<Tier, Errors>>;
  readonly signs: Readonly<Record<Sign, Errors>>;
  readonly segments: Readonly<Record<string, Errors>>;
  /** In the order of the lists. */
  readonly words: readonly WordListSays[];
  readonly hasErrors: boolean;
}

export function checkPriorityDraft(
  draft: PriorityDraft,
  words: PriorityWords,
  nameOf: (threshold: Threshold) => string,
): PriorityDraftSays {
  const pointsErrors = (text: string): Errors => (isPoints(text) ? [] : [words("priority.points.bad")]);
  const each = <Name extends string>(names: readonly Name[], texts: Readonly<Record<string, string>>) =>
    Object.fromEntries(names.map((name) => [name, pointsErrors(texts[name] ?? "")])) as Record<Name, Errors>;
  const says = {
    thresholds: thresholdErrors(draft, words, nameOf),
    tiers: each(tiers, draft.tiers),
    signs: each(signs, draft.signs),
    segments: Object.fromEntries(
      Object.entries(draft.segments).map(([id, text]) => [id, text.trim() === "" ? [] : pointsErrors(text)]),
    ),
    words: draft.words.map((list) => wordListSays(list.words, words)),
  };
  const all = [says.thresholds, says.tiers, says.signs, says.segments].flatMap((part) => Object.values(part));
  const hasErrors = [...all, ...says.words.map(({ errors }) => errors)].some((errors) => errors.length > 0);
  return { ...says, hasErrors };
}

/** Why no list of this name can be added; `null`: it can. */
export function languageError(name: string, draft: PriorityDraft, words: PriorityWords): string | null {
  const key = foldText(name.trim());
  if (draft.words.some(({ language }) => foldText(language) === key)) return words("priority.words.twice");
  if (name.trim().length > 35) return words("priority.words.long", { limit: 35 });
  return draft.words.length >= mostLists ? words("priority.words.lists", { limit: mostLists }) : null;
}

function isPoints(text: string): boolean {
  const points = readPoints(text);
  return points !== null && Math.abs(points) <= mostPoints;
}

/** Each must be above the next; said at the one that is too low. */
function thresholdErrors(
  draft: PriorityDraft,
  words: PriorityWords,
  nameOf: (threshold: Threshold) => string,
): Record<Threshold, Errors> {
  const errors = thresholds.map((name, index): readonly [Threshold, Errors] => {
    const text = draft.thresholds[name];
    if (!isPoints(text)) return [name, [words("priority.points.bad")]];
    const next = thresholds[index + 1];
    const below = next === undefined ? null : readPoints(draft.thresholds[next]);
    const falls = below === null || (readPoints(text) ?? 0) > below;
    if (next === undefined || falls) return [name, []];
    return [name, [words("priority.threshold.falls", { name: nameOf(next), points: below })]];
  });
  return Object.fromEntries(errors) as Record<Threshold, Errors>;
}

function wordListSays(text: string, words: PriorityWords): WordListSays {
  const list = wordsOfLines(text);
  const long = list.filter((word) => word.length > longestWord);
  const tooMany = list.length > mostWords ? [words("priority.words.many", { limit: mostWords })] : [];
  return {
    errors: [
      ...tooMany,
      ...long.map((word) => words("priority.word.long", { word: word.slice(0, 20), limit: longestWord })),
    ],
    notes: [
      ...doubledWords(text).map((word) => words("priority.word.doubled", { word })),
      ...wordsInARow(text).map((word) => words("priority.word.row", { word: word.slice(0, 60) })),
    ],
  };
}
