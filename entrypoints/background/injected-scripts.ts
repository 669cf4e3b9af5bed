/**
 * Which of our scripts the browser puts into Gmail. The content script stands in
 * the manifest; the one in Gmail's own world is registered only while the user's
 * settings let it.
 */
import { browser } from "wxt/browser";
import { type Outcome, refusal } from "../../lib/core/shared/outcome.ts";
import type { Sender } from "../../lib/messaging/allow.ts";
import { gmailPattern, gmailTabIds, newestGmailTabId } from "./gmail-tabs.ts";

const pageWorldScript = {
  id: "gmail-page-world",
  js: ["content-scripts/gmail-page-world.js"],
  matches: [gmailPattern],
  world: "MAIN",
  runAt: "document_start",
  persistAcrossSessions: true,
} as const;

/** Brings the browser's registration in line with the setting; does nothing where it is. */
export async function applyPageData(isOn: boolean): Promise<void> {
  const { id } = pageWorldScript;
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [id] });
  if (isOn === registered.length > 0) return;
  if (isOn) {
    const { js, matches, ...rest } = pageWorldScript;
    await browser.scripting.registerContentScripts([{ ...rest, js: [...js], matches: [...matches] }]);
  } else {
    await browser.scripting.unregisterContentScripts({ ids: [id] });
  }
}

/**
 * Puts the content script into Gmail tabs that were open before us. A new script
 * ends an old one of the same extension, so a tab never has two that paint.
 */
export async function reinjectContentScript(): Promise<void> {
  for (const tabId of await gmailTabIds()) await injectContentScript(tabId);
}

export async function injectContentScript(tabId: number): Promise<void> {
  await browser.scripting
    .executeScript({ target: { tabId }, files: ["/content-scripts/gmail.js"] })
    // Expected: a tab that shows an error page, or is being closed.
    .catch(() => {});
}

/** Puts the panels into the tab that asked for them. `panels.failed`: the browser would not; the tab may be going. */
export async function injectPanels(tabId: number | undefined): Promise<Outcome<Record<never, never>>> {
  return await injectOnDemand(tabId, "/gmail-panels.js", "panels.failed");
}

/**
 * Has the Gmail tab that asks, or else the one that was in front last, save what it looks like.
 * `skeleton.noTab`: there is none; `skeleton.failed`: the browser would not.
 */
export async function injectPageProbe({ tab, frameId, url }: Sender): Promise<Outcome<Record<never, never>>> {
  const isGmail = frameId === 0 && url?.startsWith(gmailPattern.slice(0, -1)) === true;
  const tabId = isGmail ? tab?.id : await newestGmailTabId();
  if (tabId === undefined) return refusal("skeleton.noTab");
  return await injectOnDemand(tabId, "/gmail-page-probe.js", "skeleton.failed");
}

async function injectOnDemand(
  tabId: number | undefined,
  file: "/gmail-panels.js" | "/gmail-page-probe.js",
  failure: string,
): Promise<Outcome<Record<never, never>>> {
  if (tabId === undefined) return refusal(failure);
  try {
    await browser.scripting.executeScript({ target: { tabId, frameIds: [0] }, files: [file] });
    return { ok: true, value: {} };
  } catch {
    // Expected: access to Gmail was taken back, or the tab was closed or loaded anew meanwhile.
    return refusal(failure);
  }
}
