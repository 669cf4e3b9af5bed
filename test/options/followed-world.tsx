/** The tab of followed sets over a database in memory, and a background that writes down what it is asked. */
// First: Dexie looks once for an IndexedDB, and does nothing live without one.
import "fake-indexeddb/auto";
import axe from "axe-core";
import { act } from "preact/test-utils";
import { beforeEach, expect } from "vitest";
import { PageActionsContext } from "../../entrypoints/options/page-actions.ts";
import { FollowedView } from "../../entrypoints/options/views/share/followed/followed-view.tsx";
import type { RuleSet } from "../../lib/core/rules/rule-set.ts";
import { defaultSettings } from "../../lib/core/settings/settings.ts";
import type { Subscription } from "../../lib/core/sharing/subscription.ts";
import type { Call } from "../../lib/messaging/call.ts";
import type { Database } from "../../lib/storage/database.ts";
import { aClient, aRule, aRuleSet } from "../core/rules/build-rule-set.ts";
import { freshDatabase } from "../storage/fresh-database.ts";
import { show } from "./show.tsx";

export const content = aRuleSet({
  name: "Sales team",
  rules: [
    aRule({ id: "r1", name: "Quotations", effects: [{ kind: "label", label: "Offer", colour: "#1a73e8" }] }),
    aRule({ id: "r2", name: "Complaints", optional: true, exceptions: ["from:me"], author: "Mia" }),
    aRule({ id: "r3", name: "Orders", optional: true, enabled: false }),
  ],
  clients: [
    aClient({ id: "c1", name: "Blue Whale", domains: ["whale.example"], author: "Mia", revision: 3 }),
  ],
});

interface World {
  readonly asked: { readonly name: string; readonly request: unknown }[];
  readonly told: string[];
  readonly root: HTMLElement;
}

let database: Database;

/** A new one before each test of the file that calls this. */
export function useFreshDatabase(): void {
  beforeEach(() => {
    database = freshDatabase();
    location.hash = "#share/followed";
  });
}

/** Of the test. */
export function presentDatabase(): Database {
  return database;
}

export async function keep(subscription: Subscription, set: RuleSet = content): Promise<void> {
  await database.open();
  await database.subscriptions.put(subscription);
  const bytes = new Blob([JSON.stringify(set)]).stream().pipeThrough(new CompressionStream("gzip"));
  const packed = new Uint8Array(await new Response(bytes).arrayBuffer());
  for (const head of [subscription.active, subscription.pending?.head, ...subscription.previous]) {
    if (head != null)
      await database.editions.put({ subscriptionId: subscription.id, hash: head.hash, packed });
  }
}

/** `answers`: what the background says to a question; absent: that all went well. */
export async function open(hash: string, answers: Readonly<Record<string, unknown>> = {}): Promise<World> {
  location.hash = hash;
  const asked: World["asked"] = [];
  const told: string[] = [];
  const call = (async (name: string, request: unknown) => {
    asked.push({ name, request });
    return answers[name] ?? { ok: true, value: { revision: 1, id: "sub-1", news: "none" } };
  }) as unknown as Call;
  const actions = {
    call,
    edit: async (edit: unknown) => {
      asked.push({ name: "rules.edit", request: edit });
      return true;
    },
    tell: ({ text }: { readonly text: string }) => void told.push(text),
    tellFailure: () => undefined,
  };
  const root = await show(
    <PageActionsContext.Provider value={actions}>
      <FollowedView
        set={aRuleSet()}
        revision={1}
        followed={[{ id: "sub-1", name: "Sales team", source: "user", set: content }]}
        settings={defaultSettings}
        settingsUnreadable={false}
        accounts={[]}
        database={database}
      />
    </PageActionsContext.Provider>,
  );
  return { asked, told, root };
}

export async function shows(root: HTMLElement, text: string): Promise<void> {
  await expect.poll(() => act(() => undefined).then(() => root.textContent)).toContain(text);
}

export function button(root: HTMLElement, name: string): HTMLElement {
  const found = [...root.querySelectorAll<HTMLElement>("button, a, input")].find(
    (control) => (control.getAttribute("aria-label") ?? control.textContent) === name,
  );
  if (found === undefined) throw new Error(`nothing is called ${name}`);
  return found;
}

export async function faultsOf(root: HTMLElement): Promise<string[]> {
  const { violations, passes } = await axe.run(root, { rules: { "color-contrast": { enabled: false } } });
  expect(passes.length).toBeGreaterThan(5);
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

/** A subscription whose newest file was not taken. */
export function failed(code: string, params: Readonly<Record<string, number>> = {}): Partial<Subscription> {
  return { check: { at: 1, failures: 1, failure: { code, params } } };
}
