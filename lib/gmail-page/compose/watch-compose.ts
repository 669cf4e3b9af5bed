/**
 * Notices that somebody writes a mail, in whatever window, pane or thread.
 *
 * Gmail puts the focus into a message when it is opened, and nobody writes without
 * it; most are opened by a click. So no part of the page is observed for windows to
 * come, and a key that is typed calls nothing of ours.
 */
import { uncounted } from "../drift-ledger.ts";
import { findAll } from "../find.ts";
import { isInMail } from "../is-in-mail.ts";
import { afterFrame } from "../when-page-has.ts";
import { composeForm } from "./compose-probes.ts";

/** Calls `onForm` when the focus comes to or moves within a message, after clicks, and at once for those that are open already. */
export function watchCompose(window: Window, onForm: (form: Element) => void, signal: AbortSignal): void {
  const { document } = window;
  const options = { capture: true, passive: true, signal };
  const lookEverywhere = (): void => {
    if (signal.aborted) return;
    for (const form of findAll([document], composeForm, uncounted)) onForm(form);
  };
  window.addEventListener(
    "focusin",
    ({ target }) => {
      const form = target !== null && "closest" in target ? formAround(target as Element) : null;
      if (form !== null) onForm(form);
    },
    options,
  );
  window.addEventListener("click", () => afterFrame(document, lookEverywhere), options);
  lookEverywhere();
}

function formAround(inside: Element): Element | null {
  for (const { selector } of composeForm.ways) {
    const form = inside.closest(selector);
    if (form !== null) return isInMail(form) ? null : form;
  }
  return null;
}
