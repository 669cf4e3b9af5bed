/** `memory.worker`: what the worker holds more than an empty one, at 10,000 rules and 10,000 clients. */
import type { CDPSession } from "puppeteer-core";
import type { ExtensionBrowser } from "../tooling/browsers/extension-browser.ts";
import { askEmptyWorker, emptyExtensionPage } from "./empty-extension.ts";
import { closeTabs, openOurTab, rest } from "./gmail-tab.ts";
import { heapUsage } from "./heap-usage.ts";
import type { BenchContext, Measured } from "./measurement.ts";

export async function measureMemoryWorker(context: BenchContext): Promise<readonly Measured[]> {
  const stage = await context.stage();
  await stage.useRules({ rules: 10_000, clients: 10_000 });
  // A worker that has not imported them itself: it holds what deciding needs and no more.
  await stage.ours.stopBackground();
  const page = await openOurTab(stage);
  const empty = await stage.bare.openExtensionPage(emptyExtensionPage);
  await askEmptyWorker(empty);
  await rest();
  const { script: ours } = await heapUsage(await workerSession(stage.ours));
  const { script: limit } = await heapUsage(await workerSession(stage.bare));
  await closeTabs(page, empty);
  return [
    {
      id: "memory.worker",
      value: ours - limit,
      peers: { "empty worker": limit },
      why: "JavaScript's heap after a collection, woken by one page of mail",
    },
  ];
}

async function workerSession({ browser, extensionOrigin }: ExtensionBrowser): Promise<CDPSession> {
  const target = browser
    .targets()
    .find((one) => one.type() === "service_worker" && one.url().startsWith(extensionOrigin));
  const worker = await target?.worker();
  if (worker === undefined || worker === null) throw new Error("The worker does not run.");
  return worker.client;
}
