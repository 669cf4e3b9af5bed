/** Speaks to open Gmail tabs, which the host permission lets us find. */
import { browser } from "wxt/browser";
import type { GmailTabs } from "../../lib/app/ports.ts";
import type { Changed } from "../../lib/messaging/page-answers.ts";

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
  async tellChanged(revision) {
    const message: Changed = { clientele: "changed", revision };
    for (const id of await gmailTabIds()) {
      // Expected: a tab without our script, or one that does not answer. Nobody waits for an answer.
      browser.tabs.sendMessage(id, message, { frameId: 0 }).catch(() => {});
    }
  },
};
