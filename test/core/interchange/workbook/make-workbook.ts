/** Makes workbooks for tests: the parts as they are given, in a zip. */
import { type Zippable, zipSync } from "fflate";

const spreadsheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

export interface WorkbookDraft {
  /** XML of the rows of each sheet, by its name. */
  readonly sheets: Readonly<Record<string, string>>;
  /** Names of sheets that are hidden. */
  readonly hidden?: readonly string[];
  readonly sharedTexts?: string;
  readonly styles?: string;
  readonly from1904?: boolean;
  /** In place of what is made, or beside it. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
}

export function makeWorkbook(draft: WorkbookDraft): Uint8Array {
  const names = Object.keys(draft.sheets);
  const parts: Record<string, string | Uint8Array> = {
    "xl/workbook.xml": `<?xml version="1.0"?><workbook xmlns="${spreadsheet}" xmlns:r="${relations}"><workbookPr date1904="${draft.from1904 === true ? 1 : 0}"/><sheets>${names
      .map((name, index) => {
        const state = draft.hidden?.includes(name) === true ? ' state="hidden"' : "";
        return `<sheet name="${name}" sheetId="${index + 1}"${state} r:id="rId${index + 1}"/>`;
      })
      .join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships>${names
      .map((_, index) => `<Relationship Id="rId${index + 1}" Target="worksheets/sheet${index + 1}.xml"/>`)
      .join("")}</Relationships>`,
    ...Object.fromEntries(
      Object.values(draft.sheets).map((rows, index) => [
        `xl/worksheets/sheet${index + 1}.xml`,
        sheetXml(rows),
      ]),
    ),
    ...(draft.sharedTexts === undefined ? {} : { "xl/sharedStrings.xml": `<sst>${draft.sharedTexts}</sst>` }),
    ...(draft.styles === undefined ? {} : { "xl/styles.xml": `<styleSheet>${draft.styles}</styleSheet>` }),
    ...draft.parts,
  };
  const files: Zippable = Object.fromEntries(
    Object.entries(parts).map(([name, part]) => [
      name,
      typeof part === "string" ? new TextEncoder().encode(part) : part,
    ]),
  );
  return zipSync(files);
}

function sheetXml(rows: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="${spreadsheet}"><sheetData>${rows}</sheetData></worksheet>`;
}

/** A row of cells whose texts stand in them. */
export function inlineRow(number: number, texts: readonly string[]): string {
  const cells = texts.map((text) => `<c t="inlineStr"><is><t>${escapeXml(text)}</t></is></c>`);
  return `<row r="${number}">${cells.join("")}</row>`;
}

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
