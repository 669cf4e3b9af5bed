/** Tests that live with the rules, as a person makes them, sees them turn red before saving, and takes them away. */
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeRuleSet } from "../../lib/core/interchange/write-rule-set.ts";
import { testsOf } from "../../lib/core/rule-tests/rule-test.ts";
import type { Client } from "../../lib/core/rules/rule-set.ts";
import { sampleMailbox } from "../fake-gmail/sample-mailbox.ts";
import { seriousFaults } from "./harness/accessibility.ts";
import { browserNames } from "./harness/browser-names.ts";
import { chooseFile, temporaryFolder } from "./harness/files.ts";
import { waitUntilPainted } from "./harness/gmail-page.ts";
import { choose, fill, press, sees, toFront } from "./harness/own-controls.ts";
import { hoverRow, isOpen } from "./harness/panel.ts";
import { sampleRuleSet } from "./harness/sample-rule-set.ts";
import { readStoredRuleSet } from "./harness/stored-rule-set.ts";
import { useGmail } from "./harness/use-gmail.ts";

const sheet = ".side-sheet";
const newestToast = ".toast:last-of-type";
/** Whose mail asks for a quotation. */
const claire = "claire@harbourvale.example";

describe.each(browserNames)("with tests of their rules in %s a person", (name) => {
  const session = useGmail(name, sampleMailbox(Date.now()), sampleRuleSet());
  const folder = temporaryFolder();
  let options: Page;

  beforeAll(async () => {
    await waitUntilPainted(session.page);
    options = await session.extension.openExtensionPage("options.html#audit/tests");
  });
  afterAll(() => folder.remove());

  const go = (hash: string) =>
    options.evaluate((next) => {
      location.hash = next;
    }, hash);
  /** Whichever of our pages is shown what Gmail's page asks for. */
  const linkedPage = async (): Promise<Page> => {
    let found: Page | undefined;
    const hasSheet = async (page: Page) =>
      // Expected: a page of the browser's own lets nobody look.
      page.evaluate(() => document.querySelector(".side-sheet .test-result") !== null).catch(() => false);
    const look = async () => {
      for (const page of await session.extension.browser.pages()) if (await hasSheet(page)) found = page;
      return found !== undefined;
    };
    await expect.poll(look, { timeout: 10_000 }).toBe(true);
    if (found === undefined) throw new Error("The poll above ends only with a page.");
    return found;
  };
  const storedTests = async () => testsOf(await readStoredRuleSet(options));

  it("is told what tests are for, and begins with a message that Gmail showed", async () => {
    await sees(options, "No tests yet", ".notice");
    expect(await seriousFaults(options)).toEqual([]);
    await press(options, "From a seen message", { within: ".notice" });
    await options.waitForSelector(`${sheet} .seen-choices button`);
    await fill(options, "Search messages", "claire", { within: sheet });
    await sees(options, "Claire Beaumont", `${sheet} .seen-choices`);
    await options.click(`${sheet} .seen-choices button`);
    await sees(options, "New test", `${sheet} h2`);
    await sees(options, "Green", `${sheet} .test-result`);
    await sees(options, "Harbour & Vale", `${sheet} .test-result`);
    expect(await seriousFaults(options)).toEqual([]);
    await press(options, "Save");
    await sees(options, "Test added:", newestToast);
    await sees(options, "The one test is green.", ".tests-part");
    expect(await storedTests()).toMatchObject([
      { facts: { from: { address: claire } }, expected: { client: "Harbour & Vale", labels: ["Quotation"] } },
    ]);
  });

  it("types one, sees at once why it is red, and keeps it nevertheless", async () => {
    await options.keyboard.press("n");
    await sees(options, "New test", `${sheet} h2`);
    await options.keyboard.type("Typed order");
    await sees(options, "Nothing is expected yet", `${sheet} .test-result`);
    await fill(options, "From", "Ingrid <ingrid@nordwind.example>", { within: sheet });
    await fill(options, "Subject", "Our order", { within: sheet });
    await sees(options, "Nordwind Shipping", `${sheet} .test-result`);
    await fill(options, "Labels that must be there", "Quotation", { within: sheet });
    await choose(options, "Client", "No client");
    await sees(options, "Client: expected none, and it is Nordwind Shipping", `${sheet} .misses`);
    await sees(options, "The condition of “Somebody wants a price” does not match.", `${sheet} .misses`);
    await press(options, "Save");
    await sees(options, "1 of 2 tests are red.", ".tests-part");
    await press(options, "Red 1");
    expect(await options.$$eval(".test-list > li", (rows) => rows.length)).toBe(1);
    expect(await seriousFaults(options)).toEqual([]);
  });

  it("takes what comes out as what is expected", async () => {
    await options.click(".test-list .test-name");
    await press(options, "Expect this", { within: sheet });
    await sees(options, "Green", `${sheet} .test-result`);
    await press(options, "Save");
    await sees(options, "All 2 tests are green.", ".tests-part");
    await sees(options, "No test is red", ".tests-part");
    await press(options, "All 2");
  });

  it("keeps a message as a test from the panel in Gmail", async () => {
    await toFront(session.page);
    await hoverRow(session.page, claire);
    await press(session.page, "Client and priority", { own: "row-tool" });
    await isOpen(session.page);
    await press(session.page, "Keep as a test", { own: "panel" });
    const linked = await linkedPage();
    await sees(linked, "Harbour & Vale", `${sheet} .test-result`);
    await expect.poll(() => linked.evaluate(() => location.hash)).toBe("#audit/tests");
    await toFront(linked);
    await press(linked, "Cancel");
    await expect.poll(() => linked.$(sheet)).toBeNull();
    await toFront(options);
    expect(await storedTests()).toHaveLength(2);
  });

  it("sees in the preview of a file which tests it would turn red", async () => {
    const rival: Client = { id: "rival", name: "Rival", tier: "vip", addresses: [claire], domains: [] };
    const file = { ...sampleRuleSet(), clients: [rival], rules: [] };
    await go("share");
    await chooseFile(options, folder.path, "rival.json", writeRuleSet(file));
    await sees(options, "1 test of yours would turn red", ".import-preview .red-tests");
    await sees(options, "Client: expected Harbour & Vale, and it is Rival", ".import-preview .red-tests");
    expect(await seriousFaults(options)).toEqual([]);
    expect((await readStoredRuleSet(options)).clients).not.toContainEqual(rival);
  });

  it("sees in the sheet of a rule which tests an edit turns red, and is not kept from saving", async () => {
    const rule = (await readStoredRuleSet(options)).rules.find(
      (one) => one.name === "Somebody wants a price",
    );
    await go(`rules/edit/${rule?.id}`);
    await sees(options, "All 2 of your tests stay green", ".red-tests");
    await fill(options, "Condition", "subject:nothing-of-the-kind", { within: sheet });
    await sees(options, "1 test of yours would turn red", ".red-tests");
    await sees(options, "Label missing: Quotation", ".red-tests");
    expect(await seriousFaults(options)).toEqual([]);
    await press(options, "Save");
    await sees(options, "Saved: Somebody wants a price", newestToast);
    await go("audit/tests");
    await sees(options, "1 of 2 tests are red.", ".tests-part");
  });

  it("duplicates a test, deletes it, and takes that back", async () => {
    await options.waitForSelector(".test-list > li");
    await press(options, "Duplicate: Typed order");
    await sees(options, "New test", `${sheet} h2`);
    await press(options, "Save");
    await expect.poll(storedTests).toHaveLength(3);
    await press(options, "Delete: Copy of Typed order");
    await sees(options, "Test deleted: Copy of Typed order", newestToast);
    await expect.poll(storedTests).toHaveLength(2);
    await press(options, "Undo", { within: newestToast });
    await expect.poll(storedTests).toHaveLength(3);
  });
});
