/**
 * Shows the options page: the one that is open already, else a new tab. The
 * browser's own `openOptionsPage` takes no view, and in Firefox takes over a blank
 * tab in which somebody may be about to go elsewhere.
 */
import { browser } from "wxt/browser";

/** `view`: what follows the `#`; absent: the page as it is. */
export async function openOptionsPage(view?: string): Promise<void> {
  const page = browser.runtime.getURL("/options.html");
  const url = view === undefined ? page : `${page}#${view}`;
  const [open] = await browser.tabs.query({ url: `${page}*` });
  if (open?.id === undefined) {
    await browser.tabs.create({ url });
    return;
  }
  await browser.tabs.update(open.id, view === undefined ? { active: true } : { url, active: true });
  await browser.windows.update(open.windowId, { focused: true });
}
