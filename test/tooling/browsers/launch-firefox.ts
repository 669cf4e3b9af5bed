/**
 * Firefox over WebDriver BiDi.
 *
 * BiDi tells nothing of an extension's background and cannot stop it, so a small
 * script in the browser's own window (allowed by `--remote-allow-system-access`)
 * watches requests and uncaught errors of every context, and ends the event page.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import puppeteer, { type Browser, type Page } from "puppeteer-core";
import {
  defaultWindowSize,
  type ExtensionBrowser,
  isOutside,
  type LaunchOptions,
} from "./extension-browser.ts";
import { type BidiConnection, bidiConnectionOf, contextIdOf } from "./firefox-bidi.ts";
import { FirefoxWindow } from "./firefox-window.ts";

/** The host of our moz-extension addresses; Firefox would draw another one for each profile. */
const extensionUuid = "5b0c2f64-8f0e-4b0c-9d55-3c6f6f1f7a10";

export async function launchFirefox(
  executablePath: string,
  options: LaunchOptions,
): Promise<ExtensionBrowser> {
  const addonId = addonIdOf(options.extensionDir);
  const { width, height } = options.windowSize ?? defaultWindowSize;
  const browser = await puppeteer.launch({
    browser: "firefox",
    executablePath,
    headless: options.headless,
    acceptInsecureCerts: true,
    handleSIGINT: options.headless,
    defaultViewport: null,
    ...(options.profileDir === undefined ? {} : { userDataDir: options.profileDir }),
    args: ["--remote-allow-system-access", `--width=${width}`, `--height=${height}`],
    extraPrefsFirefox: preferencesFor(addonId, options),
  });
  try {
    return await withExtension(browser, options.extensionDir, addonId);
  } catch (error) {
    await browser.close();
    throw error;
  }
}

async function withExtension(
  browser: Browser,
  extensionDir: string,
  addonId: string,
): Promise<ExtensionBrowser> {
  const connection = bidiConnectionOf(browser);
  const consoleErrors: string[] = [];
  const requestsOutside: string[] = [];
  connection.on("log.entryAdded", (entry) => {
    // Uncaught errors come from the window below, for every context alike.
    if (entry.type === "console" && entry.level === "error") consoleErrors.push(entry.text ?? "");
  });
  const window = await FirefoxWindow.of(connection);
  await window.watch((note) => {
    if (note.kind === "error") consoleErrors.push(`${note.text} (${note.source})`);
    else if (isOutside(note.text)) requestsOutside.push(note.text);
  });
  await browser.installExtension(extensionDir);

  const extensionOrigin = `moz-extension://${extensionUuid}`;
  return {
    name: "firefox",
    browser,
    extensionOrigin,
    async newGmailPage(url, first) {
      const page = await browser.newPage();
      if (first !== undefined) await page.evaluateOnNewDocument(first);
      await page.goto(url);
      return page;
    },
    async openExtensionPage(path): Promise<Page> {
      const page = await browser.newPage();
      await navigate(connection, page, `${extensionOrigin}/${path}`);
      return page;
    },
    async keepDownloads(folder) {
      const downloadBehavior = { type: "allowed", destinationFolder: folder };
      await connection.send("browser.setDownloadBehavior", { downloadBehavior });
    },
    stopBackground: () => window.stopBackground(addonId),
    consoleErrors,
    requestsOutside,
    close: () => browser.close(),
  };
}

/** For pages of the extension: `page.goto` waits for ever there, because BiDi tells puppeteer of no navigation to them. */
async function navigate(connection: BidiConnection, page: Page, url: string, attempts = 3): Promise<void> {
  try {
    await connection.send("browsingContext.navigate", { context: contextIdOf(page), url, wait: "complete" });
  } catch (error) {
    // Expected on a busy machine: the new tab's own about:blank ends only now, and takes our navigation with it.
    const aborted = error instanceof Error && error.message.includes("NS_BINDING_ABORTED");
    if (!aborted || attempts === 1) throw error;
    await navigate(connection, page, url, attempts - 1);
  }
}

function addonIdOf(extensionDir: string): string {
  const manifest = JSON.parse(readFileSync(join(extensionDir, "manifest.json"), "utf8"));
  return manifest.browser_specific_settings.gecko.id;
}

function preferencesFor(addonId: string, options: LaunchOptions): Record<string, unknown> {
  return {
    "extensions.webextensions.uuids": JSON.stringify({ [addonId]: extensionUuid }),
    "extensions.webextOptionalPermissionPrompts": false,
    // Else a temporary add-on takes along what it stored.
    "extensions.webextensions.keepStorageOnUninstall": options.profileDir !== undefined,
    "network.dns.localDomains": "mail.google.com",
    "network.socket.forcePort": `443=${options.port}`,
    "network.http.http3.enable": false,
    "intl.accept_languages": options.lang ?? "en-US",
    // 0: dark, 1: light.
    "layout.css.prefers-color-scheme.content-override": options.dark === true ? 0 : 1,
    "browser.aboutwelcome.enabled": false,
    "datareporting.policy.dataSubmissionEnabled": false,
    "toolkit.telemetry.reportingpolicy.firstRun": false,
  };
}
