/** The contact files of other projects: each gives the contacts and clients that stand in it. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { needsSharedData } from "../../../tooling/needs-shared-data.ts";
import { planFile } from "./plan-file.ts";

const thunderbird = "formats/mozilla__releases-comm-central/mailnews";
const roundcube = "formats/roundcube__roundcubemail/tests/src";
const vcards = "formats/mangstadt__ez-vcard/src/test/resources/ezvcard/io/text";

/** File, encoding, program (CSV), contacts, clients, rows left out. */
const samples: readonly (readonly [string, string, string, number, number, number])[] = [
  [`${thunderbird}/addrbook/test/unit/data/export.csv`, "utf-8", "thunderbird", 2, 2, 0],
  [`${thunderbird}/addrbook/test/unit/data/export.txt`, "utf-8", "thunderbird", 2, 2, 0],
  [`${thunderbird}/addrbook/test/unit/data/export.vcf`, "utf-8", "vcard", 2, 2, 0],
  [`${thunderbird}/addrbook/test/unit/data/v3-uri-uri-png.vcf`, "utf-8", "vcard", 1, 0, 1],
  [`${thunderbird}/import/test/unit/resources/basic_csv_addressbook.csv`, "utf-8", "thunderbird", 2, 1, 0],
  [`${thunderbird}/import/test/unit/resources/csv_no_header.csv`, "utf-8", "csv", 2, 1, 0],
  [`${thunderbird}/import/test/unit/resources/csv_semicolon.csv`, "utf-8", "thunderbird", 2, 1, 0],
  [`${thunderbird}/import/test/unit/resources/quote.csv`, "utf-8", "thunderbird", 1, 0, 1],
  [`${thunderbird}/import/test/unit/resources/shiftjis_addressbook.csv`, "shift_jis", "thunderbird", 1, 1, 0],
  [`${thunderbird}/import/test/unit/resources/basic_vcard_addressbook.vcf`, "utf-8", "vcard", 2, 1, 0],
  [`${thunderbird}/import/test/unit/resources/dos_vcard_addressbook.vcf`, "utf-8", "vcard", 1, 1, 0],
  [`${thunderbird}/import/test/unit/resources/emptylines_vcard_addressbook.vcf`, "utf-8", "vcard", 2, 1, 0],
  [`${roundcube}/Csv2vcard/all.csv`, "utf-8", "csv", 1, 1, 0],
  [`${roundcube}/Csv2vcard/all.vcf`, "utf-8", "vcard", 1, 1, 0],
  [`${roundcube}/Csv2vcard/email.csv`, "utf-8", "csv", 4, 1, 0],
  [`${roundcube}/Csv2vcard/email.vcf`, "utf-8", "vcard", 4, 1, 0],
  [`${roundcube}/Csv2vcard/gmail.csv`, "utf-8", "google", 1, 1, 0],
  [`${roundcube}/Csv2vcard/gmail.vcf`, "utf-8", "vcard", 1, 1, 0],
  [`${roundcube}/Csv2vcard/tb_plain.csv`, "utf-8", "thunderbird", 1, 1, 0],
  [`${roundcube}/Csv2vcard/tb_plain.vcf`, "utf-8", "vcard", 1, 1, 0],
  [`${roundcube}/thebat.vcf`, "utf-8", "vcard", 1, 1, 0],
  [`${roundcube}/utf-16_sample.vcf`, "utf-16be", "vcard", 1, 0, 1],
  [`${vcards}/John_Doe_GMAIL.vcf`, "utf-8", "vcard", 1, 1, 0],
  [`${vcards}/John_Doe_IPHONE.vcf`, "utf-8", "vcard", 1, 1, 0],
  [`${vcards}/John_Doe_MS_OUTLOOK.vcf`, "utf-8", "vcard", 1, 1, 0],
  [`${vcards}/gmail-list.vcf`, "utf-8", "vcard", 3, 3, 0],
  [`${vcards}/gmail-single.vcf`, "utf-8", "vcard", 1, 1, 0],
  [`${vcards}/gmail-single2.vcf`, "utf-8", "vcard", 1, 1, 0],
  [`${vcards}/rfc2426-example.vcf`, "utf-8", "vcard", 2, 2, 0],
  [`${vcards}/rfc6350-example.vcf`, "utf-8", "vcard", 1, 1, 0],
];

describe("the sample file", () => {
  for (const [name, encoding, program, contacts, clients, leftOut] of samples) {
    const path = needsSharedData(name);
    it.skipIf(path === null)(`${name.split("/").at(-1)} is read whole`, () => {
      const plan = planFile(new Uint8Array(readFileSync(path ?? "")));
      const { file } = plan;
      expect({
        encoding: file.encoding,
        program: file.kind === "csv" ? file.dialect.id : "vcard",
        contacts: file.kind === "csv" ? file.rows.length : file.records.length,
        clients: plan.clients.length,
        leftOut: plan.leftOut.length,
      }).toEqual({ encoding, program, contacts, clients, leftOut });
    });
  }
});
