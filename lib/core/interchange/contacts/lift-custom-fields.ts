/**
 * Google writes custom fields as pairs of columns, the name of the field in one and its value in the other, at
 * any place in any row. Here each name becomes a column of its own, behind those of the file.
 */
import { headerKey } from "./contact-dialect.ts";
import type { CsvRow } from "./read-csv.ts";

/** More names than people give fields; what lies beyond is not read. */
const mostNames = 50;

export interface LiftedTable {
  readonly headers: readonly string[];
  readonly rows: readonly CsvRow[];
}

/** The same table where it has no such columns. */
export function liftCustomFields(headers: readonly string[], rows: readonly CsvRow[]): LiftedTable {
  const pairs = pairsOf(headers);
  if (pairs.length === 0) return { headers, rows };
  const places = new Map<string, number>();
  const placeOf = (name: string) => {
    if (!places.has(name) && places.size < mostNames) places.set(name, headers.length + places.size);
    return places.get(name);
  };
  const lifted = rows.map((row) => ({ ...row, cells: liftRow(row.cells, headers.length, pairs, placeOf) }));
  return { headers: [...headers, ...places.keys()], rows: lifted };
}

function liftRow(
  written: readonly string[],
  width: number,
  pairs: readonly (readonly [number, number])[],
  placeOf: (name: string) => number | undefined,
): string[] {
  const cells = written.slice(0, width);
  for (const [label, value] of pairs) {
    const name = (written[label] ?? "").trim();
    const text = written[value] ?? "";
    const place = name === "" || text === "" ? undefined : placeOf(name);
    if (place === undefined) continue;
    while (cells.length <= place) cells.push("");
    cells[place] = text;
  }
  return cells;
}

/** Places of the columns with the names and with the values. */
function pairsOf(headers: readonly string[]): (readonly [number, number])[] {
  const places = new Map(headers.map((header, place) => [header.trim().toLowerCase(), place]));
  return headers.flatMap((header, label) => {
    if (!/^custom field # - (?:label|type)$/.test(headerKey(header))) return [];
    const value = places.get(
      header
        .trim()
        .toLowerCase()
        .replace(/(?:label|type)$/, "value"),
    );
    return value === undefined ? [] : [[label, value] as const];
  });
}
