/** Writes the log of what was shared and taken in as files: a table for spreadsheets, and lines of JSON for programs. */
import { writeCsv } from "../interchange/contacts/write-csv.ts";
import type { ShareLogEntry } from "./share-log-entry.ts";

/** A line in the words of the user. */
export interface SaidEntry {
  readonly who: string;
  readonly what: string;
  readonly details: string;
}

/**
 * @param headers of time, number, who, what, where, details, and the code
 * @returns text of a CSV file; no cell of it is computed by a spreadsheet
 */
export function shareLogTable(
  entries: readonly ShareLogEntry[],
  headers: readonly [string, string, string, string, string, string, string],
  say: (entry: ShareLogEntry) => SaidEntry,
): string {
  const rows = entries.map((entry) => {
    const { who, what, details } = say(entry);
    return [timeOf(entry), String(entry.n ?? ""), who, what, entry.where ?? "", details, entry.what];
  });
  return writeCsv([headers, ...rows]);
}

/** Text of a JSON Lines file: one object a line, as it is kept, its time in ISO 8601. */
export function shareLogLines(entries: readonly ShareLogEntry[]): string {
  return entries
    .map(({ n, who, what, where, params, ...rest }) =>
      JSON.stringify({ n, at: timeOf(rest), who, what, where, params }),
    )
    .map((line) => `${line}\n`)
    .join("");
}

function timeOf({ at }: Pick<ShareLogEntry, "at">): string {
  return new Date(at).toISOString();
}
