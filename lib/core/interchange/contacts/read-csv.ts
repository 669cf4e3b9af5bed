/**
 * Reads comma separated values as programs write them (RFC 4180 and what it forgot): any line ends in one
 * file, quotes in the middle of a cell, and a quote that is never closed, which costs its own row only.
 *
 * Our own reader, because the kept libraries let one open quote swallow the rest of the file, take one kind
 * of line end for the whole file, and do not tell the line of a row, which people need to find it.
 */

export interface CsvRow {
  /** Line of the file on which the row begins, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
  /** A quote was opened and not closed: what the cells hold is a guess. */
  readonly isBroken: boolean;
  /** Bytes of it were no characters of the encoding. */
  readonly isDamaged?: boolean;
}

/** No export has more columns; what lies beyond is not read. */
const mostCells = 1_000;

/** Rows with anything in them, at most `mostRows`. Time and memory grow with the text, whatever it holds. */
export function readCsv(text: string, delimiter: string, mostRows = Number.POSITIVE_INFINITY): CsvRow[] {
  const rows: CsvRow[] = [];
  const cursor = { at: 0, line: 1, hasFailed: false };
  while (cursor.at < text.length && rows.length < mostRows) {
    const row = readRow(text, delimiter, cursor);
    if (row.isBroken || row.cells.some((cell) => cell.trim() !== "")) rows.push(row);
  }
  return rows;
}

interface Cursor {
  at: number;
  line: number;
  /** A quote ran to the end of the file: looking that far again for every row would take forever. */
  hasFailed: boolean;
}

function readRow(text: string, delimiter: string, cursor: Cursor): CsvRow {
  const { line, at: start } = cursor;
  const cells: string[] = [];
  for (;;) {
    const cell =
      text[cursor.at] === '"' ? quotedCell(text, delimiter, cursor) : plainCell(text, delimiter, cursor.at);
    if (cell === null) return brokenRow(text, delimiter, { start, line }, cursor);
    if (cells.length < mostCells) cells.push(cell.text);
    cursor.at = cell.end;
    if (text[cursor.at] !== delimiter) break;
    cursor.at += 1;
  }
  skipLineEnd(text, cursor);
  return { line, cells, isBroken: false };
}

interface Cell {
  readonly text: string;
  /** Place of the delimiter or line end after it. */
  readonly end: number;
}

function plainCell(text: string, delimiter: string, start: number): Cell {
  let end = start;
  while (end < text.length && text[end] !== delimiter && !isLineEnd(text[end])) end += 1;
  return { text: text.slice(start, end), end };
}

/** `null`: the quote is not closed. Behind a line end, a quote that neither closes nor is doubled proves it. */
function quotedCell(text: string, delimiter: string, cursor: Cursor): Cell | null {
  const start = cursor.at + 1;
  const stop = cursor.hasFailed ? endOfLine(text, start) : text.length;
  let spansLines = false;
  let from = start;
  for (;;) {
    const quote = placeOfQuote(text, from, stop);
    if (quote === stop) break;
    spansLines ||= endOfLine(text, from, quote) < quote;
    const isDoubled = text[quote + 1] === '"';
    if (!isDoubled && endsCell(text, quote + 1, delimiter)) {
      const content = text.slice(start, quote).replaceAll('""', '"');
      cursor.line += content.split(/\r\n|\r|\n/).length - 1;
      return { text: content, end: quote + 1 };
    }
    if (!isDoubled && spansLines) return null;
    from = quote + (isDoubled ? 2 : 1);
  }
  cursor.hasFailed = true;
  return null;
}

function endsCell(text: string, at: number, delimiter: string): boolean {
  return at >= text.length || text[at] === delimiter || isLineEnd(text[at]);
}

/** `stop` where no quote stands before it. */
function placeOfQuote(text: string, from: number, stop: number): number {
  let at = from;
  while (at < stop && text[at] !== '"') at += 1;
  return Math.min(at, stop);
}

function endOfLine(text: string, from: number, stop = text.length): number {
  let at = from;
  while (at < stop && !isLineEnd(text[at])) at += 1;
  return at;
}

/** The line on which the row began, cut at every delimiter. */
function brokenRow(
  text: string,
  delimiter: string,
  { start, line }: { readonly start: number; readonly line: number },
  cursor: Cursor,
): CsvRow {
  const end = endOfLine(text, start);
  cursor.at = end;
  cursor.line = line;
  skipLineEnd(text, cursor);
  const cells = text.slice(start, end).replaceAll('"', "").split(delimiter, mostCells);
  return { line, cells, isBroken: true };
}

function isLineEnd(sign: string | undefined): boolean {
  return sign === "\n" || sign === "\r";
}

function skipLineEnd(text: string, cursor: Cursor): void {
  if (cursor.at >= text.length) return;
  cursor.at += text[cursor.at] === "\r" && text[cursor.at + 1] === "\n" ? 2 : 1;
  cursor.line += 1;
}
