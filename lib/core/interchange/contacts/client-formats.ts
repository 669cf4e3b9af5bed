/** The formats in which clients leave for other programs. */
import type { RuleSet } from "../../rules/rule-set.ts";
import { csvLayouts } from "./csv-layouts.ts";
import { cardLosses, type ExportLoss, tableLosses } from "./export-losses.ts";
import { vcard3 } from "./layouts/vcard-3.ts";
import { vcard4 } from "./layouts/vcard-4.ts";
import { writeClientCards } from "./write-client-cards.ts";
import { writeClientTable } from "./write-client-table.ts";

export interface ClientFormat {
  readonly id: string;
  /** The same in every language. */
  readonly name: string;
  /** Of the file's name, without a dot. */
  readonly extension: "csv" | "vcf";
  readonly mediaType: string;
  /** Step by step, for work in slices: yields how many clients are written, and gives the text of the file. */
  readonly write: (set: RuleSet) => Generator<number, string>;
  /** What the program that reads it will not have as it is here. */
  readonly losses: (set: RuleSet) => readonly ExportLoss[];
}

const tables = csvLayouts.map(
  (layout): ClientFormat => ({
    id: layout.id,
    name: layout.name,
    extension: "csv",
    mediaType: "text/csv",
    write: ({ clients }) => writeClientTable(clients, layout),
    losses: ({ clients }) => tableLosses(clients, layout),
  }),
);

const cards = [vcard3, vcard4].map(
  (layout): ClientFormat => ({
    id: layout.id,
    name: layout.name,
    extension: "vcf",
    mediaType: "text/vcard",
    write: (set) => writeClientCards(set, layout),
    losses: ({ clients }) => cardLosses(clients),
  }),
);

export const clientFormats: readonly ClientFormat[] = [...tables, ...cards];
