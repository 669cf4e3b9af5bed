/** Rules leave as a file that Gmail imports: what is lost is seen before, and every condition opens as a search in Gmail. */
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readRuleFile } from "../../lib/core/interchange/rule-files/read-rule-file.ts";
import { sampleMailbox } from "../fake-gmail/sample-mailbox.ts";
import { seriousFaults } from "./harness/accessibility.ts";
import { browserNames } from "./harness/browser-names.ts";
import { downloadedText, temporaryFolder } from "./harness/files.ts";
import { press, sees } from "./harness/own-controls.ts";
import { sampleRuleSet } from "./harness/sample-rule-set.ts";
import { useGmail } from "./harness/use-gmail.ts";

const card = "#rule-export";

describe.each(browserNames)("the export of rules in %s", (name) => {
  const session = useGmail(name, sampleMailbox(Date.now()), sampleRuleSet());
  const folder = temporaryFolder();
  let page: Page;

  beforeAll(async () => {
    await session.extension.keepDownloads(folder.path);
    page = await session.extension.openExtensionPage("options.html#share");
  });
  afterAll(() => folder.remove());

  it("says how many filters the rules become and what they lose, before anything is saved", async () => {
    await sees(page, "How to take it in", card);
    await sees(page, "filters", card);
    await sees(page, "Differs", card);
    expect(await seriousFaults(page)).toEqual([]);
  });

  it("saves a file of filters that reads back", async () => {
    const isWhole = (text: string) => text.trimEnd().endsWith("</feed>");
    const text = await downloadedText(folder.path, /\.xml$/, isWhole, () => press(page, "Save the file"));
    const read = readRuleFile(new TextEncoder().encode(text), "filters.xml");
    expect(read.ok && read.rules.length).toBeGreaterThan(0);
    expect(read.ok && read.rules.map(({ condition }) => condition).join()).not.toMatch(/client:|tier:/);
  });

  it("is a line of the improvement log", async () => {
    const log = await session.extension.openExtensionPage("options.html#audit/log");
    await sees(log, "gmail", "main");
    await log.close();
  });
});
