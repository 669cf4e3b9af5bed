/** Contacts come as files: clients appear in Gmail at once, and one undo takes them all back. */
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { emptyRuleSet } from "../../lib/core/rules/empty-rule-set.ts";
import type { RuleSet } from "../../lib/core/rules/rule-set.ts";
import { inlineRow, makeWorkbook } from "../core/interchange/workbook/make-workbook.ts";
import { sampleMailbox } from "../fake-gmail/sample-mailbox.ts";
import { seriousFaults } from "./harness/accessibility.ts";
import { browserNames } from "./harness/browser-names.ts";
import { chooseFile, downloadedText, temporaryFolder } from "./harness/files.ts";
import { waitForRows } from "./harness/gmail-page.ts";
import { choose, press, sees, toFront } from "./harness/own-controls.ts";
import { useGmail } from "./harness/use-gmail.ts";

/** One client of the user's own, which the import must leave as it is. */
const set: RuleSet = {
  ...emptyRuleSet,
  clients: [{ id: "own", name: "My own", tier: "vip", addresses: ["nobody@elsewhere.example"], domains: [] }],
};

const google =
  "\uFEFFFirst Name,Last Name,Organization Name,Notes,Labels,E-mail 1 - Label,E-mail 1 - Value\r\n" +
  'Ana,Nord,Nordwind GmbH,"two\nlines",* VIP ::: * myContacts,* Work,ana@nordwind.example\r\n' +
  "Bo,Nord,Nordwind GmbH,,,* Work,bo@nordwind.example\r\n" +
  "Cy,Nobody,,,,,\r\n";

describe.each(browserNames)("contact files in %s", (name) => {
  const session = useGmail(name, sampleMailbox(Date.now()), set);
  const folder = temporaryFolder();
  let page: Page;

  beforeAll(async () => {
    page = await session.extension.openExtensionPage("options.html#share");
  });
  afterAll(() => folder.remove());

  it("are shown with what they would change, and write nothing by that", async () => {
    await toFront(page);
    await chooseFile(page, folder.path, "contacts.csv", google);
    await sees(page, "New (1)", ".contact-preview");
    await sees(page, "Left out (1)", ".contact-preview");
    await sees(page, "Nordwind GmbH", ".contact-table");
    await press(page, "Left out (1)");
    await sees(page, "Line 5: no e-mail address and no domain.", ".contact-table");
    expect(await seriousFaults(page)).toEqual([]);
    expect(await clientsInGmail()).toEqual([]);
  });

  it("give their mail a chip in Gmail, and one undo takes it away", async () => {
    await toFront(page);
    await press(page, "Import 1 client");
    await sees(page, "Imported 1 client", ".toasts");
    await toFront(session.page);
    await waitForRows(session.page, (rows) =>
      rows.some(({ decision }) => decision?.client === "Nordwind GmbH"),
    );
    await toFront(page);
    await press(page, "Undo");
    await sees(page, "Taken back", ".toasts");
    await toFront(session.page);
    await waitForRows(session.page, (rows) =>
      rows.every(({ decision }) => decision?.client !== "Nordwind GmbH"),
    );
  });

  it("may be read in another way than was recognised", async () => {
    await toFront(page);
    await chooseFile(page, folder.path, "list.csv", "Firma;Mail\nNordwind;ana@nordwind.example\n");
    await sees(page, "New (1)", ".contact-preview");
    await choose(page, "Between the columns", "Comma");
    await sees(page, "No row has an address", ".contact-preview");
    await choose(page, "Between the columns", "Semicolon");
    await sees(page, "New (1)", ".contact-preview");
  });

  it("that are Excel workbooks are read cell by cell", async () => {
    await toFront(page);
    const rows =
      inlineRow(1, ["姓名", "单位名称", "邮箱"]) + inlineRow(2, ["李伟", "海天", "lw@haitian.example"]);
    await chooseFile(page, folder.path, "客户.xlsx", makeWorkbook({ sheets: { Empty: "", 客户: rows } }));
    await sees(page, "New (1)", ".contact-preview");
    await sees(page, "海天", ".contact-table");
    await sees(page, "Sheet", ".reading-fields");
  });

  it("leave in another program's format and come back as nothing new", async () => {
    await toFront(page);
    await session.extension.keepDownloads(folder.path);
    await choose(page, "Format", "Google Contacts (CSV)");
    await sees(page, "Tier, colour, domains", ".export-notes");
    const saved = /^clientele-google-[\d-]+\.csv$/;
    const isWhole = (content: string) => content.includes("My own") && content.endsWith("\r\n");
    const text = await downloadedText(folder.path, saved, isWhole, () => press(page, "Export 1 client"));
    await chooseFile(page, folder.path, "back.csv", text);
    await sees(page, "Unchanged (1)", ".contact-preview");
    await sees(page, "The file brings nothing new.", ".contact-preview");
    expect(await seriousFaults(page)).toEqual([]);
  });

  it("bring their groups, too", async () => {
    await toFront(page);
    const card = (...lines: string[]) => `BEGIN:VCARD\nVERSION:4.0\n${lines.join("\n")}\nEND:VCARD\n`;
    const ana = card("FN:Ana", "ORG:Acme", "UID:urn:uuid:1", "EMAIL:ana@acme.example");
    const group = card("KIND:group", "FN:Steel", "MEMBER:urn:uuid:1", "MEMBER:mailto:bo@qq.com");
    await chooseFile(page, folder.path, "groups.vcf", ana + group);
    await sees(page, "Groups in the file", ".import-preview");
    expect(await seriousFaults(page)).toEqual([]);
    await press(page, "Import (clients: 1; groups: 1)");
    await sees(page, "Imported. Clients: 1; groups: 1", ".toasts");
    await chooseFile(page, folder.path, "groups.vcf", ana + group);
    await sees(page, "The file brings nothing new.", ".contact-preview");
  });

  it("that are no contacts are refused in one sentence", async () => {
    await chooseFile(page, folder.path, "book.xlsx", Uint8Array.of(0x50, 0x4b, 3, 4));
    await sees(page, "book.xlsx was not read", ".notice.failed h2");
    await sees(page, "Nothing was changed.", ".notice.failed p");
  });

  /** The clients that rows of the shown page belong to. */
  async function clientsInGmail(): Promise<string[]> {
    await toFront(session.page);
    const rows = await waitForRows(session.page, (all) => all.length > 0);
    return rows.flatMap(({ decision }) => decision?.client ?? []);
  }
});
