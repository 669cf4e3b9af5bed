/** `queue.5k`: the first rows of a queue of 5,000 conversations, asked for by the content script of a Gmail tab. */
import type { CDPSession, Page } from "puppeteer-core";
import { readMailFacts } from "../../lib/core/interchange/read-mail-line.ts";
import type { MessageFacts } from "../../lib/core/message/facts.ts";
import type { Answer, Name, Reply, Request } from "../../lib/messaging/protocol.ts";
import { closeTabs, openOurTab, rest } from "./gmail-tab.ts";
import { mailOfSize } from "./mail-of-size.ts";
import type { BenchContext, Measured } from "./measurement.ts";
import { percentile } from "./percentile.ts";

const conversations = 5_000;
const batch = 100;
const samples = 25;
const coldSamples = 5;
/** An account of its own, so that what the tab itself shows is not counted with. */
const account = "queue@bench.example";
const firstRows = { account, filter: "all", start: 0, limit: 50, language: "en" } as const;

export async function measureQueue(context: BenchContext): Promise<readonly Measured[]> {
  const stage = await context.stage();
  await stage.useRules({ rules: 1_000, clients: 1_000 });
  const page = await openOurTab(stage);
  const tab = await contentScriptOf(page, stage.ours.extensionOrigin);
  const facts = seenInInbox(Date.now());
  for (let at = 0; at < facts.length; at += batch)
    await tab.ask("messages.decide", { account, facts: facts.slice(at, at + batch) });
  await untilAllAreKept(async () => (await tab.ask("queue.load", firstRows)).value.total);
  const times = { rows: [] as number[], ping: [] as number[] };
  for (let sample = 0; sample < samples; sample += 1) {
    times.rows.push((await tab.ask("queue.load", firstRows)).took);
    times.ping.push((await tab.ask("background.ping", {})).took);
  }
  const cold: number[] = [];
  for (let sample = 0; sample < coldSamples; sample += 1) {
    await stage.ours.stopBackground();
    // Rules and the database are there once a page has asked anything of them.
    await tab.ask("page.state", { account });
    cold.push((await tab.ask("queue.load", firstRows)).took);
  }
  await tab.session.detach();
  await closeTabs(page);
  return [
    {
      id: "queue.5k",
      value: percentile(times.rows, 0.5),
      peers: { "empty request": percentile(times.ping, 0.5) },
      why: `median of ${samples}, ${firstRows.limit} rows; p95 ${percentile(times.rows, 0.95).toFixed(0)} ms; a worker that was just started and has to read the mail first: ${percentile(cold, 0.5).toFixed(0)} ms (median of ${coldSamples})`,
    },
  ];
}

/** A batch is answered before it is kept. */
async function untilAllAreKept(kept: () => Promise<number>): Promise<void> {
  for (let tries = 0; tries < 60; tries += 1) {
    if ((await kept()) === conversations) return;
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
