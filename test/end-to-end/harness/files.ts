/** Files between the options page and the disk, through the browser's own download and file field. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ElementHandle, Page } from "puppeteer-core";
import { expect } from "vitest";
import { press } from "./own-controls.ts";

/** A folder that is gone once `remove` was called. */
export function temporaryFolder(): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), "clientele-e2e-"));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** Presses the export button and gives what the browser wrote into `folder`, which `keepDownloads` named. */
export function exportedText(page: Page, folder: string): Promise<string> {
  const saved = /^clientele-rules-[\d-]+\.json$/;
  return downloadedText(folder, saved, isWhole, () => press(page, "Export my rule set"));
}

/** Does what makes the browser write one file of this name into `folder`, and gives it once it is whole; it is gone then. */
export async function downloadedText(
  folder: string,
  name: RegExp,
  whole: (text: string) => boolean,
  act: () => Promise<void>,
): Promise<string> {
  await act();
  const files = () => readdirSync(folder).filter((file) => name.test(file));
  await expect
    .poll(
      () =>
        files()
          .map((file) => textOf(folder, file))
          .filter(whole),
      { timeout: 10_000 },
    )
    .toHaveLength(1);
  const [file = ""] = files();
  const text = textOf(folder, file);
  rmSync(join(folder, file));
  return text;
}

/** As `downloadedText`, for a file that is no text; the browser has written it when it has its name and stays as long as it is. */
export async function downloadedBytes(
  folder: string,
  name: RegExp,
  act: () => Promise<void>,
): Promise<Uint8Array> {
  await act();
  let before = -1;
  const size = () => {
    const [file] = readdirSync(folder).filter((one) => name.test(one));
    return file === undefined ? 0 : statSync(join(folder, file)).size;
  };
  const isSettled = () => {
    const last = before;
    before = size();
    return before > 0 && before === last;
  };
  await expect.poll(isSettled, { timeout: 20_000, interval: 200 }).toBe(true);
  const [file = ""] = readdirSync(folder).filter((one) => name.test(one));
  const bytes = new Uint8Array(readFileSync(join(folder, file)));
  rmSync(join(folder, file));
  return bytes;
}

/** Chooses a file of this name and content in the page's file field, as a person does in the browser's dialog. */
export async function chooseFile(
  page: Page,
  folder: string,
  name: string,
  content: string | Uint8Array,
): Promise<void> {
  const path = join(folder, name);
  writeFileSync(path, content);
  const field = await page.waitForSelector("input[type=file]");
  if (field === null) throw new Error("The page has no file field.");
  await (field as ElementHandle<HTMLInputElement>).uploadFile(path);
}

function textOf(folder: string, name: string): string {
  return readFileSync(join(folder, name), "utf8");
}

/** Browsers make the file before they fill it. */
export function isWhole(text: string): boolean {
  return text.trimEnd().endsWith("}");
}
