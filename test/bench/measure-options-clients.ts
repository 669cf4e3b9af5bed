/** `options.10k.*`: the options page with ten thousand clients: opened, searched, scrolled, and all of them changed at once. */
import type { Page } from "puppeteer-core";
import { clientsOfSize } from "./clients-of-size.ts";
import { closeTabs, rest } from "./gmail-tab.ts";
import { heapUsage } from "./heap-usage.ts";
import type { BenchContext, Measured } from "./measurement.ts";
import { percentile } from "./percentile.ts";
import { ruleSetOfSize } from "./rule-set-of-size.ts";
import type { Stage } from "./stage.ts";

const count = 10_000;
const openings = 7;

declare global {
  interface Window {
    /** Milliseconds from the beginning of the navigation until rows were painted and a key was answered. */
    readyAt?: number;
  }
}

export async function measureOptionsClients(context: BenchContext): Promise<readonly Measured[]> {
  const stage = await context.stage();
  await stage.useRuleSet({ ...ruleSetOfSize({ rules: 1_000, clients: 0 }), clients: clientsOfSize(count) });
  const times: number[] = [];
  for (let turn = 0; turn < openings; turn += 1) {
    const page = await open(stage);
    times.push(await readyTime(page));
    await closeTabs(page);
  }
  const page = await open(stage);
  await readyTime(page);
  await rest(1_500);
  const { script, nodes } = await heapUsage(await page.createCDPSession());
  const keys = await page.evaluate(typeSearch, "amber forge");
  const steps = await page.evaluate(scrollFar, 60);
  const bulk = await changeAll(page);
  await closeTabs(page);
  return [
    {
      id: "options.10k.open",
      value: percentile(times, 0.5),
      why: `navigation to rows painted and a key answered, median of ${openings}; longest ${Math.max(...times).toFixed(0)} ms`,
    },
    { id: "options.10k.memory", value: script + nodes, why: "script and nodes after a collection" },
    {
      id: "options.10k.key",
      value: percentile(keys, 0.5),
      why: `script and layout of a letter typed into the search; longest ${Math.max(...keys).toFixed(1)} ms`,
    },
    {
      id: "options.10k.scroll",
      value: percentile(steps, 0.5),
      why: `script and layout of a step of 700 px; longest ${Math.max(...steps).toFixed(1)} ms`,
    },
    {
      id: "options.10k.bulk",
      value: bulk,
      why: "one tier for all, from the button to the toast with its undo, history included",
    },
  ];
}

async function open({ ours }: Stage): Promise<Page> {
  const page = await ours.browser.newPage();
  await page.evaluateOnNewDocument(noteWhenReady);
  await page.goto(`${ours.extensionOrigin}/options.html#clients`);
  return page;
}

async function readyTime(page: Page): Promise<number> {
  await page.waitForFunction(() => window.readyAt !== undefined, { timeout: 20_000 });
  return (await page.evaluate(() => window.readyAt)) ?? Number.NaN;
}

/** Runs in the page before its scripts. */
function noteWhenReady(): void {
  const { port1, port2 } = new MessageChannel();
  port2.onmessage = () => {
    window.readyAt ??= performance.now();
  };
  // Whoever listens for keys comes after the first rows: the key is pressed until somebody answers.
  const look = () => {
    const rows = document.querySelectorAll("[data-client-id]");
    const isAnswered = rows.length > 1 && rows[0]?.getAttribute("tabindex") === "-1";
    if (isAnswered) port1.postMessage(null);
    else {
      if (rows.length > 1) document.dispatchEvent(new KeyboardEvent("keydown", { key: "j", bubbles: true }));
      requestAnimationFrame(look);
    }
  };
  requestAnimationFrame(look);
}

/** Runs in the page: milliseconds of each letter. */
async function typeSearch(text: string): Promise<number[]> {
  const field = document.querySelector<HTMLInputElement>("input[type=search]");
  const list = document.querySelector<HTMLElement>(".list-side");
  if (field === null || list === null) throw new Error("There is no search.");
  const times: number[] = [];
  for (let length = 1; length <= text.length; length += 1) {
    const started = performance.now();
    field.value = text.slice(0, length);
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
    await Promise.resolve();
    await Promise.resolve();
    list.getBoundingClientRect();
    times.push(performance.now() - started);
    await new Promise(requestAnimationFrame);
  }
  field.value = "";
  field.dispatchEvent(new InputEvent("input", { bubbles: true }));
  return times;
}

/** Runs in the page: milliseconds of each step. */
async function scrollFar(times: number): Promise<number[]> {
  await new Promise((resolve) => setTimeout(resolve, 200));
  const list = document.querySelector<HTMLElement>(".grid-scroller");
  if (list === null) throw new Error("There is no list.");
  const took: number[] = [];
  for (let step = 0; step < times; step += 1) {
    const started = performance.now();
    list.scrollTop += 700;
    list.dispatchEvent(new Event("scroll"));
    await Promise.resolve();
    await Promise.resolve();
    list.getBoundingClientRect();
    took.push(performance.now() - started);
    await new Promise(requestAnimationFrame);
  }
  return took;
}

/** Gives all clients another tier by the bar, and waits for the toast. */
async function changeAll(page: Page): Promise<number> {
  await page.bringToFront();
  await page.evaluate(() => {
    document.dispatchEvent(new KeyboardEvent("keydown", { key: "a", ctrlKey: true, bubbles: true }));
  });
  await page.waitForSelector(".bulk-bar form");
  return await page.evaluate(async () => {
    const form = document.querySelector<HTMLFormElement>(".bulk-bar form");
    const started = performance.now();
    form?.requestSubmit();
    while (document.querySelector(".toast .button") === null) {
      if (performance.now() - started > 20_000) throw new Error("No toast came.");
      await new Promise(requestAnimationFrame);
    }
    return performance.now() - started;
  });
}
