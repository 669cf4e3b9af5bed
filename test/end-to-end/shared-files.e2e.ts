/**
 * Two people share a rule set as a file: one in Chromium, one in Firefox. Both go on working, the second file is
 * merged with what was done since the first, and an import is taken back in one step.
 */
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { emptyRuleSet } from "../../lib/core/rules/empty-rule-set.ts";
import type { Client, Rule, RuleSet } from "../../lib/core/rules/rule-set.ts";
import type { RuleSetEdit } from "../../lib/core/rules/rule-set-edit.ts";
import { encryptFor } from "../../lib/sealing/encrypt-for.ts";
import { sampleMailbox } from "../fake-gmail/sample-mailbox.ts";
import { askBackground } from "../tooling/browsers/ask-background.ts";
import { seriousFaults } from "./harness/accessibility.ts";
import { chooseFile, exportedText, temporaryFolder } from "./harness/files.ts";
import { waitForRows, waitUntilPainted } from "./harness/gmail-page.ts";
import { fill, press, sees, toFront } from "./harness/own-controls.ts";
import { readStoredRuleSet } from "./harness/stored-rule-set.ts";
import { useGmail } from "./harness/use-gmail.ts";

const nordwind: Client = {
  ...{ id: "nordwind", name: "Nordwind", tier: "regular", addresses: [] },
  ...{ domains: ["nordwind.example"], fields: { region: "North" } },
};
const harbour: Client = {
  ...{ id: "harbour", name: "Harbour", tier: "regular", addresses: [] },
  domains: ["harbourvale.example"],
};
const quotes: Rule = {
  ...{ id: "quotes", name: "Quotes", condition: "from:@nordwind.example" },
  effects: [{ kind: "label", label: "Quote" }],
};
const own: Client = { id: "own", name: "Bo's own", tier: "vip", addresses: ["own@own.example"], domains: [] };
const shared: RuleSet = {
  ...{ ...emptyRuleSet, id: "team", name: "Team", clients: [nordwind, harbour], rules: [quotes] },
};

describe("a rule set that Chromium shares and Firefox takes in", () => {
  const mail = sampleMailbox(Date.now());
  const ana = useGmail("chromium", mail, shared);
  const bo = useGmail("firefox", mail, { ...emptyRuleSet, id: "bo", clients: [own] });
  const folder = temporaryFolder();
  let anas: Page;
  let bos: Page;

  beforeAll(async () => {
    await ana.extension.keepDownloads(folder.path);
    anas = await ana.extension.openExtensionPage("options.html#share");
    bos = await bo.extension.openExtensionPage("options.html#share");
  });
  afterAll(() => folder.remove());

  const exported = async () => {
    await toFront(anas);
    return exportedText(anas, folder.path);
  };
  const choose = async (content: string | Uint8Array, name = "team.json") => {
    await toFront(bos);
    await chooseFile(bos, folder.path, name, content);
    await sees(bos, `What ${name} would change`, ".import-preview");
  };
  const edit = (page: Page, ...edits: readonly RuleSetEdit[]) =>
    askBackground(page, "rules.edit", { edit: { kind: "together", edits } } as never);

  it("is shown with what it would do to the mail seen lately, and writes nothing by that", async () => {
    // Bo's mail has to be seen before anything can be said about it.
    await toFront(bo.page);
    await waitUntilPainted(bo.page);
    await choose(await exported());
    await sees(bos, "messages would change label", ".seen-effect");
    await sees(bos, "Not signed", ".file-origin");
    expect(await seriousFaults(bos)).toEqual([]);
    expect((await readStoredRuleSet(bos)).clients).toEqual([own]);
  });

  it("is taken in whole, and labels mail at once", async () => {
    await press(bos, "Take in 3 changes");
    await sees(bos, "Taken in. New: 3; changed: 0; removed: 0.", ".toasts");
    await toFront(bo.page);
    await waitForRows(bo.page, (rows) => rows.some(({ decision }) => decision?.client === "Nordwind"));
    expect(await readStoredRuleSet(bos)).toMatchObject({
      clients: [nordwind, harbour, own],
      rules: [quotes],
    });
  });

  it("is merged with what both did since, and asks about what both changed otherwise", async () => {
    await edit(
      anas,
      { kind: "client.save", client: { ...nordwind, name: "Nordwind Ltd", tier: "vip" } },
      { kind: "client.save", client: { ...harbour, tier: "key" } },
      { kind: "rule.save", rule: { ...quotes, condition: "from:@nordwind.example subject:quote" } },
    );
    await edit(
      bos,
      { kind: "client.save", client: { ...nordwind, fields: { region: "South" } } },
      { kind: "client.save", client: { ...harbour, tier: "prospect" } },
      { kind: "rule.save", rule: { ...quotes, id: "mine", name: "Bo's own" } },
    );
    await choose(await exported());
    await sees(bos, "Harbour: Tier", ".conflict legend");
    await sees(bos, "Before: Regular", ".conflict");
    await sees(bos, "1 thing that both changed is not decided yet.", ".take-import");
    await press(bos, "Theirs: Key");
    await press(bos, "Take in 3 changes");
    await sees(bos, "Taken in. New: 0; changed: 2; removed: 0.", ".toasts");
    expect(await readStoredRuleSet(bos)).toMatchObject({
      clients: [
        { id: "nordwind", name: "Nordwind Ltd", tier: "vip", fields: { region: "South" } },
        { id: "harbour", tier: "key" },
        own,
      ],
      rules: [{ condition: "from:@nordwind.example subject:quote" }, { id: "mine", name: "Bo's own" }],
    });
  });

  it("is taken back in one step", async () => {
    await press(bos, "Undo", { within: ".toast:last-of-type" });
    await sees(bos, "The import was taken back", ".toasts");
    expect(await readStoredRuleSet(bos)).toMatchObject({
      clients: [
        { id: "nordwind", name: "Nordwind", tier: "regular", fields: { region: "South" } },
        { id: "harbour", tier: "prospect" },
        own,
      ],
      rules: [{ condition: "from:@nordwind.example" }, { id: "mine" }],
    });
  });

  it("keeps what was declined when the next file comes", async () => {
    await choose(await exported());
    await press(bos, "Take Quotes");
    await press(bos, "Mine: Prospect");
    await press(bos, "Take in 1 change");
    await sees(bos, "Taken in. New: 0; changed: 1; removed: 0.", ".toasts");
    await edit(anas, { kind: "client.save", client: { ...harbour, tier: "key", name: "Harbour & Vale" } });
    await choose(await exported());
    await press(bos, "Take in 1 change");
    await expect
      .poll(() => readStoredRuleSet(bos), { timeout: 10_000 })
      .toMatchObject({
        clients: [{ tier: "vip" }, { id: "harbour", name: "Harbour & Vale", tier: "prospect" }, own],
        rules: [{ condition: "from:@nordwind.example" }, { id: "mine" }],
      });
  });

  it("opens with its passphrase where it is encrypted, and with no other", async () => {
    const text = new TextEncoder().encode(await exported());
    const sealed = await encryptFor(text, { passphrase: "six words", workFactor: 10 });
    if (!sealed.ok) throw new Error(sealed.code);
    await toFront(bos);
    await chooseFile(bos, folder.path, "team.age", sealed.value);
    await sees(bos, "team.age is encrypted", ".passphrase-form");
    await fill(bos, "Passphrase", "other words");
    await press(bos, "Open");
    await sees(bos, "That is not its passphrase.", ".passphrase-form");
    await fill(bos, "Passphrase", "six words");
    await press(bos, "Open");
    await sees(bos, "It was encrypted.", ".file-origin");
    await sees(bos, "You have taken in this very file before", ".file-origin");
    expect(await seriousFaults(bos)).toEqual([]);
  });
});
