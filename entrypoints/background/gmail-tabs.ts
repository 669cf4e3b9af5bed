/** Speaks to open Gmail tabs, which the host permission lets us find. */
import { browser } from "wxt/browser";
import type { GmailTabs } from "../../lib/app/ports.ts";
import type { Told } from "../../lib/messaging/page-answers.ts";

export const gmailPattern = "https://mail.google.com/*";

/** The ids of all open Gmail tabs. */
export async function gmailTabIds(): Promise<number[]> {
  const tabs = await browser.tabs.query({ url: gmailPattern });
  return tabs.flatMap(({ id }) => (id === undefined ? [] : [id]));
}

/** The Gmail tab that was in front last; `undefined`: none is open. */
export async function newestGmailTabId(): Promise<number | undefined> {
  const tabs = await browser.tabs.query({ url: gmailPattern });
  return tabs.toSorted((one, other) => (other.lastAccessed ?? 0) - (one.lastAccessed ?? 0))[0]?.id;
}

export const browserTabs: GmailTabs = {
  openThread,
  tellChanged: (revision) => tellAll({ clientele: "changed", revision }),
  tellQueue: (account, threadId) =>
    tellAll({ clientele: "queue", account, ...(threadId === undefined ? {} : { threadId }) }),
};

async function tellAll(message: Told): Promise<void> {
  for (const id of await gmailTabIds()) {
    // Expected: a tab without our script, or one that does not answer. Nobody waits for an answer.
    browser.tabs.sendMessage(id, message, { frameId: 0 }).catch(() => {});
  }
}

/** The first tab that answers shows it; without one, a new tab goes there. */
async function openThread(account: string, threadId: string): Promise<void> {
  const message: Told = { clientele: "open", account, threadId };
  const tabs = await browser.tabs.query({ url: gmailPattern });
  for (const { id, windowId } of tabs.toSorted(
    (one, other) => (other.lastAccessed ?? 0) - (one.lastAccessed ?? 0),
  )) {
    if (id === undefined) continue;
    // Expected: a tab without our script; and one of another account does not answer.
    const isOpen = await browser.tabs.sendMessage(id, message, { frameId: 0 }).catch(() => false);
    if (isOpen !== true) continue;
    await browser.tabs.update(id, { active: true });
    await browser.windows.update(windowId, { focused: true });
    return;
  }
  const user = encodeURIComponent(account);
  await browser.tabs.create({ url: `https://mail.google.com/mail/?authuser=${user}#all/${threadId}` });
}

/** Ends every content script of ours. Without access to Gmail its tabs cannot be told from others, so all are told. */
export async function endInAllTabs(): Promise<void> {
  const message: Told = { clientele: "end" };
  for (const { id } of await browser.tabs.query({})) {
    // Expected: nearly all tabs have no script of ours.
    if (id !== undefined) browser.tabs.sendMessage(id, message, { frameId: 0 }).catch(() => {});
  }
}

/** Whether a content script of ours lives in this tab. */
export async function isThere(tabId: number): Promise<boolean> {
  const message: Told = { clientele: "there" };
  // Expected: nobody listens in the tab.
  return (await browser.tabs.sendMessage(tabId, message, { frameId: 0 }).catch(() => false)) === true;
}
