/** Turns the rows of a table into contact records, each column read as what it was mapped to. */
import type { ContactRecord } from "./contact-record.ts";
import { type ContactTarget, fieldTargets } from "./contact-target.ts";
import { restoreCell } from "./formula-cells.ts";
import { type OwnColumn, ownCells, ownColumnOf } from "./own-columns.ts";
import type { CsvRow } from "./read-csv.ts";
import { splitAddresses, splitLabels, splitMembers } from "./split-values.ts";

/** Own fields hold a value, not a story. */
const longestField = 500;
const longestFieldName = 64;

interface Column {
  readonly target: ContactTarget;
  readonly header: string;
  readonly place: number;
}

export function readRows(
  headers: readonly string[],
  targets: readonly ContactTarget[],
  rows: readonly CsvRow[],
): ContactRecord[] {
  const columns = targets
    .map((target, place) => ({ target, place, header: (headers[place] ?? "").trim() }))
    .filter(({ target }) => target !== "skip");
  return rows.map((row) => readRow(row, columns));
}

function readRow(row: CsvRow, columns: readonly Column[]): ContactRecord {
  const filled = columns
    .map(({ target, header, place }) => ({
      target,
      header,
      value: restoreCell(row.cells[place] ?? "").trim(),
    }))
    .filter(({ value }) => value !== "");
  const all = (wanted: ContactTarget) =>
    filled.filter(({ target }) => target === wanted).map(({ value }) => value);
  const first = (wanted: ContactTarget) => firstValue(all(wanted)[0] ?? "");
  const known = fieldTargets.map((target): [string, string] => [
    target,
    target === "labels" ? all(target).flatMap(splitLabels).join("; ") : first(target),
  ]);
  const own = filled
    .filter(({ target }) => target === "field")
    .map(({ header, value }): [string, string] => [header.slice(0, longestFieldName), value]);
  const fields = [...known, ...own].filter(
    ([name, value]) => name !== "" && value !== "" && !forbidden.has(name),
  );
  const ownCell = (column: OwnColumn) =>
    filled.find(({ target, header }) => target === "own" && ownColumnOf(header) === column)?.value ?? "";
  const members = all("groupMembers").flatMap(splitMembers);
  return {
    line: row.line,
    isBroken: row.isBroken,
    isDamaged: row.isDamaged === true,
    name: first("name") || joinName(first("givenName"), first("familyName")),
    organisation: first("organisation"),
    emails: all("email").flatMap(splitAddresses),
    domains: all("domain").flatMap((cell) => cell.split(/[;,\s]+/)),
    notes: all("notes").join("\n").replace(/\r\n?/g, "\n"),
    recordId: first("recordId"),
    organisationId: first("organisationId"),
    fields: new Map(fields.map(([name, value]) => [name, value.slice(0, longestField)])),
    group: members.length === 0 ? null : { members, own: "" },
    own: columns.some(({ target }) => target === "own") ? ownCells(ownCell) : null,
  };
}

/** Names that a rule set file may not have as keys: they reach an object's prototype. */
const forbidden: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);

function firstValue(cell: string): string {
  return cell.split(" ::: ", 1)[0] ?? "";
}

/** Chinese, Japanese and Korean names begin with the family's and have no space. */
export function joinName(given: string, family: string): string {
  const isEastern = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Katakana}\p{Script=Hiragana}]+$/u;
  if (isEastern.test(given + family)) return family + given;
  return [given, family].filter((part) => part !== "").join(" ");
}
