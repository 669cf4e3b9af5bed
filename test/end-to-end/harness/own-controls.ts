/**
 * Presses and fills what is ours as a person does: by the words on it, with a real
 * pointer and real keys, and only where nothing lies over it.
 */
import type { Page } from "puppeteer-core";
import { expect } from "vitest";
import type { OwnNode } from "./own-nodes.ts";

export interface Where {
  /** Inside the first element that this selector finds; default the whole page. */
  readonly within?: string;
  /** In the shadow root of our first node of this name in Gmail. */
  readonly own?: OwnNode;
}

interface Place {
  readonly x: number;
  readonly y: number;
}

/** Puts a tab in front and waits until it knows: keys and clicks for a hidden tab are never answered. */
export async function toFront(page: Page): Promise<void> {
  await page.bringToFront();
  await expect.poll(() => page.evaluate(() => document.visibilityState), { timeout: 10_000 }).toBe("visible");
}

/** Waits for a control of this name that can be pressed and stays where it is, and gives its middle in CSS pixels. */
async function placeOf(page: Page, name: string, where: Where): Promise<Place> {
  let place: Place | null = null;
  const isSettled = async () => {
    const before = place;
    place = await page.evaluate(findInPage, { name, ...where });
    return place !== null && before?.x === place.x && before.y === place.y;
  };
  await expect
    .poll(isSettled, { timeout: 10_000, interval: 50, message: `Nothing named "${name}" can be pressed.` })
    .toBe(true);
  if (place === null) throw new Error("The poll above ends only with a place.");
  return place;
}

/** Runs in the page. */
function findInPage({ name, within, own }: Where & { readonly name: string }): Place | null {
  const host = own === undefined ? undefined : document.querySelector(`[data-clientele="${own}"]`);
  const root = host === undefined ? document : host?.shadowRoot;
  const area = within === undefined ? root : root?.querySelector(within);
  const wordsOf = (element: Element): string => {
    const words: (string | null)[] = [];
    const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    while (texts.nextNode() !== null) words.push(texts.currentNode.nodeValue);
    return words.join(" ").replace(/\s+/gu, " ").trim();
  };
  const nameOf = (element: Element): string => {
    const [label] = (element as HTMLInputElement).labels ?? [];
    return element.getAttribute("aria-label") ?? wordsOf(label ?? element);
  };
  const controls =
    area?.querySelectorAll("a, button, input, textarea, select, summary, [role=menuitem]") ?? [];
  for (const control of controls) {
    if (nameOf(control) !== name || control.matches(":disabled")) continue;
    control.scrollIntoView({ block: "nearest" });
    const { x, y, width, height } = control.getBoundingClientRect();
    const middle = { x: x + width / 2, y: y + height / 2 };
    const top = root?.elementFromPoint(middle.x, middle.y);
    if (width > 0 && top !== null && top !== undefined && control.contains(top)) return middle;
  }
  return null;
}

export async function press(page: Page, name: string, where: Where = {}): Promise<void> {
  const { x, y } = await placeOf(page, name, where);
  await page.mouse.click(x, y);
}

/** Writes this text in place of what a field holds. */
export async function fill(page: Page, name: string, text: string, where: Where = {}): Promise<void> {
  await press(page, name, where);
  await chord(page, "Control", "a");
  await page.keyboard.press("Delete");
  await page.keyboard.type(text);
}

/** Presses a key while another one is held. */
export async function chord(
  page: Page,
  held: "Alt" | "Control",
  key: Parameters<Page["keyboard"]["press"]>[0],
): Promise<void> {
  await page.keyboard.down(held);
  await page.keyboard.press(key);
  await page.keyboard.up(held);
}

/** Goes from control to control by Tab until the one of this name has the focus. */
export async function tabTo(page: Page, name: string): Promise<void> {
  for (let passed = 0; passed < 40; passed += 1) {
    await page.keyboard.press("Tab");
    const reached = await page.evaluate(() => {
      const focused = document.activeElement;
      const [label] = (focused as HTMLInputElement | null)?.labels ?? [];
      return focused?.getAttribute("aria-label") ?? label?.textContent;
    });
    if (reached === name) return;
  }
  throw new Error(`Tab does not lead to "${name}".`);
}

/** Chooses by its words one of the options of the select with this name: its list is the browser's own and cannot be driven. */
export async function choose(page: Page, name: string, option: string): Promise<void> {
  await placeOf(page, name, {});
  await page.evaluate(
    (label, words) => {
      const selects = [...document.querySelectorAll("select")];
      const nameOf = (one: HTMLSelectElement) => one.getAttribute("aria-label") ?? one.labels[0]?.textContent;
      const select = selects.find((one) => nameOf(one) === label);
      const index = [...(select?.options ?? [])].findIndex(({ text }) => text === words);
      if (select === undefined || index === -1) throw new Error(`"${label}" has no option "${words}".`);
      select.selectedIndex = index;
      select.dispatchEvent(new Event("change", { bubbles: true }));
    },
    name,
    option,
  );
}

/** Drags from the middle of one element to that of another; waits for both. */
export async function drag(page: Page, from: string, to: string): Promise<void> {
  await expect.poll(() => Promise.all([page.$(from), page.$(to)]), { timeout: 10_000 }).not.toContain(null);
  const middleOf = (selector: string) =>
    page.$eval(selector, (element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    });
  const start = await middleOf(from);
  const end = await middleOf(to);
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move((start.x + end.x) / 2, (start.y + end.y) / 2);
  await page.mouse.move(end.x, end.y);
  await page.mouse.up();
}

/** Waits until these words stand on the page, or in the first element that this selector finds. */
export async function sees(page: Page, words: string, selector = "body"): Promise<void> {
  const present = () => page.evaluate((one) => document.querySelector(one)?.textContent ?? "", selector);
  await expect.poll(present, { timeout: 10_000 }).toContain(words);
}
