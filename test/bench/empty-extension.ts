/**
 * The least extension there can be: a worker that answers and a page that asks.
 * It is the practical limit for waking a worker and for its memory, and the
 * browser it runs in shows Gmail without us.
 */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "puppeteer-core";

export const emptyExtensionPage = "page.html";

const files = {
  "manifest.json": JSON.stringify({
    manifest_version: 3,
    name: "Empty",
    version: "1",
    background: { service_worker: "worker.js" },
  }),
  "worker.js": "chrome.runtime.onMessage.addListener((message, sender, reply) => reply(message));\n",
  [emptyExtensionPage]: "<!doctype html><title>Empty</title>\n",
};

export async function writeEmptyExtension(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
}

/** Milliseconds from a message of the page to the worker's answer. `page`: the page of the empty extension. */
export async function askEmptyWorker(page: Page): Promise<number> {
  return await page.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { runtime: { sendMessage(message: string): Promise<unknown> } };
    };
    const started = performance.now();
    await chrome.runtime.sendMessage("are you there?");
    return performance.now() - started;
  });
}
