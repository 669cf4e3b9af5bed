/** A rule set leaves as a file: what is private stays, the same content is the same file, and only who may can open it. */
import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { Decrypter } from "age-encryption";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readRuleSet } from "../../lib/core/interchange/read-rule-set.ts";
import type { RuleSet } from "../../lib/core/rules/rule-set.ts";
import { documentOf } from "../../lib/core/sharing/document-of.ts";
import { sampleAccount, sampleMailbox } from "../fake-gmail/sample-mailbox.ts";
import { importRuleSet } from "../tooling/browsers/extension-state.ts";
import { seriousFaults } from "./harness/accessibility.ts";
import { browserNames } from "./harness/browser-names.ts";
import { exportedText, temporaryFolder } from "./harness/files.ts";
import { choose, fill, press, sees, toFront } from "./harness/own-controls.ts";
import { sampleRuleSet } from "./harness/sample-rule-set.ts";
import { useGmail } from "./harness/use-gmail.ts";

const sample = sampleRuleSet();
const set: RuleSet = {
  ...sample,
  clients: sample.clients.map((client, index) =>
    index === 0 ? { ...client, notes: "a secret note" } : client,
  ),
  rules: [...sample.rules, { id: "own", name: "To me", condition: `to:${sampleAccount}`, effects: [] }],
};

describe.each(browserNames)("the export in %s", (name) => {
  const session = useGmail(name, sampleMailbox(Date.now()), set);
  const folder = temporaryFolder();
  let page: Page;

  beforeAll(async () => {
    await session.extension.keepDownloads(folder.path);
    // Its own account is known once the inbox was seen.
    await toFront(session.page);
    page = await session.extension.openExtensionPage("options.html#share");
    await toFront(page);
  });
  afterAll(() => folder.remove());

  it("says what stays, and keeps it at home", async () => {
    await sees(page, "a secret note", ".check-list");
    await sees(page, sampleAccount, ".check-list");
    expect(await seriousFaults(page)).toEqual([]);
    const text = await exportedText(page, folder.path);
    expect(text).not.toMatch(/a secret note|"orders"|last-order"/);
    expect(text).not.toContain(sampleAccount);
    const { withheld, history } = documentOf(setOf(text));
    expect(withheld).toEqual(["notes", "purchases", "ownAddresses"]);
    expect(history).toMatchObject({ number: 1, ancestors: [] });
  });

  it("gives the same file again, and a new revision after an edit", async () => {
    const first = await exportedText(page, folder.path);
    expect(await exportedText(page, folder.path)).toBe(first);
    const [client, ...clients] = set.clients;
    if (client === undefined) throw new Error("the sample has no clients");
    await importRuleSet(session.extension, { ...set, clients: [{ ...client, name: "Renamed" }, ...clients] });
    await toFront(page);
    await fill(page, "Your name in the file", "Mia");
    await sees(page, "Renamed", ".check-list");
    const second = setOf(await exportedText(page, folder.path));
    expect(second.history).toMatchObject({ number: 2, ancestors: [setOf(first).history?.id] });
    expect(second.clients.slice(0, 2).map(({ revision, author }) => [revision, author])).toEqual([
      [2, "Mia"],
      [1, undefined],
    ]);
  });

  it("gives everything where everything is ticked", async () => {
    for (const label of ["Notes on clients", "Purchase facts", "Your own addresses"])
      await press(page, label);
    const [client, ...clients] = set.clients;
    const { set: whole } = documentOf(setOf(await exportedText(page, folder.path)));
    expect(whole).toEqual({ ...set, clients: [{ ...client, name: "Renamed" }, ...clients] });
  });

  it("writes only what differs, as a proposal", async () => {
    await importRuleSet(session.extension, set);
    await toFront(page);
    await choose(page, "File", "Only my changes, as a proposal");
    await sees(page, "Changed", ".contact-table");
    await fill(page, "Note to whoever decides", "The old name was right.");
    const bytes = await downloaded("clientele-changes", () => press(page, "Export 1 change"));
    const { change, clients, rules } = setOf(new TextDecoder().decode(bytes));
    expect(change).toMatchObject({ note: "The old name was right.", removed: [] });
    expect([clients.length, rules.length]).toEqual([1, 0]);
    await choose(page, "File", "My rule set");
  });

  it("encrypts with six words, which open the file", async () => {
    await choose(page, "Packed", "Encrypted with a passphrase (.age)");
    await expect.poll(() => fieldValue(page, "Passphrase")).toMatch(/^(?:[a-z]+-){5}[a-z]+$/);
    const passphrase = await fieldValue(page, "Passphrase");
    const bytes = await downloaded("clientele-rules", () => press(page, "Export my rule set"));
    expect(new TextDecoder().decode(bytes)).toMatch(/^age-encryption\.org\/v1\n-> scrypt /);
    const decrypter = new Decrypter();
    decrypter.addPassphrase(passphrase);
    expect(readRuleSet(await decrypter.decrypt(bytes))).toMatchObject({ ok: true, set: { id: set.id } });
    expect(await seriousFaults(page)).toEqual([]);
  });

  /** The one file of this name that the browser writes by it. */
  async function downloaded(stem: string, act: () => Promise<void>): Promise<Uint8Array> {
    await act();
    await sees(page, `Exported as ${stem}`, ".toasts");
    const written = () =>
      readdirSync(folder.path).filter((file) => file.startsWith(stem) && !file.endsWith(".part"));
    await expect.poll(() => written().length, { timeout: 20_000 }).toBe(1);
    const path = join(folder.path, written()[0] ?? "");
    await expect.poll(() => readFileSync(path).length).toBeGreaterThan(0);
    const bytes = new Uint8Array(readFileSync(path));
    rmSync(path);
    return bytes;
  }
});

function setOf(text: string): RuleSet {
  const read = readRuleSet(text);
  if (!read.ok) throw new Error(read.error.code);
  return read.set;
}

function fieldValue(page: Page, label: string): Promise<string> {
  return page.evaluate((wanted) => {
    const found = [...document.querySelectorAll("label")].find(({ textContent }) => textContent === wanted);
    return (document.getElementById(found?.htmlFor ?? "") as HTMLInputElement | null)?.value ?? "";
  }, label);
}
