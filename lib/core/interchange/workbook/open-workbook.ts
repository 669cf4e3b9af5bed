/**
 * Opens an Excel workbook (xlsx): a zip of XML parts. The kept libraries beneath, fflate and saxen, are those on which
 * the kept readers of workbooks stand; those unpack whatever a file says, however much it is, and give numbers and
 * dates as the machine has them.
 */
import { decodeXml } from "./decode-xml.ts";
import { readSheet, type SheetRow, type SheetSurroundings } from "./read-sheet.ts";
import { listZip, unpack, type ZipPart } from "./read-zip.ts";
import {
  readDateStyles,
  readRelations,
  readSharedTexts,
  readWorkbookPart,
  type WorkbookParts,
} from "./workbook-parts.ts";

/**
 * - `workbookBroken`: no zip, cut off, or not what a workbook holds
 * - `workbookTooLarge`: unpacked it is more than a list of contacts can be
 */
export type WorkbookErrorCode = "workbookBroken" | "workbookTooLarge";

export interface Workbook {
  /** In the order of the workbook, hidden ones left out where others are there. */
  readonly sheets: readonly string[];
  /** Rows with anything in them, at most `mostRows`. `place`: in `sheets`. */
  readonly rows: (place: number, mostRows: number) => SheetRows;
}

export type SheetRows =
  | { readonly ok: true; readonly rows: readonly SheetRow[] }
  | { readonly ok: false; readonly code: WorkbookErrorCode };
export type OpenedWorkbook =
  | { readonly ok: true; readonly workbook: Workbook }
  | { readonly ok: false; readonly code: WorkbookErrorCode };

/** Bytes of one part, unpacked. */
const mostUnpacked = 48 * 1024 * 1024;

export function openWorkbook(bytes: Uint8Array): OpenedWorkbook {
  const parts = listZip(bytes);
  if (parts === null) return broken;
  const read = <Value>(name: string, parse: (xml: string) => Value | null) =>
    readPart(bytes, parts, name, parse);
  const contents = read("xl/workbook.xml", readWorkbookPart);
  if (!contents.ok) return contents;
  const relations = read("xl/_rels/workbook.xml.rels", readRelations);
  if (!relations.ok) return relations;
  const sharedTexts = read("xl/sharedstrings.xml", readSharedTexts);
  if (!sharedTexts.ok) return sharedTexts;
  const dateStyles = read("xl/styles.xml", readDateStyles);
  if (!dateStyles.ok) return dateStyles;
  if (contents.value === null || relations.value === null) return broken;
  const targets = relations.value;
  const sheets = shownSheets(contents.value.sheets);
  const around: SheetSurroundings = {
    sharedTexts: sharedTexts.value ?? [],
    dateStyles: dateStyles.value ?? [],
    from1904: contents.value.from1904,
  };
  const rows = (place: number, mostRows: number): SheetRows => {
    const name = targets.get(sheets[place]?.relation ?? "") ?? "";
    const sheet = read(name, (xml) => readSheet(xml, around, mostRows));
    if (!sheet.ok) return sheet;
    return sheet.value === null ? broken : { ok: true, rows: sheet.value };
  };
  return { ok: true, workbook: { sheets: sheets.map(({ name }) => name), rows } };
}

function shownSheets(sheets: WorkbookParts["sheets"]): WorkbookParts["sheets"] {
  const shown = sheets.filter(({ isHidden }) => !isHidden);
  return shown.length > 0 ? shown : sheets;
}

type PartRead<Value> =
  | {
      readonly ok: true;
      /** `null`: there is no such part. */
      readonly value: Value | null;
    }
  | { readonly ok: false; readonly code: WorkbookErrorCode };

const broken = { ok: false, code: "workbookBroken" } as const;

function readPart<Value>(
  bytes: Uint8Array,
  parts: ReadonlyMap<string, ZipPart>,
  name: string,
  parse: (xml: string) => Value | null,
): PartRead<Value> {
  const part = parts.get(name);
  if (part === undefined) return { ok: true, value: null };
  const unpacked = unpack(bytes, part, mostUnpacked);
  if (!unpacked.ok) return unpacked.code === "tooLarge" ? { ok: false, code: "workbookTooLarge" } : broken;
  const xml = decodeXml(unpacked.bytes);
  const value = xml === null ? null : parse(xml);
  return value === null ? broken : { ok: true, value };
}
