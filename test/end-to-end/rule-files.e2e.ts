/** Another program's rules come as a file: seen before anything is taken, shown in Gmail at once, and gone with one undo. */
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { emptyRuleSet } from "../../lib/core/rules/empty-rule-set.ts";
import type { RuleSet } from "../../lib/core/rules/rule-set.ts";
import { sampleMailbox } from "../fake-gmail/sample-mailbox.ts";
import { seriousFaults } from "./harness/accessibility.ts";
import { browserNames } from "./harness/browser-names.ts";
import { chooseFile, downloadedText, temporaryFolder } from "./harness/files.ts";
import { waitForRows } from "./harness/gmail-page.ts";
import { choose, fill, press, sees, toFront } from "./harness/own-controls.ts";
import { useGmail } from "./harness/use-gmail.ts";

/** One rule of the user's own, which the file holds, too. */
const set: RuleSet = {
  ...emptyRuleSet,
  rules: [
    { id: "own", name: "Mine", condition: "subject:合同", effects: [{ kind: "label", label: "Contracts" }] },
  ],
};

const address = (text: string) => ({ emailAddress: { name: "", address: text } });
const isOn = { isEnabled: true };

const outlook = JSON.stringify({
  value: [
    {
      ...{ displayName: "Nordwind", sequence: 1, ...isOn },
      conditions: { fromAddresses: [address("ingrid.solheim@nordwind.example")] },
      actions: { assignCategories: ["Clients/Nordwind"] },
    },
    {
      ...{ displayName: "<b>Offers</b> \u202Ebold", sequence: 2, ...isOn },
      conditions: { subjectContains: ["报价"] },
      actions: { assignCategories: ["Offers"], markImportance: "high" },
    },
    {
      ...{ displayName: "To the boss", sequence: 3, ...isOn },
      conditions: { subjectContains: ["secret"] },
      actions: { forwardTo: [address("boss@elsewhere.example")], moveToFolder: "AQMkADAwATM0MDAAMS1iMTg4" },
    },
    {
      ...{ displayName: "Contracts", sequence: 4, ...isOn },
      conditions: { subjectContains: ["合同"] },
      actions: { assignCategories: ["contracts"] },
    },
    {
      ...{ displayName: "Calls", sequence: 5, ...isOn },
      conditions: { isVoicemail: true },
      actions: { assignCategories: ["Calls"] },
    },
  ],
});

const property = (name: string, value: string) => `<apps:property name='${name}' value='${value}'/>`;
const entry = (...properties: readonly string[]) =>
  `<entry><category term='filter'></category><title>Mail Filter</title><content></content>${properties.join("")}</entry>`;
const feed = (...entries: readonly string[]) =>
  `<?xml version='1.0' encoding='UTF-8'?><feed xmlns='http://www.w3.org/2005/Atom' xmlns:apps='http://schemas.google.com/apps/2006'><title>Mail Filters</title>\n${entries.join("\n")}\n</feed>`;

const gmailFilters = feed(
  entry(property("from", "@nordwind.example"), property("label", "Clients/Nordwind")),
  entry(property("subject", "invoice"), property("label", "Invoices"), property("shouldArchive", "true")),
  entry(property("subject", "invoice"), property("label", "Money")),
  entry(property("hasTheWord", "secret"), property("forwardTo", "boss@elsewhere.example")),
);

const isFeed = (text: string) => text.trimEnd().endsWith("</feed>");
const isScript = (text: string) => text.includes("fileinto");

describe.each(browserNames)("files of other programs' rules in %s", (name) => {
  const session = useGmail(name, sampleMailbox(Date.now()), set);
  const folder = temporaryFolder();
  let page: Page;

  beforeAll(async () => {
    await waitForRows(session.page, (rows) => rows.length > 0);
    page = await session.extension.openExtensionPage("options.html#rules");
  });
  afterAll(() => folder.remove());

  it("are found from the rules, and show what would become of each rule", async () => {
    await toFront(page);
    await press(page, "Import rules");
    await chooseFile(page, folder.path, "outlook.json", outlook);
    await sees(page, "Outlook rules (Microsoft Graph), 5 rules.", ".rule-import");
    for (const kind of ["New (1)", "Part of a client (1)", "There already (1)", "Not converted (1)"]) {
      await sees(page, kind, ".rule-import .change-tools");
    }
    expect(await seriousFaults(page)).toEqual([]);
    expect(await shownInGmail()).toEqual([]);
  });

  it("never do what sends mail away, and say so first", async () => {
    await toFront(page);
    await sees(page, "1 rule sends mail away, answers it or deletes it", ".risk-notice");
    await press(page, "Show them");
    await sees(page, "To the boss", ".planned-rules tbody");
    await press(page, "All (5)");
  });

  it("wait for the name of a folder that has none", async () => {
    await toFront(page);
    await sees(page, "1 folder has no name yet.", ".take-import");
    const folderOf = "A folder without a name, of the rule “To the boss”";
    await fill(page, `Name for ${folderOf}`, "Secrets");
    await sees(page, "Import (rules: 2; clients: 1)", ".take-import");
    await choose(page, `${folderOf} becomes`, "Nothing");
    await sees(page, "Import (rules: 1; clients: 1)", ".take-import");
  });

  it("list what was lost, to be kept", async () => {
    await toFront(page);
    await session.extension.keepDownloads(folder.path);
    await page.$eval("#rule-losses", (list) => list.setAttribute("open", ""));
    await sees(page, "Mail would be forwarded: boss@elsewhere.example", ".loss-list");
    const isWhole = (content: string) => content.includes("boss@elsewhere.example");
    const text = await downloadedText(folder.path, /losses.*\.txt$/, isWhole, () =>
      press(page, "Save the list"),
    );
    expect(text).toMatch(/^Never done here\tTo the boss\tMail would be forwarded/);
    expect(await seriousFaults(page)).toEqual([]);
  });

  it("say how seen mail would look, label it in Gmail, and go with one undo", async () => {
    await toFront(page);
    await sees(page, "would", ".seen-effect");
    await press(page, "Import (rules: 1; clients: 1)");
    await sees(page, "Imported. Rules: 1; clients: 1", ".toasts");
    await toFront(session.page);
    await waitForRows(session.page, (rows) => rows.some(({ decision }) => decision?.client === "Nordwind"));
    expect(await shownInGmail()).toContain("Nordwind");
    await toFront(page);
    await press(page, "Undo");
    await sees(page, "Taken back", ".toasts");
    await toFront(session.page);
    await waitForRows(session.page, (rows) => rows.every(({ decision }) => decision?.client !== "Nordwind"));
  });

  it("of Gmail become rules of several labels, and the user says which label is a client", async () => {
    await toFront(page);
    await chooseFile(page, folder.path, "mailFilters.xml", gmailFilters);
    await sees(page, "Gmail filters, 3 rules.", ".rule-import");
    await choose(page, "Clients/Nordwind becomes", "A label");
    await sees(page, "Import 2 rules", ".take-import");
    await choose(page, "Clients/Nordwind becomes", "A client");
    await press(page, "Import Invoices, Money", { within: ".planned-rules" });
    await sees(page, "Import 1 client", ".take-import");
    await press(page, "Import Invoices, Money", { within: ".planned-rules" });
    await choose(page, "New rules stand", "Above your rules");
    await press(page, "Import (rules: 1; clients: 1)");
    await sees(page, "Imported. Rules: 1; clients: 1", ".toasts");
    await chooseFile(page, folder.path, "again.xml", gmailFilters);
    await sees(page, "There already (2)", ".rule-import .change-tools");
    await sees(page, "Nothing is ticked that would change anything.", ".take-import");
  });

  it("in Sieve are taken, too", async () => {
    await toFront(page);
    const script =
      'require ["fileinto"];\n# rule:[Offers]\nif header :contains "subject" "报价" { fileinto "Offers"; }\n';
    await chooseFile(page, folder.path, "filters.sieve", script);
    await sees(page, "Sieve script, 1 rule.", ".rule-import");
    await press(page, "Cancel");
  });

  it("leave as filters that Gmail imports, after it was said what is lost, and as a Sieve script", async () => {
    await toFront(page);
    await sees(page, "1 filter", "#rule-export > [role=status].tabular");
    expect(await seriousFaults(page)).toEqual([]);
    const save = () => press(page, "Save the file", { within: "#rule-export" });
    const filters = await downloadedText(folder.path, /^clientele-gmail.*\.xml$/, isFeed, save);
    expect(filters).toContain("Contracts");
    await choose(page, "For", "Sieve script");
    await sees(page, "Sieve", "#rule-export");
    const script = await downloadedText(folder.path, /^clientele-sieve.*\.sieve$/, isScript, save);
    expect(script).toContain('fileinto :copy :create "Contracts"');
  });

  it.each([
    ["filters.xml", gmailFilters.replace("<feed", '<!DOCTYPE x [<!ENTITY a "b">]>\n<feed'), "DOCTYPE"],
    ["filters.xml", gmailFilters.replace("</feed>", ""), "not well-formed XML"],
    ["filters.sieve", 'require ["fileinto"];\nif true {\n  fileinto "x"\n', "column"],
  ])("such as %s are refused with the place of the fault: %#", async (file, text, said) => {
    await toFront(page);
    await chooseFile(page, folder.path, file, text);
    await sees(page, said, ".notice.failed p");
    await sees(page, "Line ", ".notice.failed p");
    await press(page, "Close", { within: ".notice.failed" });
  });

  it("that are broken are refused in one sentence with line and column", async () => {
    await toFront(page);
    await chooseFile(
      page,
      folder.path,
      "broken.json",
      outlook.replace('"isEnabled":true', '"isEnabled":tru'),
    );
    await sees(page, "broken.json was not read", ".notice.failed h2");
    await sees(page, "Line 1, column", ".notice.failed p");
    await sees(page, "Nothing was changed.", ".notice.failed p");
  });

  /** The clients that rows of the shown page belong to. */
  async function shownInGmail(): Promise<string[]> {
    await toFront(session.page);
    const rows = await waitForRows(session.page, (all) => all.length > 0);
    return rows.flatMap(({ decision }) => decision?.client ?? []);
  }
});
