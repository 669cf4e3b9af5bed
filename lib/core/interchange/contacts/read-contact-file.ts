/**
 * Reads the bytes of a contact file: what it is, in which encoding, what stands between its cells, which
 * program wrote it and what each column means. Every one of these can be overruled by who knows better.
 */

import { isAddressText } from "../../clients/check-client.ts";
import { intakeLimits } from "../intake-limits.ts";
import type { Workbook, WorkbookErrorCode } from "../workbook/open-workbook.ts";
import type { ContactDialect } from "./contact-dialect.ts";
import type { ContactRecord } from "./contact-record.ts";
import type { ContactTarget } from "./contact-target.ts";
import { markDamagedCard, markDamagedRow } from "./damaged-text.ts";
import { type Delimiter, detectDelimiter } from "./detect-delimiter.ts";
import { type ContactEncoding, decodeAs, decodeDamaged, detectEncoding } from "./detect-encoding.ts";
import { anyCsv } from "./dialects/any-csv.ts";
import { contactDialects, detectDialect, mapColumns } from "./dialects.ts";
import { liftCustomFields } from "./lift-custom-fields.ts";
import { type CsvRow, readCsv } from "./read-csv.ts";
import { readVcards } from "./read-vcards.ts";
import { splitAddresses } from "./split-values.ts";

/** What was chosen in place of what was recognised. */
export interface ReadingChoices {
  readonly encoding?: ContactEncoding;
  readonly delimiter?: Delimiter;
  readonly dialect?: string;
  /** Place among the sheets of a workbook; absent: the first. */
  readonly sheet?: number;
}

/**
 * - `tooLarge`: params `bytes`, `limit`
 * - `workbook`: an old (xls) or locked Excel file; one of today is opened by `openWorkbook` first
 * - `workbookBroken`, `workbookTooLarge`: see `WorkbookErrorCode`
 * - `encoding`: the bytes are not of the chosen encoding
 * - `notText`: pictures and programs
 * - `webPage`: a sign-in page saved in the file's place
 * - `empty`: no row below the header, or no card
 * - `tooManyRows`: params `limit`
 */
export type ContactFileErrorCode =
  | "tooLarge"
  | "workbook"
  | WorkbookErrorCode
  | "encoding"
  | "notText"
  | "webPage"
  | "empty"
  | "tooManyRows";

export interface ContactFileError {
  readonly code: ContactFileErrorCode;
  readonly params: Readonly<Record<string, number>>;
}

export interface ContactTable {
  readonly kind: "csv";
  /** `null`, both: the table is a sheet of a workbook. */
  readonly encoding: ContactEncoding | null;
  readonly delimiter: Delimiter | null;
  /** Names of the workbook's sheets, and which one this is; empty and 0 for a text file. */
  readonly sheets: readonly string[];
  readonly sheet: number;
  readonly dialect: ContactDialect;
  /** Empty texts where the file has no header. */
  readonly headers: readonly string[];
  readonly targets: readonly ContactTarget[];
  readonly rows: readonly CsvRow[];
}

export interface ContactCards {
  readonly kind: "vcard";
  readonly encoding: ContactEncoding;
  readonly records: readonly ContactRecord[];
}

export type ContactFile = ContactTable | ContactCards;

export type ContactFileRead =
  | { readonly ok: true; readonly file: ContactFile }
  | { readonly ok: false; readonly error: ContactFileError };

/** The rows that a set may have clients, the header, the line of the delimiter, and one more to tell that there are too many. */
const mostLines = intakeLimits.clients + 3;

/** A workbook of today must be opened first: see `isWorkbook` and `readContactSheet`. */
export function readContactFile(bytes: Uint8Array, choices: ReadingChoices = {}): ContactFileRead {
  const limit = intakeLimits.bytes;
  if (bytes.byteLength > limit) return refused("tooLarge", { bytes: bytes.byteLength, limit });
  if (isWorkbook(bytes) || isOldWorkbook(bytes)) return refused("workbook");
  const encoding = choices.encoding ?? detectEncoding(bytes);
  const whole = decodeAs(bytes, encoding);
  const text = whole ?? (encoding === "utf-8" ? decodeDamaged(bytes) : null);
  if (text === null) return refused("encoding");
  if (text.includes("\0")) return refused("notText");
  const start = text.slice(0, 1_000).trimStart();
  if (start === "") return refused("empty");
  if (/^<(?:!doctype|html|\?xml)/i.test(start)) return refused("webPage");
  return /^BEGIN:VCARD\s/i.test(start)
    ? readCards(text, encoding, whole === null)
    : readTable(text, encoding, choices, whole === null);
}

/** `isDamaged`: some bytes were no characters; the entries that had them are marked. */
function readCards(text: string, encoding: ContactEncoding, isDamaged: boolean): ContactFileRead {
  const limit = intakeLimits.clients;
  const read = readVcards(text, limit + 1);
  const records = isDamaged ? read.map(markDamagedCard) : read;
  if (records.length > limit) return refused("tooManyRows", { limit });
  return records.length === 0 ? refused("empty") : { ok: true, file: { kind: "vcard", encoding, records } };
}

function readTable(
  text: string,
  encoding: ContactEncoding,
  choices: ReadingChoices,
  isDamaged: boolean,
): ContactFileRead {
  const delimiter = choices.delimiter ?? detectDelimiter(text);
  const all = readCsv(text, delimiter, mostLines);
  // Excel's own line for the delimiter.
  const lines = /^sep=/i.test(all[0]?.cells[0] ?? "") ? all.slice(1) : all;
  const marked = isDamaged ? lines.map(markDamagedRow) : lines;
  return tableOf(marked, choices, { encoding, delimiter, sheets: [], sheet: 0 });
}

/** A sheet of a workbook: its rows are read as those of a text file are. */
export function readContactSheet(workbook: Workbook, choices: ReadingChoices = {}): ContactFileRead {
  const { sheets } = workbook;
  const sheet = choices.sheet ?? firstSheet(workbook);
  const read = workbook.rows(sheet, mostLines);
  if (!read.ok) return refused(read.code);
  const lines = read.rows.map(({ number, cells }) => ({ line: number, cells, isBroken: false }));
  return tableOf(lines, choices, { encoding: null, delimiter: null, sheets, sheet });
}

/** The first that holds something, or cannot be read, which is then said. */
function firstSheet({ sheets, rows }: Workbook): number {
  if (sheets.length < 2) return 0;
  const isEmpty = (place: number) => {
    const read = rows(place, 1);
    return read.ok && read.rows.length === 0;
  };
  return Math.max(
    sheets.findIndex((_, place) => !isEmpty(place)),
    0,
  );
}

function tableOf(
  lines: readonly CsvRow[],
  choices: ReadingChoices,
  source: Pick<ContactTable, "encoding" | "delimiter" | "sheets" | "sheet">,
): ContactFileRead {
  const limit = intakeLimits.clients;
  const [first] = lines;
  if (first === undefined) return refused("empty");
  const hasHeader = !first.cells.some((cell) => splitAddresses(cell).some(isAddressText));
  const body = hasHeader ? lines.slice(1) : lines;
  if (body.length === 0) return refused("empty");
  if (body.length > limit) return refused("tooManyRows", { limit });
  const written = hasHeader ? first.cells.map((cell) => cell.trim()) : first.cells.map(() => "");
  const dialect = contactDialects.find(({ id }) => id === choices.dialect) ?? detectDialect(written);
  const { headers, rows } = liftCustomFields(written, body);
  const known = hasHeader ? mapColumns(dialect, headers) : guessColumns(first);
  // A field that somebody made is wanted.
  const targets = known.map((target, place) =>
    place < written.length || target === "own" ? target : "field",
  );
  return {
    ok: true,
    file: { kind: "csv", ...source, dialect: hasHeader ? dialect : anyCsv, headers, targets, rows },
  };
}

/** Without a header the columns are told by what the first row holds: addresses, and a name before them. */
function guessColumns({ cells }: CsvRow): ContactTarget[] {
  let hasName = false;
  return cells.map((cell) => {
    if (splitAddresses(cell).some(isAddressText)) return "email";
    if (hasName || !/\p{L}/u.test(cell)) return "skip";
    hasName = true;
    return "name";
  });
}

/** A zip, as workbooks (xlsx) are since 2007. */
export function isWorkbook([first, second, third, fourth]: Uint8Array): boolean {
  return first === 0x50 && second === 0x4b && third === 3 && fourth === 4;
}

/** The compound file of old Excel (xls), which also holds workbooks with a password. */
function isOldWorkbook([first, second, third, fourth]: Uint8Array): boolean {
  return first === 0xd0 && second === 0xcf && third === 0x11 && fourth === 0xe0;
}

function refused(code: ContactFileErrorCode, params: ContactFileError["params"] = {}): ContactFileRead {
  return { ok: false, error: { code, params } };
}
