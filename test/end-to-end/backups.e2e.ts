/** Backups in a real browser: snapshots before what replaces the rules, a way back, files in the downloads, and what is left when the browser loses the database. */
import { existsSync, readFileSync, rmSync } from "node:fs";
import { basename, dirname } from "node:path";
import { Decrypter, generateX25519Identity, identityToRecipient } from "age-encryption";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { RuleSet } from "../../lib/core/rules/rule-set.ts";
import { sampleMailbox } from "../fake-gmail/sample-mailbox.ts";
import { askBackground } from "../tooling/browsers/ask-background.ts";
import { importRuleSet } from "../tooling/browsers/extension-state.ts";
import { seriousFaults } from "./harness/accessibility.ts";
import { browserNames } from "./harness/browser-names.ts";
import { choose, fill, press, sees, toFront } from "./harness/own-controls.ts";
import { sampleRuleSet } from "./harness/sample-rule-set.ts";
import { useGmail } from "./harness/use-gmail.ts";

const set = sampleRuleSet();
const other: RuleSet = { ...set, id: "other", clients: set.clients.slice(0, 1), rules: [] };
const snapshotRows = ".snapshot-table tbody tr";

describe.each(browserNames)("backups in %s", (name) => {
  const session = useGmail(name, sampleMailbox(Date.now()), set, { notifies: true });
  /** Below the browser's own folder for downloads: only there it gives files the names that were asked for. */
  const folder = `Clientele test ${crypto.randomUUID()}`;
  const folders = new Set<string>();
  let page: Page;

  beforeAll(async () => {
    page = await session.extension.openExtensionPage("options.html#share/backups");
  });
  afterAll(() => {
    for (const made of folders) rmSync(made, { recursive: true, force: true });
  });

  const rows = () => page.$$eval(snapshotRows, (found) => found.map((row) => row.textContent ?? ""));
  const clientsCount = async () => {
    await sees(page, "Clients");
    return await page.$eval("nav a[href='#clients']", (link) => link.textContent?.replace(/\D/g, ""));
  };
  /** The paths of all backup files that the browser knows of, oldest first. */
  const written = async () => {
    const paths = await page.evaluate(downloadedPaths);
    for (const path of paths) if (dirname(path).includes("Clientele")) folders.add(dirname(path));
    return paths;
  };

  it("keep a snapshot of what another set replaces, and show it without being asked", async () => {
    await toFront(page);
    await sees(page, "No snapshot yet");
    await importRuleSet(session.extension, other);
    await toFront(page);
    await expect.poll(rows, { timeout: 10_000 }).toEqual([expect.stringContaining("Before a replacement")]);
    expect(await seriousFaults(page)).toEqual([]);
  });

  it("show what going back would change, go back, and take that back again", async () => {
    const look = await page.$eval(`${snapshotRows} button`, (button) => button.getAttribute("aria-label"));
    await press(page, look ?? "");
    await sees(page, "What going back to", "h3");
    expect(look).toMatch(/^Look at the snapshot of /);
    expect(await seriousFaults(page)).toEqual([]);
    await press(page, "Restore this snapshot");
    await expect.poll(clientsCount, { timeout: 10_000 }).toBe(String(set.clients.length));
    await press(page, "Undo");
    await expect.poll(clientsCount, { timeout: 10_000 }).toBe("1");
  });

  it("save themselves into the downloads once that is switched on, and leave as many as were wanted", async () => {
    await choose(page, "Save one by itself", "Daily");
    await sees(page, "Backup written");
    await sees(page, "Last backup file:");
    const [first = ""] = await written();
    expect(basename(first)).toMatch(/^clientele-backup-[\d-]+\.json$/);
    expect(basename(dirname(first))).toBe("Clientele");
    expect(JSON.parse(readFileSync(first, "utf8"))).toEqual(other);

    await fill(page, "Folder within the downloads", folder);
    await fill(page, "Files kept there", "2");
    for (let made = 0; made < 2; made += 1) await press(page, "Save a backup file");
    const foldersLeft = async () => (await written()).map((path) => basename(dirname(path)));
    await expect.poll(foldersLeft, { timeout: 10_000 }).toEqual([folder, folder]);
    const kept = await written();
    expect(kept.every(existsSync)).toBe(true);
    expect(existsSync(first)).toBe(false);
  });

  it("are encrypted for the keys that were chosen, and written by a background that was just killed", async () => {
    const identity = await generateX25519Identity();
    const recipients = [await identityToRecipient(identity)];
    await askBackground(page, "settings.change", { change: { backups: { recipients } } } as never);
    await session.extension.stopBackground();
    await press(page, "Save a backup file");
    const sealed = async () => (await written()).filter((path) => path.endsWith(".json.age"));
    await expect.poll(sealed, { timeout: 10_000 }).toHaveLength(1);
    const [path = ""] = await sealed();
    const decrypter = new Decrypter();
    decrypter.addIdentity(identity);
    expect(JSON.parse(await decrypter.decrypt(readFileSync(path), "text"))).toEqual(other);
  });

  it("bring the rules back after the browser has lost its database, and the page says what came back", async () => {
    await importRuleSet(session.extension, set);
    // The mirror follows a moment after the change.
    await expect.poll(() => page.evaluate(mirroredClients), { timeout: 10_000 }).toBe(set.clients.length);
    await page.evaluate(deleteDatabase);
    await session.extension.stopBackground();
    await page.evaluate(() => location.reload());
    await sees(page, "The browser had lost your data, and it was brought back");
    await sees(page, `clients: ${set.clients.length}; rules: ${set.rules.length}`);
    await expect.poll(clientsCount, { timeout: 10_000 }).toBe(String(set.clients.length));
    expect(await seriousFaults(page)).toEqual([]);
    await press(page, "Understood");
    await expect.poll(() => page.$$(".notice.hint"), { timeout: 10_000 }).toHaveLength(0);
  });

  it("are offered while a newer version's database is in the way, which nothing writes to", async () => {
    const before = await page.evaluate(makeNewer);
    await session.extension.stopBackground();
    await page.evaluate(() => location.reload());
    await sees(page, "What can still be read");
    await sees(page, "Latest copy");
    expect((await page.$$(".copy-table tbody tr")).length).toBeGreaterThan(3);
    expect(await seriousFaults(page)).toEqual([]);
    const edit = askBackground(page, "rules.edit", { edit: { kind: "set.replace", set: other } } as never);
    await expect(edit).rejects.toThrow("storage.newer");
    expect(await page.evaluate(makeNewer)).toEqual(before);
  });
});

/** Runs in the page. */
async function mirroredClients(): Promise<number> {
  const directory = await navigator.storage.getDirectory();
  const file = await (await directory.getFileHandle("mirror.json")).getFile();
  return JSON.parse(await file.text()).set.clients.length;
}

/** Runs in the page. */
function deleteDatabase(): Promise<void> {
  return new Promise((resolve, reject) => {
    const deleting = indexedDB.deleteDatabase("clientele");
    deleting.onsuccess = () => resolve();
    deleting.onerror = () => reject(deleting.error);
  });
}

/** Runs in the page: raises the version as a later release of ours would, and gives what the database holds then. */
function makeNewer(): Promise<{ readonly version: number; readonly blocks: string }> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open("clientele", 9990);
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const database = opening.result;
      const reading = database.transaction("blocks").objectStore("blocks").getAll();
      reading.onsuccess = () => {
        database.close();
        resolve({ version: database.version, blocks: JSON.stringify(reading.result) });
      };
    };
  });
}

/** Runs in the page. */
async function downloadedPaths(): Promise<string[]> {
  interface Item {
    readonly filename: string;
    readonly state: string;
    readonly startTime: string;
  }
  type Api = { readonly downloads: { search(query: object): Promise<Item[]> } };
  const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
  const items = await (browser ?? chrome).downloads.search({ orderBy: ["startTime"] });
  return items.filter(({ state }) => state === "complete").map(({ filename }) => filename);
}
