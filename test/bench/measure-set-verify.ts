/**
 * `set.verify`: a signed set of 5,000 rules and 10,000 clients, dropped on the options page, until the page says what it
 * would change of a set that has half of it: opened, its signature verified, parsed, merged, and shown.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ElementHandle, Page } from "puppeteer-core";
import type { RuleSet } from "../../lib/core/rules/rule-set.ts";
import { writeEdition } from "../../lib/core/sharing/write-edition.ts";
import { signEdition } from "../../lib/sealing/sign-edition.ts";
import { makeSigningKey } from "../../lib/sealing/signing-key.ts";
import { closeTabs, rest } from "./gmail-tab.ts";
import { heapUsage } from "./heap-usage.ts";
import type { BenchContext, Measured } from "./measurement.ts";
import { percentile } from "./percentile.ts";
import { ruleSetOfSize } from "./rule-set-of-size.ts";
import type { Stage } from "./stage.ts";

const size = { rules: 5_000, clients: 10_000 };
const samples = 5;

export async function measureSetVerify(context: BenchContext): Promise<readonly Measured[]> {
  const stage = await context.stage();
  const set = ruleSetOfSize(size);
  await stage.useRuleSet(halfOf(set));
  const folder = mkdtempSync(join(tmpdir(), "clientele-set-"));
  try {
    const file = join(folder, "team.json");
    const text = await signedFile(set);
    writeFileSync(file, text);
    const times: number[] = [];
    const held: number[] = [];
    for (let turn = 0; turn < samples; turn += 1) {
      const page = await open(stage);
      times.push(await dropFile(page, file));
      const { script, nodes } = await heapUsage(await page.createCDPSession());
      held.push(script + nodes);
      await closeTabs(page);
    }
    const megabytes = (text.length / 1_000_000).toFixed(1);
    return [
      {
        id: "set.verify",
        value: percentile(times, 0.5),
        why: `median of ${samples} fresh pages; ${megabytes} MB, signed; longest ${Math.max(...times).toFixed(0)} ms`,
      },
      {
        id: "set.verify.memory",
        value: percentile(held, 0.5),
        why: "the whole page with both sets, script and nodes after a collection",
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Every second thing of the set, and of these every tenth otherwise: what is not there is new, what differs is asked about. */
function halfOf(set: RuleSet): RuleSet {
  const isHalf = (_: unknown, place: number) => place % 2 === 0;
  return {
    ...set,
    id: "own",
    clients: set.clients
      .filter(isHalf)
      .map((client, place) => (place % 10 === 0 ? { ...client, name: `${client.name} (ours)` } : client)),
    rules: set.rules
      .filter(isHalf)
      .map((rule, place) => (place % 10 === 0 ? { ...rule, condition: "subject:ours" } : rule)),
  };
}

async function signedFile(set: RuleSet): Promise<string> {
  const key = await makeSigningKey();
  const day = 86_400_000;
  const payload = writeEdition({
    ...{ type: "clientele-edition", setId: set.id, version: 1, keys: [key.publicKey], threshold: 1 },
    issued: new Date(Date.now()).toISOString(),
    expires: new Date(Date.now() + 30 * day).toISOString(),
    set,
  });
  return signEdition(payload, [key]);
}

async function open({ ours }: Stage): Promise<Page> {
  const page = await ours.browser.newPage();
  await page.goto(`${ours.extensionOrigin}/options.html#share`);
  await page.waitForSelector("input[type=file]");
  await rest();
  return page;
}

async function dropFile(page: Page, file: string): Promise<number> {
  const shown = page.evaluate(whenPreviewed);
  const field = (await page.$("input[type=file]")) as ElementHandle<HTMLInputElement> | null;
  if (field === null) throw new Error("The page has no file field.");
  await field.uploadFile(file);
  return await shown;
}

/** Runs in the page: ms from the file in its field to the frame after the preview stands. */
function whenPreviewed(): Promise<number> {
  return new Promise((resolve, reject) => {
    document.addEventListener(
      "change",
      () => {
        const started = performance.now();
        const look = () => {
          if (document.querySelector(".notice.failed") !== null) reject(new Error("The file was refused."));
          else if (document.querySelector(".change-list tbody tr") === null) requestAnimationFrame(look);
          else setTimeout(() => resolve(performance.now() - started), 0);
        };
        requestAnimationFrame(look);
      },
      { capture: true, once: true },
    );
  });
}
