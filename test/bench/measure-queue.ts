/**
 * `queue.5k`: the first rows of a queue of 5,000 conversations, asked for by the content
 * script of a Gmail tab, and painted after a click on the bar.
 */
import type { CDPSession, Page } from "puppeteer-core";
import { readMailFacts } from "../../lib/core/interchange/read-mail-line.ts";
import type { MessageFacts } from "../../lib/core/message/facts.ts";
import type { Answer, Name, Reply, Request } from "../../lib/messaging/protocol.ts";
import { sampleAccount } from "../fake-gmail/sample-mailbox.ts";
import { closeTabs, openOurTab, rest } from "./gmail-tab.ts";
import { mailOfSize } from "./mail-of-size.ts";
import type { BenchContext, Measured } from "./measurement.ts";
import { percentile } from "./percentile.ts";

const conversations = 5_000;
const batch = 100;
const samples = 25;
const coldSamples = 5;
const openings = 9;
const firstRows = { filter: "all", start: 0, limit: 50, language: "en" } as const;

export async function measureQueue(context: BenchContext): Promise<readonly Measured[]> {
  const stage = await context.stage();
  await stage.useRules({ rules: 1_000, clients: 1_000 });
  const page = await openOurTab(stage);
  const account = sampleAccount;
  const question = { account, ...firstRows };
  const tab = await contentScriptOf(page, stage.ours.extensionOrigin);
  const facts = seenInInbox(Date.now());
  for (let at = 0; at < facts.length; at += batch)
    await tab.ask("messages.decide", { account, facts: facts.slice(at, at + batch) });
  await untilAllAreKept(async () => (await tab.ask("queue.load", question)).value.total);
  const times = { rows: [] as number[], ping: [] as number[] };
  for (let sample = 0; sample < samples; sample += 1) {
    times.rows.push((await tab.ask("queue.load", question)).took);
    times.ping.push((await tab.ask("background.ping", {})).took);
  }
  const painted = await timeOpenings(page);
  const cold: number[] = [];
  for (let sample = 0; sample < coldSamples; sample += 1) {
    await stage.ours.stopBackground();
    // Rules and the database are there once a page has asked anything of them.
    await tab.ask("page.state", { account });
    cold.push((await tab.ask("queue.load", question)).took);
  }
  await tab.session.detach();
  await closeTabs(page);
  const [firstOpening = 0, ...others] = painted;
  return [
    {
      id: "queue.5k",
      value: percentile(times.rows, 0.5),
      peers: { "empty request": percentile(times.ping, 0.5) },
      why: `median of ${samples}, ${firstRows.limit} rows; p95 ${percentile(times.rows, 0.95).toFixed(0)} ms; a worker that was just started and has to read the mail first: ${percentile(cold, 0.5).toFixed(0)} ms (median of ${coldSamples})`,
    },
    ...(others.length === 0
      ? []
      : [
          {
            id: "queue.5k.painted" as const,
            value: percentile(others, 0.5),
            peers: { "empty request": percentile(times.ping, 0.5) },
            why: `median of ${others.length} clicks on the bar to the frame with rows; the very first, which brings the script of the panels, ${firstOpening.toFixed(0)} ms`,
          },
        ]),
  ];
}

/** Milliseconds from a click on the bar to the end of the frame that shows rows; none where the bar has no queue yet. */
async function timeOpenings(page: Page): Promise<readonly number[]> {
  const times: number[] = [];
  for (let opening = 0; opening <= openings; opening += 1) {
    await page.bringToFront();
    const button = await page.evaluate(placeOfQueueButton);
    if (button === null) return times;
    const shown = page.evaluate(whenRowsAreShown);
    await rest();
    await page.mouse.click(button.x, button.y);
    times.push(await shown);
    await rest(500);
    await page.keyboard.press("Escape");
    await rest();
  }
  return times;
}

/** Runs in the page. */
function placeOfQueueButton(): { readonly x: number; readonly y: number } | null {
  const bar = document.querySelector("[data-clientele=bar]")?.shadowRoot;
  const box = bar?.querySelector(".toggle.queue")?.getBoundingClientRect();
  return box === undefined || box.width === 0
    ? null
    : { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Runs in the page. */
function whenRowsAreShown(): Promise<number> {
  const { promise: clicked, resolve: onClick } = Promise.withResolvers<number>();
  window.addEventListener("click", ({ timeStamp }) => onClick(timeStamp), { capture: true, once: true });
  const hasRows = () => {
    const queue = document.querySelector("[data-clientele=queue]")?.shadowRoot;
    return (queue?.querySelectorAll("[role=row][tabindex]").length ?? 0) > 0;
  };
  const shown = new Promise<number>((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port2.onmessage = () => resolve(performance.now());
    const look = () => {
      if (hasRows()) port1.postMessage(null);
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  return Promise.all([clicked, shown]).then(([from, until]) => until - from);
}

/** A batch is answered before it is kept. */
async function untilAllAreKept(kept: () => Promise<number>): Promise<void> {
  for (let tries = 0; tries < 60; tries += 1) {
    // What the tab itself shows is kept besides.
    if ((await kept()) >= conversations) return;
    await rest(1_000);
  }
  throw new Error(`The queue has ${await kept()} conversations.`);
}

function seenInInbox(now: number): MessageFacts[] {
  return mailOfSize(conversations, now).flatMap((line, index) => {
    const read = readMailFacts(line, index + 1);
    if (!read.ok) return [];
    const { snippet: _, ...facts } = read.facts;
    const date = now - index * 60_000;
    const id = (BigInt(date) << 20n).toString(16).padStart(16, "0");
    return [{ ...facts, id, threadId: id, date, in: ["inbox"] as const }];
  });
}

interface Timed<Value> {
  readonly value: Value;
  /** Milliseconds by the clock of the page. */
  readonly took: number;
}

/** Asks from where the content script runs. */
async function contentScriptOf(page: Page, extensionOrigin: string) {
  const session = await page.createCDPSession();
  const contextId = await contextOf(session, extensionOrigin);
  async function ask<N extends Name>(name: N, request: Request<N>): Promise<Timed<Reply<N>>> {
    const packet = JSON.stringify({ clientele: name, request });
    const expression = `(async () => {
      const started = performance.now();
      const answer = await chrome.runtime.sendMessage(${packet});
      return { answer, took: performance.now() - started };
    })()`;
    const { result, exceptionDetails } = await session.send("Runtime.evaluate", {
      ...{ expression, contextId, awaitPromise: true, returnByValue: true },
    });
    if (exceptionDetails !== undefined) throw new Error(`${name}: ${exceptionDetails.text}`);
    const { answer, took } = result.value as { answer: Answer<N>; took: number };
    if (!answer.ok) throw new Error(`${name} was refused: ${answer.code}`);
    return { value: answer.value, took };
  }
  return { session, ask };
}

async function contextOf(session: CDPSession, extensionOrigin: string): Promise<number> {
  const found = new Promise<number>((resolve) => {
    session.on("Runtime.executionContextCreated", ({ context }) => {
      if (context.origin === extensionOrigin) resolve(context.id);
    });
  });
  await session.send("Runtime.enable");
  return await Promise.race([
    found,
    rest(5_000).then(() => {
      throw new Error("The content script does not run in the tab.");
    }),
  ]);
}
