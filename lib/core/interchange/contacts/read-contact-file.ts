/**
 * Reads the bytes of a contact file: what it is, in which encoding, what stands between its cells, which
 * program wrote it and what each column means. Every one of these can be overruled by who knows better.
 */

import { isAddressText } from "../../clients/check-client.ts";
import { intakeLimits } from "../intake-limits.ts";
import type { ContactDialect } from "./contact-dialect.ts";
import type { ContactRecord } from "./contact-record.ts";
import type { ContactTarget } from "./contact-target.ts";
import { type Delimiter, detectDelimiter } from "./detect-delimiter.ts";
import { type ContactEncoding, decodeAs, detectEncoding } from "./detect-encoding.ts";
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
}

/**
 * - `tooLarge`: params `bytes`, `limit`
 * - `workbook`: an Excel file, which is not text
 * - `encoding`: the bytes are not of the chosen encoding
 * - `notText`: pictures and programs
 * - `webPage`: a sign-in page saved in the file's place
 * - `empty`: no row below the header, or no card
 * - `tooManyRows`: params `limit`
 */
export type ContactFileErrorCode =
  | "tooLarge"
  | "workbook"
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
  readonly encoding: ContactEncoding;
  readonly delimiter: Delimiter;
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

export function readContactFile(bytes: Uint8Array, choices: ReadingChoices = {}): ContactFileRead {
  const limit = intakeLimits.bytes;
  if (bytes.byteLength > limit) return refused("tooLarge", { bytes: bytes.byteLength, limit });
  if (isWorkbook(bytes)) return refused("workbook");
  const encoding = choices.encoding ?? detectEncoding(bytes);
  const text = decodeAs(bytes, encoding);
  if (text === null) return refused("encoding");
  if (text.includes("\0")) return refused("notText");
  const start = text.slice(0, 1_000).trimStart();
  if (start === "") return refused("empty");
  if (/^<(?:!doctype|html|\?xml)/i.test(start)) return refused("webPage");
  return /^BEGIN:VCARD\s/i.test(start) ? readCards(text, encoding) : readTable(text, encoding, choices);
}

function readCards(text: string, encoding: ContactEncoding): ContactFileRead {
  const limit = intakeLimits.clients;
  const records = readVcards(text, limit + 1);
  if (records.length > limit) return refused("tooManyRows", { limit });
  return records.length === 0 ? refused("empty") : { ok: true, file: { kind: "vcard", encoding, records } };
}

function readTable(text: string, encoding: ContactEncoding, choices: ReadingChoices): ContactFileRead {
  const limit = intakeLimits.clients;
  const delimiter = choices.delimiter ?? detectDelimiter(text);
  const all = readCsv(text, delimiter, limit + 3);
  // Excel's own line for the delimiter.
  const lines = /^sep=/i.test(all[0]?.cells[0] ?? "") ? all.slice(1) : all;
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
    file: {
      kind: "csv",
      encoding,
      delimiter,
      dialect: hasHeader ? dialect : anyCsv,
      headers,
      targets,
      rows,
    },
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

/** Zip (xlsx) or the compound file of old Excel (xls). */
function isWorkbook([first, second, third, fourth]: Uint8Array): boolean {
  return (
    (first === 0x50 && second === 0x4b && third === 3 && fourth === 4) ||
    (first === 0xd0 && second === 0xcf && third === 0x11 && fourth === 0xe0)
  );
}

function refused(code: ContactFileErrorCode, params: ContactFileError["params"] = {}): ContactFileRead {
  return { ok: false, error: { code, params } };
}
