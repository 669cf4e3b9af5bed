/** Recognises what stands between the cells: the sign that cuts the first rows into equally many, most of them. */
import { readCsv } from "./read-csv.ts";

export const delimiters = [",", ";", "\t", "|"] as const;
export type Delimiter = (typeof delimiters)[number];

const judgedSigns = 65_536;
const judgedRows = 20;

/** A comma where nothing else is likelier: a file of one column has none. */
export function detectDelimiter(text: string): Delimiter {
  const said = /^sep=([,;\t|])\r?\n/i.exec(text)?.[1];
  const named = delimiters.find((delimiter) => delimiter === said);
  if (named !== undefined) return named;
  const start = text.slice(0, judgedSigns);
  let best: { readonly delimiter: Delimiter; readonly score: number } = { delimiter: ",", score: 0 };
  for (const delimiter of delimiters) {
    const rows = readCsv(start, delimiter, judgedRows);
    const columns = rows[0]?.cells.length ?? 0;
    // The last row may be cut off.
    const alike = rows.filter(({ cells }) => cells.length === columns).length;
    const score = columns < 2 ? 0 : (alike / rows.length) * 1_000 + columns;
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}
