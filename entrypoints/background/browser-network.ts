/** The network as this browser has it. */
import { browser } from "wxt/browser";
import { createNetwork } from "../../lib/network/fetch-shared-set.ts";

export const browserNetwork = createNetwork({
  fetch: (address, how) => fetch(address, how),
  now: () => Date.now(),
  after(ms, work) {
    const timer = setTimeout(work, ms);
    return () => clearTimeout(timer);
  },
  // A pattern names no port: it stands for all of them.
  mayRead: (address) => browser.permissions.contains({ origins: [`https://${new URL(address).hostname}/*`] }),
});
