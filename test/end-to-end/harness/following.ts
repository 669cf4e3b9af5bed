/** Follows shared sets as the options page does, and looks into what is kept of them. */
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import type { News } from "../../../lib/app/check-subscription.ts";
import type { Subscription } from "../../../lib/core/sharing/subscription.ts";
import { askBackground } from "../../tooling/browsers/ask-background.ts";
import { type BrowserName, buildDirectories } from "../../tooling/build-extension.ts";
import { storedRows } from "./stored-rows.ts";

/** The only subscription. `page`: an open page of the extension. */
export async function keptSubscription(page: Page): Promise<Subscription> {
  const [one] = await keptSubscriptions(page);
  if (one === undefined) throw new Error("Nothing is followed.");
  return one;
}

export async function keptSubscriptions(page: Page): Promise<readonly Subscription[]> {
  return await storedRows<Subscription>(page, "subscriptions");
}

/** As if the time of the next look had come. */
export async function makeDue(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await done(indexedDB.open("clientele"));
    const store = database.transaction("subscriptions", "readwrite").objectStore("subscriptions");
    for (const one of await done(store.getAll())) await done(store.put({ ...one, nextCheck: 0 }));
    database.close();
  });
}

/** What comes of looking at the address now: news, or the code of a refusal. */
export async function checkNow(page: Page): Promise<News | string> {
  const { id } = await keptSubscription(page);
  return await newsOrCode(async () => (await askBackground(page, "subscription.check", { id })).news);
}

/** Looks at an address for the first time: the code of a refusal, or `ok`. */
export async function add(page: Page, address: string): Promise<string> {
  return await newsOrCode(async () => {
    await askBackground(page, "subscription.add", { address });
    return "ok";
  });
}

/** Takes what waits. */
export async function accept(page: Page): Promise<void> {
  const { id, pending } = await keptSubscription(page);
  await askBackground(page, "subscription.consent", { id, hash: pending?.head.hash ?? "", accept: true });
}

async function newsOrCode(ask: () => Promise<string>): Promise<string> {
  try {
    return await ask();
  } catch (error) {
    const code = /refused [\w.]+: ([\w.]+)\.$/.exec(error instanceof Error ? error.message : "")?.[1];
    if (code === undefined) throw error;
    return code;
  }
}

/** A copy of the build that may read from 127.0.0.1 from the start, as no driver presses the browser's own button. The caller removes the folder. */
export function buildWithLocalHosts(name: BrowserName): string {
  const folder = mkdtempSync(join(tmpdir(), "clientele-hosts-"));
  cpSync(buildDirectories[name], folder, { recursive: true });
  const file = join(folder, "manifest.json");
  const manifest = JSON.parse(readFileSync(file, "utf8"));
  const hosts = [...manifest.host_permissions, "https://127.0.0.1/*"];
  writeFileSync(file, JSON.stringify({ ...manifest, host_permissions: hosts }));
  return folder;
}
