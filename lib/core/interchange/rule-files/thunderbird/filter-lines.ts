/** Reads the lines of Thunderbird's msgFilterRules.dat: `key="value"`, a quote in a value behind a backslash. */
import type { FilePlace, RuleFileRefusal } from "../imported-rules.ts";
import { placesInText } from "../place-in-text.ts";

export interface FilterLine {
  readonly key: string;
  readonly value: string;
  readonly place: FilePlace;
}

/**
 * - `file.notAFilterLine`: here stands something else than `key="value"`
 * - `file.openQuote`: the value that begins here has no end
 */
export type FilterLineRefusalCode = "file.notAFilterLine" | "file.openQuote";

const key = /([A-Za-z]\w*)[ \t]*=[ \t]*/y;

/** Looks at each character once. */
export function readFilterLines(text: string): readonly FilterLine[] | RuleFileRefusal {
  const placeAt = placesInText(text);
  const lines: FilterLine[] = [];
  for (let at = afterSpace(text, 0); at < text.length; at = afterSpace(text, at)) {
    key.lastIndex = at;
    const start = key.exec(text);
    if (start === null) return refused("file.notAFilterLine", placeAt(at));
    const from = at + start[0].length;
    const end = text[from] === '"' ? endOfQuote(text, from + 1) : endOfLine(text, from);
    if (end === null) return refused("file.openQuote", placeAt(from));
    const value = text[from] === '"' ? unescaped(text.slice(from + 1, end)) : text.slice(from, end).trim();
    lines.push({ key: start[1] ?? "", value, place: placeAt(at) });
    at = text[from] === '"' ? end + 1 : end;
  }
  return lines;
}

function endOfLine(text: string, from: number): number {
  let at = from;
  while (at < text.length && !isLineEnd(text[at])) at += 1;
  return at;
}

function isLineEnd(sign: string | undefined): boolean {
  return sign === "\n" || sign === "\r";
}

/** `null`: the line ends before. Two backslashes stand for one, and the sign behind them closes nothing. */
function endOfQuote(text: string, from: number): number | null {
  let at = from;
  while (at < text.length && text[at] !== '"' && !isLineEnd(text[at])) {
    if (text[at] !== "\\") at += 1;
    else at += text[at + 1] === "\\" ? 3 : 2;
  }
  return text[at] === '"' ? at : null;
}

function afterSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && /\s/.test(text.charAt(at))) at += 1;
  return at;
}

/** A backslash before anything but a quote or a backslash stands for itself. */
function unescaped(value: string): string {
  return value.replace(/\\(?:\\([\s\S])|")/g, (_, sign?: string) => (sign === undefined ? '"' : `\\${sign}`));
}

function refused(code: FilterLineRefusalCode, { line, column }: FilePlace): RuleFileRefusal {
  return { ok: false, code, params: { line, column } };
}
