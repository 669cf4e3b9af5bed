/** Writes a table as comma separated values (RFC 4180), which our own reader gives back cell for cell. */
import { defuseCell } from "./formula-cells.ts";

/** Also signs that only other programs cut at, so that a cell cannot be made to hold two. */
const needsQuotes = /[",;\t|\r\n]|^\s|\s$/;

export function writeCsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(writeCell).join(",")}\r\n`).join("");
}

function writeCell(text: string): string {
  const cell = defuseCell(text);
  return needsQuotes.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
