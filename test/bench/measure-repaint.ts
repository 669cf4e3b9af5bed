/** `repaint`: from an edit of one client or rule on the options page to the rows that show it. */
import type { Page } from "puppeteer-core";
import type { RuleSet } from "../../lib/core/rules/rule-set.ts";
import type { RuleSetEdit } from "../../lib/core/rules/rule-set-edit.ts";
import { rowsOf } from "../end-to-end/harness/gmail-page.ts";
import { askBackground } from "../tooling/browsers/ask-background.ts";
import type { BudgetId } from "./budgets.ts";
import { closeTabs, openOurTab, rest } from "./gmail-tab.ts";
import type { BenchContext, Measured } from "./measurement.ts";
import { percentile } from "./percentile.ts";
import { type RuleSetSize, ruleSetOfSize } from "./rule-set-of-size.ts";
import type { Stage } from "./stage.ts";

const sizes = [
  { id: "repaint", rules: 1_000, clients: 100 },
  { id: "repaint.10k", rules: 1_000, clients: 10_000 },
] as const satisfies readonly (RuleSetSize & { readonly id: BudgetId })[];
const samples = 20;

export async function measureRepaint(context: BenchContext): Promise<readonly Measured[]> {
  const stage = await context.stage();
  const measured: Measured[] = [];
  for (const size of sizes) measured.push(await measureSize(stage, size));
  return measured;
}

async function measureSize(stage: Stage, size: (typeof sizes)[number]): Promise<Measured> {
  await stage.useRules(size);
  const page = await openOurTab(stage);
  // A window of its own: a Gmail tab behind another one is not painted.
  const own = await stage.ours.browser.newPage({ type: "window" });
  await own.goto(`${stage.ours.extensionOrigin}/popup.html`);
  const editFor = await editsOfShownMail(page, size);
  const times: number[] = [];
  for (let turn = 0; turn < samples; turn += 1) {
    const name = `Edited ${turn}`;
    const shown = page.evaluate(whenShown, name);
    await rest();
    const started = await own.evaluate(() => performance.timeOrigin + performance.now());
    await askBackground(own, "rules.edit", { edit: editFor(turn, name) } as never);
    times.push((await shown) - started);
  }
  await closeTabs(own, page);
  return {
    id: size.id,
    value: percentile(times, 0.5),
    why: `median of ${samples} edits of clients and rules in turn, ${size.rules} rules and ${size.clients} clients; p95 ${percentile(times, 0.95).toFixed(0)} ms`,
  };
}

/** Edits that give the new name, in turn, to a client and to a rule's label that the first page shows. */
async function editsOfShownMail(
  page: Page,
  size: RuleSetSize,
): Promise<(turn: number, name: string) => RuleSetEdit> {
  const set = ruleSetOfSize(size);
  const decisions = (await rowsOf(page)).flatMap(({ decision }) => decision ?? []);
  const client = set.clients.find(({ name }) => decisions.some((decision) => decision.client === name));
  const rule = firedRule(set, decisions);
  if (client === undefined || rule === undefined)
    throw new Error("The first page shows no client and no label.");
  return (turn, name) =>
    turn % 2 === 0
      ? { kind: "client.save", client: { ...client, name } }
      : { kind: "rule.save", rule: { ...rule, effects: [{ kind: "label", label: name }] } };
}

function firedRule(set: RuleSet, decisions: readonly { readonly reasons: readonly { ruleId?: string }[] }[]) {
  const fired = new Set(decisions.flatMap(({ reasons }) => reasons.flatMap(({ ruleId }) => ruleId ?? [])));
  return set.rules.find(({ id }) => fired.has(id));
}

/** Runs in the page: the wall clock, in ms, after the first frame in which a chip says this. */
function whenShown(name: string): Promise<number> {
  const isShown = () =>
    [...document.querySelectorAll("[data-clientele=chips]")].some((host) =>
      host.shadowRoot?.querySelector("[data-decision]")?.getAttribute("data-decision")?.includes(name),
    );
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port2.onmessage = () => resolve(performance.timeOrigin + performance.now());
    const look = () => {
      if (isShown()) port1.postMessage(null);
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
}
