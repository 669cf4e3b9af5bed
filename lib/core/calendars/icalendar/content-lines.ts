/** The content lines of an iCalendar file (RFC 5545, 3.1): folded lines joined, parameters apart from the value. */

export interface ContentLine {
  /** Line of the file on which it begins, from 1. */
  readonly line: number;
  /** Upper case. */
  readonly name: string;
  /** By upper-case name; quotes taken off. */
  readonly params: ReadonlyMap<string, string>;
  /** Still escaped. */
  readonly value: string;
}

/** No day and no name is as long; descriptions are cut. */
const longestValue = 4096;

export function* contentLines(text: string): Generator<ContentLine> {
  const lines = text.split(/\r\n|\r|\n/);
  let index = 0;
  while (index < lines.length) {
    const start = index;
    const parts = [lines[index] ?? ""];
    index += 1;
    for (; /^[ \t]/.test(lines[index] ?? ""); index += 1) parts.push((lines[index] ?? "").slice(1));
    const read = readLine(parts.join(""), start + 1);
    if (read !== null) yield read;
  }
}

function readLine(content: string, line: number): ContentLine | null {
  const colon = placeOf(":", content, 0);
  if (colon < 0) return null;
  const head = content.slice(0, colon);
  const params = new Map<string, string>();
  let semicolon = placeOf(";", head, 0);
  const name = (semicolon < 0 ? head : head.slice(0, semicolon)).trim().toUpperCase();
  while (semicolon >= 0) {
    const next = placeOf(";", head, semicolon + 1);
    const param = head.slice(semicolon + 1, next < 0 ? head.length : next);
    const equals = param.indexOf("=");
    if (equals > 0)
      params.set(param.slice(0, equals).trim().toUpperCase(), unquoted(param.slice(equals + 1)));
    semicolon = next;
  }
  return { line, name, params, value: content.slice(colon + 1, colon + 1 + longestValue) };
}

/** The first such sign at or after a place that does not stand in quotes; -1: there is none. */
function placeOf(sign: string, text: string, from: number): number {
  let isQuoted = false;
  for (let index = from; index < text.length; index += 1) {
    const here = text[index];
    if (here === '"') isQuoted = !isQuoted;
    else if (here === sign && !isQuoted) return index;
  }
  return -1;
}

function unquoted(value: string): string {
  return value.trim().replaceAll('"', "");
}
