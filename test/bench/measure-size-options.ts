/** `size.options`: what the options page loads until its first screen stands, translations and views included. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { rest } from "./gmail-tab.ts";
import { gzippedKilobytes } from "./gzipped-kilobytes.ts";
import type { BenchContext, Measured } from "./measurement.ts";

export async function measureSizeOptions(context: BenchContext): Promise<readonly Measured[]> {
  const { ours } = await context.stage();
  const page = await ours.browser.newPage();
  const loaded = new Set<string>();
  page.on("request", (request) => loaded.add(new URL(request.url()).pathname.slice(1)));
  await page.goto(`${ours.extensionOrigin}/options.html`);
  await page.waitForSelector("h1, h2");
  await rest(1_000);
  await page.close();
  const files = [...loaded].filter((name) => /\.(html|js|css)$/.test(name));
  if (!files.some((name) => name.endsWith(".js")))
    throw new Error("The browser told of no script of the page.");
  const value = gzippedKilobytes(files.map((name) => readFileSync(join(context.extensionDir, name))));
  return [{ id: "size.options", value, why: files.join(", ") }];
}
