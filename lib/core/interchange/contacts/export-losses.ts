/** What a program that reads an export will not have as it is here, for people to know before they save the file. */
import type { Client } from "../../rules/rule-set.ts";
import type { CsvLayout } from "./csv-layout.ts";

/**
 * Codes only: `i18n` has the words. `count`: clients.
 *
 * - `ownCells`: tier, colour, domains and own fields stand in columns that only we read; `ownProperties`: in a vCard
 * - `formulas`: an apostrophe before cells that a spreadsheet would compute
 * - `rows`: more than one contact for clients with more than `width` addresses
 * - `noAddress`: no e-mail address; `refused`: and the program takes none of them
 * - `notes`: the program has no place for them
 * - `archived`: the program does not know that they are
 * - `rules`: they and segments stay here; `rulesAndGroups`: groups, too
 */
export interface ExportLoss {
  readonly code:
    | "ownCells"
    | "ownProperties"
    | "formulas"
    | "rows"
    | "noAddress"
    | "refused"
    | "notes"
    | "archived"
    | "rules"
    | "rulesAndGroups";
  readonly params: Readonly<Record<string, number>>;
}

export function tableLosses(clients: readonly Client[], layout: CsvLayout): ExportLoss[] {
  const sources = layout.columns.map(([, source]) => source);
  const width = sources.filter((source) => source === "address").length;
  const takesAll = sources.includes("addresses");
  const wide = takesAll ? 0 : clients.filter(({ addresses }) => addresses.length > width).length;
  const noted = sources.includes("notes") ? 0 : clients.filter(({ notes = "" }) => notes !== "").length;
  return [
    { code: "ownCells", params: {} },
    ...counted("rows", wide, { width }),
    ...counted(layout.needsAddress === true ? "refused" : "noAddress", withoutAddress(clients)),
    ...counted("notes", noted),
    ...archived(clients),
    { code: "formulas", params: {} },
    { code: "rulesAndGroups", params: {} },
  ];
}

export function cardLosses(clients: readonly Client[]): ExportLoss[] {
  return [
    { code: "ownProperties", params: {} },
    ...counted("noAddress", withoutAddress(clients)),
    ...archived(clients),
    { code: "rules", params: {} },
  ];
}

function withoutAddress(clients: readonly Client[]): number {
  return clients.filter(({ addresses }) => addresses.length === 0).length;
}

function archived(clients: readonly Client[]): ExportLoss[] {
  return counted("archived", clients.filter((client) => client.archived === true).length);
}

function counted(code: ExportLoss["code"], count: number, more: ExportLoss["params"] = {}): ExportLoss[] {
  return count === 0 ? [] : [{ code, params: { ...more, count } }];
}
