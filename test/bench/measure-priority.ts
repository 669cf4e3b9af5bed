/**
 * `priority.10k`: 10,000 conversations that were seen are scored anew after a change of
 * weights, by the code that the worker runs, in slices that let messages of pages in between.
 */
import { createAccountQueues } from "../../lib/app/account-queues.ts";
import { createBreath } from "../../lib/app/create-breath.ts";
import type { PresentRules, PresentState } from "../../lib/app/present-state.ts";
import { compileRuleSet, decide } from "../../lib/core/decision/decide.ts";
import type { MessageFacts } from "../../lib/core/message/facts.ts";
import { defaultPriority, type PrioritySettings } from "../../lib/core/priority/priority-settings.ts";
import type { Client, RuleSet } from "../../lib/core/rules/rule-set.ts";
import { tiers } from "../../lib/core/rules/rule-set.ts";
import { ownPeople } from "../../lib/core/settings/own-people.ts";
import { defaultSettings } from "../../lib/core/settings/settings.ts";
import { conversationPeople } from "../../lib/core/threads/conversation-people.ts";
import { threadState } from "../../lib/core/threads/thread-state.ts";
import { readBenchMail } from "./bench-mail.ts";
import { conditionOf, drawRules, ruleOf, valuesOf } from "./drawn-rules.ts";
import type { Measured } from "./measurement.ts";
import { normaliseMessage } from "./normalise-message.ts";
import { percentile } from "./percentile.ts";
import { threadTime } from "./thread-time.ts";

const conversations = 10_000;
const rules = 1_000;
const clients = 1_000;
const changes = 15;
const account = "me@x.example";
const own = ownPeople(defaultSettings, account);
const hour = 3_600_000;
/** The conversations arrived in the hours before, so that some wait and some are overdue. */
const now = Date.UTC(2026, 4, 18, 12);

export async function measurePriority(): Promise<readonly Measured[]> {
  const { facts, source } = readBenchMail();
  const seen = facts.slice(0, conversations).map(seenInInbox);
  const set = ruleSetOf(facts);
  const worker = createBenchWorker(seen);
  worker.use(set, 0);
  await worker.queues.load(account);
  const samples = {
    total: [] as number[],
    step: [] as number[],
    plain: [] as number[],
    bare: [] as number[],
  };
  for (let change = 1; change <= changes; change += 1) {
    const present = worker.use(withWeights(set, change), change);
    const { total, longest } = await worker.time(() => worker.queues.load(account));
    samples.total.push(total);
    samples.step.push(longest);
    samples.plain.push(timePlainly(present, seen));
    samples.bare.push(timeNormalising(seen));
  }
  const peers = {
    "decide without slices": percentile(samples.plain, 0.5),
    "normalising alone": percentile(samples.bare, 0.5),
  };
  const why = `median of ${changes} changes; ${source}, ${seen.length} conversations, ${rules} rules, ${clients} clients`;
  return [
    { id: "priority.10k", value: percentile(samples.total, 0.5), peers, why },
    { id: "priority.10k.step", value: Math.max(...samples.step), why: `the longest of ${changes} changes` },
  ];
}

function seenInInbox(facts: MessageFacts, index: number): MessageFacts {
  const date = now - (index % 120) * hour;
  const id = ((BigInt(date) << 20n) + BigInt(index)).toString(16).padStart(16, "0");
  const { snippet: _snippet, bodyText: _bodyText, ...stored } = facts;
  return { ...stored, id, threadId: id, date, in: ["inbox"] };
}

/** Half of what was drawn from the mail: a client for each of its most frequent domains. */
function ruleSetOf(facts: readonly MessageFacts[]): RuleSet {
  const domains = valuesOf(facts).domains.slice(0, clients);
  return {
    format: "clientele-rule-set",
    version: 1,
    id: "priority",
    name: "priority",
    clients: domains.map(
      (domain, index): Client => ({
        id: `client-${index}`,
        name: `Client ${index}`,
        tier: tiers[index % tiers.length] ?? "regular",
        addresses: [],
        domains: [domain],
      }),
    ),
    rules: drawRules(rules, facts).map(conditionOf).map(ruleOf),
  };
}

function withWeights(set: RuleSet, change: number): RuleSet {
  const priority: PrioritySettings = {
    ...defaultPriority,
    tiers: { ...defaultPriority.tiers, vip: 40 + change },
  };
  return { ...set, settings: { priority } };
}

function createBenchWorker(seen: readonly MessageFacts[]) {
  let present: PresentRules | null = null;
  const slice = { started: 0, total: 0, longest: 0 };
  const endSlice = () => {
    const took = threadTime() - slice.started;
    slice.total += took;
    slice.longest = Math.max(slice.longest, took);
  };
  const nextTask = async () => {
    endSlice();
    await new Promise((resolve) => setImmediate(resolve));
    slice.started = threadTime();
  };
  const state: PresentState = {
    settings: async () => ({
      ok: true,
      value: { settings: defaultSettings, revision: present?.revision ?? 0, mirrored: null },
    }),
    rules: async () => {
      if (present === null) throw new Error("No rules are in use yet.");
      return { ok: true, value: present };
    },
    expect: () => {},
  };
  const nothing = async () => ({ ok: true, value: new Map() }) as const;
  const queues = createAccountQueues({
    state,
    clock: { now: () => now, zone: () => "UTC" },
    breathe: createBreath(threadTime, nextTask),
    conversations: {
      part: async () => ({
        ok: true,
        value: { mail: seen.map((facts) => ({ facts, seenAt: now })), next: null },
      }),
      of: async () => ({ ok: true, value: [] }),
      ownReminders: nothing,
    },
    marks: { load: nothing } as never,
    seen: {} as never,
    report: () => {},
  });
  return {
    queues,
    use(set: RuleSet, revision: number): PresentRules {
      present = { set, compiled: compileRuleSet(set), revision, clients: set.clients.length, rules };
      return present;
    },
    async time(work: () => Promise<unknown>): Promise<{ readonly total: number; readonly longest: number }> {
      Object.assign(slice, { started: threadTime(), total: 0, longest: 0 });
      await work();
      endSlice();
      return { total: slice.total, longest: slice.longest };
    },
  };
}

/** The same decisions one after the other, without slices, entries and order. */
function timePlainly({ compiled }: PresentRules, seen: readonly MessageFacts[]): number {
  const context = { now, zone: "UTC", account: own.addresses, ownDomains: own.domains };
  const people = conversationPeople(compiled.clients, own);
  const situations = seen.map((facts) => ({ thread: threadState([facts], people, null), mark: null }));
  const started = threadTime();
  for (const [index, facts] of seen.entries()) decide(compiled, facts, context, situations[index]);
  return threadTime() - started;
}

function timeNormalising(seen: readonly MessageFacts[]): number {
  const started = threadTime();
  for (const facts of seen) normaliseMessage(facts);
  return threadTime() - started;
}
