/** Shows components of the options page in a document of happy-dom, and does what a user does. */
import { type ComponentChild, render } from "preact";
import { act } from "preact/test-utils";
import { TranslationContext } from "../../components/translation.tsx";
import { en } from "../../lib/i18n/en.ts";
import { createTranslate } from "../../lib/i18n/translate.ts";

/** The element that holds what is shown; an earlier one is gone. */
export async function show(content: ComponentChild): Promise<HTMLElement> {
  const root = document.createElement("main");
  document.body.replaceChildren(root);
  await showIn(root, content);
  return root;
}

export async function showIn(root: HTMLElement, content: ComponentChild): Promise<void> {
  const t = createTranslate<typeof en>(en, "en");
  await act(() => {
    render(<TranslationContext.Provider value={t}>{content}</TranslationContext.Provider>, root);
  });
}

/** The one element; throws where there is none. */
export function one<Found extends HTMLElement>(root: HTMLElement, selector: string): Found {
  const found = root.querySelector<Found>(selector);
  if (found === null) throw new Error(`nothing is ${selector}`);
  return found;
}

export async function type(field: HTMLInputElement | HTMLTextAreaElement, text: string): Promise<void> {
  await act(() => {
    field.focus();
    field.value = text;
    // A field for a time has no selection.
    if (field.type !== "time") field.setSelectionRange(text.length, text.length);
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
  });
}

export async function choose(select: HTMLSelectElement, value: string): Promise<void> {
  await act(() => {
    select.value = value;
    select.dispatchEvent(new Event("change", { bubbles: true }));
  });
}

export async function press(element: HTMLElement): Promise<void> {
  await act(() => element.click());
}

/** Whether the key was left to the browser. */
export async function pressKey(
  element: HTMLElement,
  key: string,
  keys: KeyboardEventInit = {},
): Promise<boolean> {
  const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...keys });
  await act(() => void element.dispatchEvent(event));
  return !event.defaultPrevented;
}
