/**
 * Sentences whose parts can be told apart: our own words, what stands in a mail or
 * a rule (shown on its own, so that its direction and its signs stay within it), and
 * the text that a term matched.
 */
import type { Catalogue, Params, Translate } from "../translate.ts";

export interface SentencePart {
  readonly kind: "words" | "value" | "matched";
  readonly text: string;
}

/** Any catalogue that has the sentences of `explain/`: that of our own pages, or that of the background. */
export type ExplainWords = Pick<Translate<Catalogue>, "byCode" | "language">;

/** What a placeholder stands for: a text that is not ours, or parts made before. */
export type PartValues = Readonly<Record<string, string | readonly SentencePart[]>>;

/** @param params numbers and words of ours, as `byCode` takes them; `values` become parts of their own */
export function sentenceParts(
  words: ExplainWords,
  key: string,
  values: PartValues = {},
  params: Params = {},
): readonly SentencePart[] {
  const sentence = words.byCode(key, params) ?? key;
  return sentence.split(/(\{\w+\})/).flatMap((piece): readonly SentencePart[] => {
    const name = /^\{(\w+)\}$/.exec(piece)?.[1];
    const value = name !== undefined && Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined) return piece === "" ? [] : [{ kind: "words", text: piece }];
    return typeof value === "string" ? [{ kind: "value", text: shortened(value) }] : value;
  });
}

/** Code points of a name or a condition that are told; a file may hold names of a megabyte. */
const longestValue = 200;

function shortened(text: string): string {
  if (text.length <= longestValue) return text;
  const points = [...text.slice(0, 2 * longestValue + 2)];
  return points.length <= longestValue ? text : `${points.slice(0, longestValue).join("")}…`;
}
