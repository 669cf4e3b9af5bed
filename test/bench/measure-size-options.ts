/** `size.options`: what the options page asks for until its first screen is drawn, translations and views included. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { rest } from "./gmail-tab.ts";
import { gzippedKilobytes } from "./gzipped-kilobytes.ts";
import type { BenchContext, Measured } from "./measurement.ts";

declare global {
  interface Window {
    /** When the first heading stood in the page, in ms since the epoch. */
    headingAt?: number;
  }
}

interface Asked {
  readonly name: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

export async function measureSizeOptions(context: BenchContext): Promise<readonly Measured[]> {
  const { ours } = await context.stage();
  const page = await ours.browser.newPage();
  const asked = await askedBy(page, `${ours.extensionOrigin}/options.html`);
  const headingAt = await page.evaluate(() => window.headingAt);
  await page.close();
  const sizeOf = (names: readonly string[]) =>
    gzippedKilobytes(names.map((name) => readFileSync(join(context.extensionDir, name))));
  const all = [...new Set(asked.map(({ name }) => name))];
  const later = new Set(asked.filter(({ at }) => at > (headingAt ?? 0)).map(({ name }) => name));
  const first = all.filter((name) => !later.has(name));
  if (headingAt === undefined || !first.some((name) => name.endsWith(".js")))
    throw new Error("The browser told of no script of the page.");
  const why = `${first.join(", ")}; once it stands, ${sizeOf(all).toFixed(0)} kB`;
  return [{ id: "size.options", value: sizeOf(first), why }];
}

/** Every file of ours that the page asks for within a second after its first heading. */
async function askedBy(page: Page, url: string): Promise<readonly Asked[]> {
  const asked: Asked[] = [];
  const session = await page.createCDPSession();
  session.on("Network.requestWillBeSent", ({ request, wallTime }) => {
    asked.push({ name: new URL(request.url).pathname.slice(1), at: wallTime * 1000 });
  });
  await session.send("Network.enable");
  await page.evaluateOnNewDocument(noteHeading);
  await page.goto(url);
  await page.waitForFunction(() => window.headingAt !== undefined);
  await rest(1_000);
  return asked.filter(({ name }) => /\.(html|js|css)$/.test(name));
}

/** Runs in the page before its scripts. Notes the moment, not the frame: what is asked for after drawing comes later. */
function noteHeading(): void {
  const observer = new MutationObserver(() => {
    if (document.querySelector("h1, h2") === null) return;
    window.headingAt = performance.timeOrigin + performance.now();
    observer.disconnect();
  });
  observer.observe(document, { childList: true, subtree: true });
}
