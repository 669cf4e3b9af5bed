/** A set is published: a key with its backup, signed editions, a change of keys, and the set taken back. Each file verifies outside the browser. */
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { judgeEdition } from "../../lib/core/sharing/judge-edition.ts";
import type { Trust } from "../../lib/core/sharing/subscription.ts";
import { thumbprintOf } from "../../lib/sealing/public-key.ts";
import { restoreSigningKey } from "../../lib/sealing/signing-key.ts";
import { type VerifiedEdition, verifyEdition } from "../../lib/sealing/verify-edition.ts";
import { sampleMailbox } from "../fake-gmail/sample-mailbox.ts";
import { seriousFaults } from "./harness/accessibility.ts";
import { browserNames } from "./harness/browser-names.ts";
import { chooseFile, downloadedBytes, downloadedText, isWhole, temporaryFolder } from "./harness/files.ts";
import { fill, press, sees, toFront } from "./harness/own-controls.ts";
import { sampleRuleSet } from "./harness/sample-rule-set.ts";
import { useGmail } from "./harness/use-gmail.ts";

const set = sampleRuleSet();
const address = "https://files.example/team/rules.json";

describe.each(browserNames)("publishing in %s", (name) => {
  const session = useGmail(name, sampleMailbox(Date.now()).slice(0, 5), set);
  const folder = temporaryFolder();
  let page: Page;
  /** As a follower has it, who took every edition so far. */
  let trust: Trust | null = null;
  const publicKeys: string[] = [];
  const backups: { readonly file: Uint8Array; readonly passphrase: string }[] = [];

  /** The six words that the open sheet proposes. */
  async function madePassphrase(): Promise<string> {
    const field = ".side-sheet input.mono";
    const value = () => page.$eval(field, (input) => (input as HTMLInputElement).value).catch(() => "");
    await expect.poll(value).toMatch(/^(?:[a-z]+-){5}[a-z]+$/);
    return await value();
  }

  /** Makes a key as the open sheet asks, and gives its public half as the backup holds it. */
  async function makeKey(): Promise<string> {
    const passphrase = await madePassphrase();
    const file = await downloadedBytes(folder.path, /^clientele-[a-z-]+key-[\d-]+\.age$/, () =>
      press(page, "Make the key and save its backup"),
    );
    await sees(page, "The backup was handed to the browser", ".side-sheet");
    const restored = await restoreSigningKey(file, passphrase);
    if (!restored.ok) throw new Error(`The backup does not open: ${restored.code}.`);
    await press(page, "The file is saved");
    backups.push({ file, passphrase });
    return restored.value.publicKey;
  }

  /** Signs the next edition, and judges its file as somebody who follows the set. */
  async function signed(
    button: string,
    file: RegExp,
  ): Promise<VerifiedEdition & { readonly reasons: unknown }> {
    const text = await downloadedText(folder.path, file, isWhole, () => press(page, button));
    const verified = await verifyEdition(text, trust?.keys ?? []);
    if (!verified.ok) throw new Error(`The edition does not verify: ${verified.code}.`);
    const { edition, payloadHash, signers } = verified;
    const now = Date.now();
    const known = { trust, pins: [], pinnedBy: null, now, appVersion: "9.0.0" };
    const judged = judgeEdition({ edition, payloadHash, signers, ...known });
    if (!judged.ok) throw new Error(`The edition would be refused: ${judged.code}.`);
    trust = judged.trust;
    return { ...verified, reasons: judged.reasons };
  }

  beforeAll(async () => {
    await session.extension.keepDownloads(folder.path);
    page = await session.extension.openExtensionPage("options.html#share/publish");
  });
  afterAll(() => folder.remove());

  it("begins with a key whose backup is saved before it is used", async () => {
    await toFront(page);
    await press(page, "Make a publisher key");
    publicKeys.push(await makeKey());
    await sees(page, "The key is ready", ".toasts");
    await sees(page, "Nothing was published yet");
    expect(await seriousFaults(page)).toEqual([]);
  });

  it("signs an edition of what was chosen, which verifies by the key of the backup", async () => {
    await fill(page, "Your name in the file", "Ana");
    const { edition, verifiedBy } = await signed("Sign edition 1 and save its file", /^clientele-set\.json$/);
    expect(verifiedBy).toEqual(publicKeys);
    expect(edition).toMatchObject({ setId: set.id, version: 1, keys: publicKeys, threshold: 1 });
    expect(edition.set.rules.map(({ condition }) => condition)).toEqual(
      set.rules.map(({ condition }) => condition),
    );
    expect(edition.set.clients).toHaveLength(set.clients.length);
    expect(edition.set.clients[0]).toMatchObject({ revision: 1, author: "Ana" });
    await sees(page, "Edition 1, signed");
    await sees(page, "Nothing has changed since edition 1");
  });

  it("makes an invite link of the address and the thumbprint of the key", async () => {
    await fill(page, "Address of the file", "http://files.example/rules.json");
    await press(page, "Keep the address");
    await sees(page, "The address must begin with https://");
    await fill(page, "Address of the file", address);
    await press(page, "Keep the address");
    await sees(page, `${address}#k=${await thumbprintOf(publicKeys[0] ?? "")}`, ".kept-text");
  });

  it("changes its key by an edition that the old and the new one sign", async () => {
    await press(page, "Replace the key");
    publicKeys.push(await makeKey());
    await sees(page, "This edition changes the keys");
    const { edition, verifiedBy, reasons } = await signed(
      "Sign edition 2 and save its file",
      /^rules\.json$/,
    );
    expect(edition.keys).toEqual([publicKeys[1]]);
    expect([...verifiedBy].sort()).toEqual([...publicKeys].sort());
    expect(reasons).toEqual([{ code: "key", params: {} }]);
  });

  it("names a second key that lies nowhere but in its backup", async () => {
    await press(page, "Make a second key");
    const second = await makeKey();
    await sees(page, "Lies only in its backup", ".key-list");
    const { edition } = await signed("Sign edition 3 and save its file", /^rules\.json$/);
    expect(edition.keys).toEqual([publicKeys[1], second]);
  });

  it("restores a key that was deleted here from its backup", async () => {
    const [{ file, passphrase } = { file: new Uint8Array(), passphrase: "" }] = backups;
    await press(page, "Delete the key here");
    await sees(page, "The key is gone from this browser", ".toasts");
    await press(page, "Restore a key from its backup", { within: "main .card:has(.key-list)" });
    await chooseFile(page, folder.path, "backup.age", file);
    await fill(page, "Passphrase of the backup", "wrong-words");
    await press(page, "Restore the key");
    await sees(page, "The passphrase does not open this file", ".side-sheet");
    await fill(page, "Passphrase of the backup", passphrase);
    await press(page, "Restore the key");
    await sees(page, "The key is restored", ".toasts");
    await sees(page, "No longer named; still signs", ".key-list");
  });

  it("takes the set back by an edition that says so", async () => {
    const { edition } = await signed("Sign edition 4, which withdraws it", /^rules\.json$/);
    expect(edition).toMatchObject({ revoked: true, set: { rules: [], clients: [] } });
    await sees(page, "The set is withdrawn");
  });

  it("leaves a line in the log for every step, which can be saved", async () => {
    await page.evaluate(() => location.assign("#share/log"));
    await sees(page, "Set withdrawn", ".log-table");
    expect(await seriousFaults(page)).toEqual([]);
    const text = await downloadedText(folder.path, /^clientele-log-[\d-]+\.jsonl$/, isWhole, () =>
      press(page, "Save as lines of JSON"),
    );
    const lines = text
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line).what);
    expect(lines.reverse()).toEqual([
      ...["keyMade", "keyBackedUp", "published"],
      ...["keyMade", "keyBackedUp", "published", "keyRotated"],
      ...["keyMade", "keyBackedUp", "published", "keyRotated"],
      ...["keyRestored", "revoked"],
    ]);
  });
});
