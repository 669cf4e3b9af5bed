/** Words that are written one a line, and those that stand twice among them. */
import { foldText } from "../../../../lib/core/message/fold-text.ts";

/** Each once, as it was written first. Commas part nothing: a word may be a phrase. */
export function wordsOfLines(text: string): readonly string[] {
  const byKey = new Map<string, string>();
  for (const word of writtenWords(text)) {
    const key = foldText(word);
    if (!byKey.has(key)) byKey.set(key, word);
  }
  return [...byKey.values()];
}

/** As they were written the second time. */
export function doubledWords(text: string): readonly string[] {
  const met = new Set<string>();
  const doubled = new Map<string, string>();
  for (const word of writtenWords(text)) {
    const key = foldText(word);
    if (met.has(key)) doubled.set(key, word);
    met.add(key);
  }
  return [...doubled.values()];
}

/** Lines that look like several words in a row. */
export function wordsInARow(text: string): readonly string[] {
  return wordsOfLines(text).filter((word) => /[,;，；、]/.test(word));
}

function writtenWords(text: string): readonly string[] {
  return text
    .split("\n")
    .map((word) => word.trim())
    .filter((word) => word !== "");
}
