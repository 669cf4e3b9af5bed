/** The parts of a workbook beside its sheets: their names, the texts that cells share, and what shows a date. */
import { readXml } from "./read-xml.ts";
import { showsDate } from "./serial-date.ts";
import { textGate } from "./text-gate.ts";

export interface SheetName {
  readonly name: string;
  readonly isHidden: boolean;
  /** By which the relations tell its part. */
  readonly relation: string;
}

export interface WorkbookParts {
  readonly sheets: readonly SheetName[];
  readonly from1904: boolean;
}

/** Each gives `null` where the part is no well-formed XML. */
export function readWorkbookPart(xml: string): WorkbookParts | null {
  const sheets: SheetName[] = [];
  let from1904 = false;
  const open = (name: string, attribute: (name: string) => string | undefined) => {
    if (name === "workbookPr") from1904 = /^(?:1|true)$/i.test(attribute("date1904") ?? "");
    if (name !== "sheet") return;
    const relation = attribute("r:id") ?? attribute("id") ?? attribute("d3p1:id") ?? "";
    const isHidden = (attribute("state") ?? "visible") !== "visible";
    sheets.push({ name: attribute("name") ?? "", isHidden, relation });
  };
  return readXml(xml, { open, close: nothing, text: nothing }) ? { sheets, from1904 } : null;
}

/** Names of parts by the id of their relation, as they stand in the zip: lower case, from its root. */
export function readRelations(xml: string): ReadonlyMap<string, string> | null {
  const targets = new Map<string, string>();
  const open = (name: string, attribute: (name: string) => string | undefined) => {
    if (name !== "Relationship" || attribute("TargetMode") === "External") return;
    const target = attribute("Target") ?? "";
    const path = target.startsWith("/") ? target.slice(1) : `xl/${target.replace(/^\.\//, "")}`;
    targets.set(attribute("Id") ?? "", path.toLowerCase());
  };
  return readXml(xml, { open, close: nothing, text: nothing }) ? targets : null;
}

export function readSharedTexts(xml: string): string[] | null {
  const texts: string[] = [];
  const gate = textGate();
  let text = "";
  const open = (name: string) => {
    gate.open(name);
    if (name === "si") text = "";
  };
  const close = (name: string) => {
    gate.close(name);
    if (name === "si") texts.push(text);
  };
  const add = (more: string) => {
    if (gate.isOpen()) text += more;
  };
  return readXml(xml, { open, close, text: add }) ? texts : null;
}

/** Of each style by its place, whether its numbers are dates. */
export function readDateStyles(xml: string): boolean[] | null {
  const codes = new Map<number, string>();
  const formats: number[] = [];
  let isCellFormats = false;
  const open = (name: string, attribute: (name: string) => string | undefined) => {
    if (name === "numFmt") codes.set(Number(attribute("numFmtId")), attribute("formatCode") ?? "");
    if (name === "cellXfs") isCellFormats = true;
    if (name === "xf" && isCellFormats) formats.push(Number(attribute("numFmtId") ?? 0));
  };
  const close = (name: string) => {
    if (name === "cellXfs") isCellFormats = false;
  };
  if (!readXml(xml, { open, close, text: nothing })) return null;
  return formats.map((format) => showsDate(format, codes.get(format)));
}

function nothing(): void {
  // What else stands in these parts says nothing of clients.
}
