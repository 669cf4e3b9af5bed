/** The rules that a file of `Get-InboxRule` lists, from a table (`Export-Csv`) or JSON (`ConvertTo-Json`). */

import { detectDelimiter } from "../../contacts/detect-delimiter.ts";
import { isJsonObject, type JsonObject } from "../../contacts/parse-own-json.ts";
import { readCsv } from "../../contacts/read-csv.ts";
import { intakeLimits } from "../../intake-limits.ts";
import type { FilePlace, Loss, RuleFileRefusal } from "../imported-rules.ts";
import { readJsonWithPlaces } from "../json-with-places.ts";
import { lossInRule } from "../loss-in-rule.ts";
import { refuseWithoutRules } from "../refuse-list.ts";

export interface ExchangeRow {
  /** Names in lower case, because PowerShell's have no case, each with the name as written. */
  readonly properties: ReadonlyMap<string, { readonly name: string; readonly value: unknown }>;
  readonly place: FilePlace | null;
}

export interface ExchangeRows {
  readonly ok: true;
  readonly rows: readonly ExchangeRow[];
  readonly losses: readonly Loss[];
}

/** Refused with `JsonRefusalCode`, or `file.noRules`. */
export function exchangeRows(text: string): ExchangeRows | RuleFileRefusal {
  return /^\s*[[{]/.test(text) ? ofJson(text) : ofTable(text);
}

function ofJson(text: string): ExchangeRows | RuleFileRefusal {
  const read = readJsonWithPlaces(text);
  if (!read.ok) return read;
  const list = listOf(read.value);
  const rows: ExchangeRow[] = [];
  const losses: Loss[] = [];
  for (const each of list) {
    const place = read.placeOf(each);
    if (isJsonObject(each)) rows.push({ properties: propertiesOf(Object.entries(each)), place });
    else losses.push({ ...lossInRule("lost", "rule.notRead"), place });
  }
  return { ok: true, rows, losses };
}

/** One rule is written without a list around it. */
function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return isJsonObject(value) && Array.isArray(value["value"])
    ? value["value"]
    : [value satisfies unknown as JsonObject];
}

function propertiesOf(entries: readonly (readonly [string, unknown])[]): ExchangeRow["properties"] {
  return new Map(entries.map(([name, value]) => [name.trim().toLowerCase(), { name: name.trim(), value }]));
}

/** The header, Excel's line for the delimiter, and one more than may be, to tell that there are too many. */
const mostRows = intakeLimits.rules + 3;

function ofTable(text: string): ExchangeRows | RuleFileRefusal {
  const table = text.replace(/^#TYPE[^\r\n]*[\r\n]+/i, "");
  const all = readCsv(table, detectDelimiter(table), mostRows);
  const skipped = /^#TYPE/i.test(text) ? 1 : 0;
  const [header, ...rows] = all.filter(({ cells }) => !/^sep=/i.test(cells[0] ?? ""));
  if (header === undefined) return refuseWithoutRules();
  const losses: Loss[] = [];
  const read: ExchangeRow[] = [];
  for (const { line, cells, isBroken } of rows) {
    const place = { line: line + skipped, column: 1 };
    if (isBroken) losses.push({ ...lossInRule("lost", "rule.notRead"), place });
    else
      read.push({ properties: propertiesOf(header.cells.map((name, at) => [name, cells[at] ?? ""])), place });
  }
  return { ok: true, rows: read, losses };
}
