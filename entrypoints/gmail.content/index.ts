/** The content script in Gmail's top frame: waits for the account, then keeps one session for it. */
import { browser } from "wxt/browser";
import { defineContentScript } from "wxt/utils/define-content-script";
import { collectHints } from "../../lib/gmail-page/hints/collect-hints.ts";
import { isMailPage } from "../../lib/gmail-page/is-mail-page.ts";
import { removeOwnNodes } from "../../lib/gmail-page/own-nodes.ts";
import { type AccountWatch, watchAccount } from "../../lib/gmail-page/watch-account.ts";
import { createCaller, type PageCall } from "../../lib/messaging/call.ts";
import { pageAnswers, toldSchema } from "../../lib/messaging/page-answers.ts";
import { loadPaintCache } from "./paint-cache.ts";
import { type Session, startSession } from "./session.ts";

export default defineContentScript({
  matches: ["https://mail.google.com/*"],
  runAt: "document_start",
  noScriptStartedPostMessage: true,
  async main(ctx) {
    if (!isMailPage(window)) return;
    const { signal } = ctx;
    let session: Session | null = null;
    let shownAccount: string | null = null;

    // An older copy of us may have been replaced without the chance to clean up.
    removeOwnNodes(document);
    signal.addEventListener("abort", () => removeOwnNodes(document));

    const hints = collectHints(
      document,
      () => performance.now(),
      (id) => session?.hinted(id),
      signal,
    );
    const call = createCaller((packet) => browser.runtime.sendMessage(packet), pageAnswers);
    let isToEnd = false;
    const listen = (message: unknown, _sender: unknown, answer: (value: unknown) => void): void => {
      const told = toldSchema.safeParse(message);
      if (!told.success) return;
      if (told.data.clientele === "there") answer(true);
      if (told.data.clientele === "changed") session?.changed();
      if (told.data.clientele === "open" && told.data.account === shownAccount) {
        window.location.hash = `all/${told.data.threadId}`;
        answer(true);
      }
      if (told.data.clientele === "end") {
        isToEnd = true;
        ctx.abort();
      }
    };
    browser.runtime.onMessage.addListener(listen);
    signal.addEventListener("abort", () => {
      browser.runtime?.onMessage?.removeListener(listen);
      if (!isToEnd) tellOfOurEnd(call);
    });
    // Whatever happened while the page lay in the back/forward cache was not told to it.
    window.addEventListener("pageshow", ({ persisted }) => persisted && session?.changed(), { signal });

    const cache = await loadPaintCache();
    let ending = new AbortController();
    let accounts: AccountWatch | null = null;
    accounts = watchAccount(
      window,
      (account) => {
        ending.abort();
        ending = new AbortController();
        session = null;
        shownAccount = account;
        if (account === null) return;
        session = startSession({
          window,
          account,
          cache,
          hints,
          call,
          signal: AbortSignal.any([signal, ending.signal]),
          // Not there yet where the page names the account at once.
          checkAccount: () => accounts?.checkPath(),
          // Reading it aborts the signal where the extension was reloaded or removed.
          onLost: () => void ctx.isInvalid,
        });
      },
      signal,
    );
  },
});

/** Time for a successor to be there. */
const successorMs = 500;

/** Where the extension still lives, the background looks whether somebody has taken over. */
function tellOfOurEnd(call: PageCall): void {
  setTimeout(() => {
    if (browser.runtime?.id !== undefined) void call("script.ended", {});
  }, successorMs);
}
