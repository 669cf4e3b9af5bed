/** What the readers of operator values get and give. */
import { foldText } from "../message/fold-text.ts";
import type { IssueSink, Span } from "./issue-sink.ts";
import { allOf } from "./join-conditions.ts";
import { splitWord } from "./split-word.ts";
import { needleOf, trimPunctuation } from "./terms.ts";
import type { Condition, Needle } from "./tree.ts";

/** A word or phrase as it stands in the text, after an operator or alone. */
export interface TypedValue extends Span {
  readonly text: string;
  readonly isQuoted: boolean;
}

/** Makes a condition of a value; `null` after it has told the sink what is wrong. */
export type ValueReader = (value: TypedValue, sink: IssueSink, operator: string) => Condition | null;

/** Tells what was dropped or read in a disputed way from an unquoted word. */
export function notePunctuation(value: TypedValue, sink: IssueSink): void {
  if (value.isQuoted) return;
  const trimmed = trimPunctuation(value.text);
  if (trimmed !== value.text) sink.note("punctuation-dropped", value);
  if (foldText(trimmed).includes("+")) sink.note("plus-joins", value);
}

/** The parts of a value that must all match. */
export function partsOf(value: TypedValue): readonly string[] {
  return value.isQuoted ? [value.text] : splitWord(value.text);
}

/** Reads words and phrases, one term for each part. */
export function readNeedles(
  value: TypedValue,
  sink: IssueSink,
  termOf: (needle: Needle) => Condition,
): Condition | null {
  const needles = partsOf(value)
    .map(needleOf)
    .filter((needle) => needle !== null);
  if (needles.length === 0) {
    sink.error("nothing-to-search", value);
    return null;
  }
  notePunctuation(value, sink);
  return allOf(needles.map(termOf));
}
