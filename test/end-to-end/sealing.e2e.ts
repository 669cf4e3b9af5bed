/** Keys and sealed files where they are used: on a page of the extension, in the browser's own database, under the extension's policy. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startFakeGmail } from "../fake-gmail/start-fake-gmail.ts";
import type { ExtensionBrowser } from "../tooling/browsers/extension-browser.ts";
import { launchBrowser } from "../tooling/browsers/launch-browser.ts";
import { buildDirectories } from "../tooling/build-extension.ts";
import { runTool } from "../tooling/run-tool.ts";
import { browserNames } from "./harness/browser-names.ts";
import type { SealingPage } from "./sealing-page/check-sealing.ts";

declare const sealingPage: SealingPage;

const fixtures = fileURLToPath(new URL("../fixtures/sealing/", import.meta.url));

/** Files of other tools that open, as lists of bytes, which can be handed to a page. */
function otherFiles(): Record<string, number[]> {
  const names = readdirSync(fixtures).filter((name) => /^(age-keygen\.txt|by-|for-|jw|jose)/.test(name));
  expect(names).toHaveLength(7);
  return Object.fromEntries(names.map((name) => [name, [...readFileSync(join(fixtures, name))]]));
}

describe.each(browserNames)("sealing in %s", (name) => {
  const folder = mkdtempSync(join(tmpdir(), "clientele-sealing-"));
  let extension: ExtensionBrowser;
  let gmail: Awaited<ReturnType<typeof startFakeGmail>>;
  let page: Page;

  beforeAll(async () => {
    cpSync(buildDirectories[name], folder, { recursive: true });
    const config = "test/tooling/sealing-page.config.ts";
    const built = await runTool("vite", ["build", "--config", config, "--outDir", join(folder, "sealing")]);
    expect(built).toBe(0);
    gmail = await startFakeGmail({ lines: [] });
    const { port, spki } = gmail;
    extension = await launchBrowser(name, { extensionDir: folder, port, spki, headless: true });
    page = await extension.openExtensionPage("sealing/index.html");
  });

  afterAll(async () => {
    await extension?.close();
    await gmail?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it("makes keys that come back from their backups, by their passphrase and whole", async () => {
    expect(await page.evaluate(() => sealingPage.make())).toEqual({
      restored: true,
      restoredIdentity: true,
      wrong: "sealed.wrongPassphrase",
      mixed: false,
    });
  });

  it("signs and opens with keys that it read from the database, and lets nobody export them", async () => {
    await page.close();
    page = await extension.openExtensionPage("sealing/index.html");
    expect(await page.evaluate((files) => sealingPage.use(files), otherFiles())).toEqual({
      exportable: [false, false],
      opened: ["age,gzip,signed", true],
      refused: "edition.badSignature",
      bomb: "file.tooLarge",
      others: {
        "age-keygen.txt": "file.notJson",
        "by-passphrase-armored-gzip.age": "age,gzip",
        "by-passphrase.age": "age",
        "for-recipients.age": "age",
        "joserfc-general.json": "signed",
        "jwcrypto-flattened.json": "signed",
        "jwcrypto-general.json": "signed",
      },
      words: 6,
      strength: false,
      violations: [],
    });
    expect(extension.consoleErrors).toEqual([]);
  });
});
