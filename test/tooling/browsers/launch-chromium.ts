/**
 * Chromium (or Chrome) over CDP.
 *
 * The extension is installed by `Extensions.loadUnpacked`, which works in
 * branded Chrome too, where `--load-extension` does nothing since version 137.
 */
import puppeteer, { type Browser, type CDPSession, type Page, type Target } from "puppeteer-core";
import {
  defaultWindowSize,
  type ExtensionBrowser,
  isOutside,
  type LaunchOptions,
} from "./extension-browser.ts";

export async function launchChromium(
  executablePath: string,
  options: LaunchOptions,
): Promise<ExtensionBrowser> {
  const browser = await puppeteer.launch({
    executablePath,
    headless: options.headless,
    pipe: true,
    enableExtensions: true,
    // A window that a person looks at ends when that person says so; `npm start` listens for that.
    handleSIGINT: options.headless,
    defaultViewport: null,
    ...(options.profileDir === undefined ? {} : { userDataDir: options.profileDir }),
    args: argumentsFor(options),
  });
  try {
    return await withExtension(browser, options.extensionDir);
  } catch (error) {
    await browser.close();
    throw error;
  }
}

async function withExtension(browser: Browser, extensionDir: string): Promise<ExtensionBrowser> {
  const consoleErrors: string[] = [];
  const requestsOutside: string[] = [];
  const noteRequest = (url: string) => void (isOutside(url) && requestsOutside.push(url));
  const workerSessions = new Map<Target, CDPSession>();

  browser.on("targetcreated", async (target) => {
    try {
      if (target.type() === "page") watchPage(await target.page(), consoleErrors, noteRequest);
      if (target.type() !== "service_worker") return;
      const session = await target.createCDPSession();
      workerSessions.set(target, session);
      await watchWorker(session, consoleErrors, noteRequest);
    } catch {
      // It ended while we were attaching. The next worker is watched again.
    }
  });
  browser.on("targetdestroyed", (target) => workerSessions.delete(target));

  const id = await browser.installExtension(extensionDir);
  const extensionOrigin = `chrome-extension://${id}`;
  const open = async (url: string, first?: () => void) => {
    const page = await browser.newPage();
    if (first !== undefined) await page.evaluateOnNewDocument(first);
    await page.goto(url);
    return page;
  };

  return {
    name: "chromium",
    browser,
    extensionOrigin,
    newGmailPage: open,
    openExtensionPage: (path) => open(`${extensionOrigin}/${path}`),
    async keepDownloads(folder) {
      const session = await browser.target().createCDPSession();
      await session.send("Browser.setDownloadBehavior", { behavior: "allow", downloadPath: folder });
    },
    async stopBackground() {
      // A second debugger on the worker would keep it half alive: messages to it were seen to wait for ever.
      // Expected: the worker stopped by itself meanwhile, and its session is gone.
      for (const session of workerSessions.values()) await session.detach().catch(() => undefined);
      workerSessions.clear();
      // Not by closing its target: the driver may list one and the same target while the worker goes and comes
      // back. This answers when the browser itself says that no worker runs.
      const [page] = await browser.pages();
      if (page === undefined) throw new Error("The browser has no page to stop the background from.");
      const session = await page.createCDPSession();
      await session.send("ServiceWorker.enable");
      await session.send("ServiceWorker.stopAllWorkers");
      await session.detach();
    },
    consoleErrors,
    requestsOutside,
    close: () => browser.close(),
  };
}

function argumentsFor(options: LaunchOptions): string[] {
  const { width, height } = options.windowSize ?? defaultWindowSize;
  const lang = options.lang ?? "en-US";
  const isRoot = process.getuid?.() === 0;
  return [
    "--enable-unsafe-extension-debugging",
    // Covers the worker's own requests too, which a driver's "accept insecure certificates" does not.
    `--ignore-certificate-errors-spki-list=${options.spki}`,
    `--host-resolver-rules=MAP mail.google.com:443 127.0.0.1:${options.port},MAP * ~NOTFOUND,EXCLUDE 127.0.0.1`,
    "--disable-quic",
    "--disable-component-update",
    `--lang=${lang}`,
    `--accept-lang=${lang}`,
    `--window-size=${width},${height}`,
    ...(isRoot ? ["--no-sandbox"] : []),
    ...(options.dark === true ? ["--blink-settings=preferredColorScheme=0"] : []),
  ];
}

function watchPage(page: Page | null, consoleErrors: string[], noteRequest: (url: string) => void): void {
  // `null`: the tab was closed before we came to it.
  page?.on("console", (message) => {
    if (message.type() === "error")
      consoleErrors.push(`${message.text()} (${message.location().url ?? page.url()})`);
  });
  page?.on("pageerror", (error) => consoleErrors.push(`${String(error)} (${page.url()})`));
  page?.on("request", (request) => noteRequest(request.url()));
}

/** Rejects where the worker ends meanwhile. */
async function watchWorker(
  session: CDPSession,
  consoleErrors: string[],
  noteRequest: (url: string) => void,
): Promise<void> {
  session.on("Network.requestWillBeSent", ({ request }) => noteRequest(request.url));
  session.on("Runtime.consoleAPICalled", ({ type, args }) => {
    if (type !== "error" && type !== "assert") return;
    const words = args.map((argument) => String(argument.value ?? argument.description ?? argument.type));
    consoleErrors.push(`${words.join(" ")} (background)`);
  });
  session.on("Runtime.exceptionThrown", ({ exceptionDetails }) => {
    consoleErrors.push(`${exceptionDetails.exception?.description ?? exceptionDetails.text} (background)`);
  });
  await Promise.all([session.send("Network.enable"), session.send("Runtime.enable")]);
}
