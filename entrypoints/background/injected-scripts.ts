/**
 * Which of our scripts the browser puts into Gmail. The content script stands in
 * the manifest; the one in Gmail's own world is registered only while the user's
 * settings let it.
 */
import { browser } from "wxt/browser";
import { type Outcome, refusal } from "../../lib/core/shared/outcome.ts";
import { gmailPattern, gmailTabIds } from "./gmail-tabs.ts";

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
  if (tabId === undefined) return refusal("panels.failed");
  try {
    await browser.scripting.executeScript({
      target: { tabId, frameIds: [0] },
      files: ["/gmail-panels.js"],
    });
    return { ok: true, value: {} };
  } catch {
    // Expected: access to Gmail was taken back, or the tab was closed or loaded anew meanwhile.
    return refusal("panels.failed");
  }
}
