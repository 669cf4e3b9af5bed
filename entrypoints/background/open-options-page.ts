/** Opens the options page, or the one that is open already, at a view. */
import { browser } from "wxt/browser";

/** `view`: what follows the `#`; absent: the page as it is. */
export async function openOptionsPage(view?: string): Promise<void> {
  if (view === undefined) return await browser.runtime.openOptionsPage();
  const page = browser.runtime.getURL("/options.html");
  const url = `${page}#${view}`;
  const [open] = await browser.tabs.query({ url: `${page}*` });
  if (open?.id === undefined) {
    await browser.tabs.create({ url });
    return;
  }
  await browser.tabs.update(open.id, { url, active: true });
}
