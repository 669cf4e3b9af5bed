/** Uses Gmail as a person does: turns pages, walks the list by keyboard, opens threads, filters by priority. */
import type { KeyInput, Page } from "puppeteer-core";
import { rest } from "./gmail-tab.ts";

/** Between two steps a page gets the time that a quick user would leave it. */
const pauseMs = 250;

const steps: readonly ((page: Page) => Promise<void>)[] = [
  (page) => page.evaluate(() => window.__fakeGmail?.nextPage()),
  ...(["j", "j", "j", "k", "j"] as const).map(press),
  press("Enter"),
  press("u"),
  pressBar,
  pressBar,
  (page) => page.evaluate(() => window.__fakeGmail?.rerender("cells")),
  (page) => page.evaluate(() => window.__fakeGmail?.nextPage()),
  press("j"),
  (page) => page.evaluate(() => window.__fakeGmail?.previousPage()),
];

/** The number of steps taken. */
export async function useGmail(page: Page, seconds: number): Promise<number> {
  const end = performance.now() + seconds * 1_000;
  let taken = 0;
  while (performance.now() < end) {
    await steps[taken % steps.length]?.(page);
    await rest(pauseMs);
    taken += 1;
  }
  return taken;
}

function press(key: KeyInput): (page: Page) => Promise<void> {
  return (page) => page.keyboard.press(key);
}

/** Shows only the first priority that some mail has, or everything again. Without us there is no bar to press. */
async function pressBar(page: Page): Promise<void> {
  await page.evaluate(() => {
    const bar = document.querySelector("[data-clientele=bar]")?.shadowRoot;
    const buttons = bar?.querySelectorAll<HTMLButtonElement>("button[data-priority]") ?? [];
    [...buttons].find((button) => button.getAttribute("data-count") !== "0")?.click();
  });
}
