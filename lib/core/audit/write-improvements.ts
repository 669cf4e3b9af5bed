/** Writes the improvement log as files: a table for spreadsheets, and lines of JSON for programs. */
import { writeCsv } from "../interchange/contacts/write-csv.ts";
import type { Improvement } from "./improvement.ts";

/** A line in the words of the user. */
export interface SaidImprovement {
  readonly what: string;
  readonly details: string;
}

/**
 * @param headers of time, number, what, details, and the code
 * @returns text of a CSV file; no cell of it is computed by a spreadsheet
 */
export function improvementTable(
  entries: readonly (readonly [Improvement, SaidImprovement])[],
  headers: readonly [string, string, string, string, string],
): string {
  const rows = entries.map(([entry, { what, details }]) => [
    timeOf(entry),
    String(entry.n ?? ""),
    what,
    details,
    entry.what,
  ]);
  return writeCsv([headers, ...rows]);
}

/** Text of a JSON Lines file: one object a line, as it is kept, its time in ISO 8601. */
export function improvementLines(entries: readonly Improvement[]): string {
  return entries
    .map(({ n, what, params, ...rest }) => `${JSON.stringify({ n, at: timeOf(rest), what, params })}\n`)
    .join("");
}

function timeOf({ at }: Pick<Improvement, "at">): string {
  return new Date(at).toISOString();
}
