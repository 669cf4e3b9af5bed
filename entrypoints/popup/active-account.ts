/** Which of the known accounts the Gmail tab in front belongs to. */
import { browser } from "wxt/browser";

/**
 * The account in the title of the active tab, which the browser shows us for
 * mail.google.com only. `undefined`: no Gmail in front, or an account that was never seen.
 */
export async function activeAccount(accounts: readonly string[]): Promise<string | undefined> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  const title = tab?.title?.toLowerCase() ?? "";
  return accounts.find((account) => title.split(" - ").some((part) => part.trim() === account));
}
