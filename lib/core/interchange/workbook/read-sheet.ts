/** Reads the cells of one sheet as texts, each in its row and column. */
import { plainNumber } from "./plain-number.ts";
import { readXml } from "./read-xml.ts";
import { serialDate } from "./serial-date.ts";
import { textGate } from "./text-gate.ts";

export interface SheetRow {
  /** Of the sheet, from 1. */
  readonly number: number;
  readonly cells: readonly string[];
}

export interface SheetSurroundings {
  readonly sharedTexts: readonly string[];
  readonly dateStyles: readonly boolean[];
  readonly from1904: boolean;
}

/** No table of contacts has more columns; what lies beyond is not read. */
const mostCells = 1_000;

/** Rows with anything in them, at most `mostRows`; `null`: no well-formed XML. */
export function readSheet(xml: string, around: SheetSurroundings, mostRows: number): SheetRow[] | null {
  const reader = sheetReader(around, mostRows);
  return readXml(xml, reader) ? reader.rows : null;
}

interface OpenCell {
  readonly column: number;
  readonly kind: string;
  readonly isDate: boolean;
  text: string;
}

function sheetReader(around: SheetSurroundings, mostRows: number) {
  const rows: SheetRow[] = [];
  const gate = textGate();
  let number = 0;
  let cells: string[] = [];
  let column = -1;
  let cell: OpenCell | null = null;

  const open = (name: string, attribute: (name: string) => string | undefined) => {
    gate.open(name);
    if (name === "row") {
      number = Number(attribute("r")) || number + 1;
      cells = [];
      column = -1;
    } else if (name === "c") {
      column = columnOf(attribute("r")) ?? column + 1;
      const isDate = around.dateStyles[Number(attribute("s") ?? -1)] === true;
      cell = { column, kind: attribute("t") ?? "n", isDate, text: "" };
    }
  };
  const close = (name: string) => {
    gate.close(name);
    if (name === "c" && cell !== null) {
      put(cells, cell.column, textOf(cell, around));
      cell = null;
    }
    const isFull = rows.length === mostRows;
    if (name === "row" && !isFull && cells.some((text) => text.trim() !== "")) rows.push({ number, cells });
  };
  const text = (more: string) => {
    if (gate.isOpen() && cell !== null) cell.text += more;
  };
  return { rows, open, close, text };
}

function put(cells: string[], column: number, text: string): void {
  if (text === "" || column >= mostCells) return;
  while (cells.length < column) cells.push("");
  cells[column] = text;
}

function textOf({ kind, isDate, text }: OpenCell, around: SheetSurroundings): string {
  switch (kind) {
    case "s":
      return unescaped(around.sharedTexts[Number(text)] ?? "");
    case "b":
      return text.trim() === "1" ? "TRUE" : "FALSE";
    // What could not be computed says nothing.
    case "e":
      return "";
    case "n":
      return (isDate ? serialDate(text, around.from1904) : null) ?? plainNumber(text);
    default:
      return unescaped(text);
  }
}

/** Signs that XML cannot hold, `_x000D_` for a line end. */
function unescaped(text: string): string {
  return text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

/** 0 for `A7`, 27 for `AB7`; `undefined` where the cell does not say. */
function columnOf(reference: string | undefined): number | undefined {
  const letters = /^([A-Z]{1,3})\d+$/.exec(reference ?? "")?.[1];
  if (letters === undefined) return undefined;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}
