/** The script in Gmail's own world. The background registers it while the setting "page data" is on. */
import { defineContentScript } from "wxt/utils/define-content-script";
import { isMailPage } from "../lib/gmail-page/is-mail-page.ts";
import { loadGmailJs } from "../lib/gmail-page/page-world/load-gmail-js.ts";
import { runPageWorld } from "../lib/gmail-page/page-world/run-page-world.ts";

export default defineContentScript({
  matches: ["https://mail.google.com/*"],
  runAt: "document_start",
  world: "MAIN",
  registration: "runtime",
  main() {
    // With an opener gmail-js would reach into that window instead of this one.
    if (isMailPage(window) && window.opener === null) runPageWorld(window, () => loadGmailJs(window));
  },
});
