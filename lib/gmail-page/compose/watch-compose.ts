/**
 * Notices that somebody writes a mail, in whatever window, pane or thread.
 *
 * Gmail puts the focus into a message when it is opened, and nobody writes without
 * it. So the focus is all that is watched: no part of the page is observed for
 * windows to come, and a key that is typed calls nothing of ours.
 */
import { isA } from "../find.ts";
import { composeForm, mailText } from "./compose-probes.ts";

/** Calls `onForm` when the focus comes to or moves within a message, and for those that are open already. */
export function watchCompose(window: Window, onForm: (form: Element) => void, signal: AbortSignal): void {
  const notice = (inside: Element): void => {
    const form = formAround(inside);
    if (form !== null) onForm(form);
  };
  window.addEventListener(
    "focusin",
    ({ target }) => {
      if (target !== null && "closest" in target) notice(target as Element);
    },
    { capture: true, passive: true, signal },
  );
  for (const form of window.document.querySelectorAll(composeForm.ways[0].selector)) notice(form);
}

function formAround(inside: Element): Element | null {
  for (const { selector } of composeForm.ways) {
    const form = inside.closest(selector);
    if (form !== null) return isInMail(form) ? null : form;
  }
  return null;
}

function isInMail(form: Element): boolean {
  for (let around = form.parentElement; around !== null; around = around.parentElement)
    if (isA(around, mailText)) return true;
  return false;
}
