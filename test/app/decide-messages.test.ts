/** A batch of messages: decided by the rules as they are now, kept as facts, and not at all where painting is off. */
import { describe, expect, it } from "vitest";
import { decideMessages } from "../../lib/app/decide-messages.ts";
import { fingerprintFacts } from "../../lib/core/decision/fingerprint-facts.ts";
import type { MessageFacts } from "../../lib/core/message/facts.ts";
import { client, rule, ruleSet } from "../storage/fresh-database.ts";
import { contentOf } from "./content-of.ts";
import { createWorld, me, startWorker, type Worker, type World } from "./world.ts";

const acme = client("acme", { name: "Acme", tier: "vip", domains: ["acme.example"] });
const set = ruleSet({ clients: [acme], rules: [rule("invoice")] });
const facts: MessageFacts[] = [
  { id: "1", from: { address: "ana@acme.example" }, subject: "Your invoice", snippet: "secret" },
  { id: "2", from: { address: "bo@bolt.example" }, subject: "Hello" },
];

async function workerWith(replaced = set): Promise<{ world: World; worker: Worker }> {
  const world = createWorld();
  const worker = startWorker(world);
  expect(await worker.ask("rules.edit", { edit: { kind: "set.replace", set: replaced } })).toMatchObject({
    ok: true,
  });
  return { world, worker };
}

describe("messages of an account that is painted", () => {
  it("are decided in their order, by the revision that the answer carries", async () => {
    const { world, worker } = await workerWith();
    const answer = await worker.ask("messages.decide", { account: me, facts });
    expect(answer).toMatchObject({
      ok: true,
      value: {
        revision: world.told.at(-1),
        off: null,
        decided: [
          { decision: { id: "1", client: "Acme", labels: ["Invoice"] }, paint: { tier: "vip" } },
          { decision: { id: "2", client: null, labels: [] } },
        ],
      },
    });
  });

  it("are stored as facts without snippet, and their decisions in the paint cache", async () => {
    const { world, worker } = await workerWith();
    const answer = await worker.ask("messages.decide", { account: me, facts });
    await worker.settled();
    const { tables, local } = await contentOf(world);
    expect(tables.seen).toMatchObject([
      { account: me, id: "1" },
      { account: me, id: "2" },
    ]);
    expect(JSON.stringify(tables.seen)).not.toContain("secret");
    const [first] = answer.ok ? answer.value.decided : [];
    expect(local.paint).toMatchObject({
      accounts: { [me]: { 1: { fingerprint: fingerprintFacts(facts[0] as MessageFacts), decided: first } } },
    });
  });

  it("are found to be one's own where they come from another address of the account", async () => {
    const { worker } = await workerWith(
      ruleSet({ clients: [acme], rules: [rule("mine", { condition: "from:me" })] }),
    );
    const settings = { enabled: true, addresses: ["Other@x.example"], domains: [] };
    await worker.ask("account.change", { account: me, settings });
    const mine = [{ id: "1", from: { address: "other@x.example" }, to: [{ address: "ana@acme.example" }] }];
    expect(await worker.ask("messages.decide", { account: me, facts: mine })).toMatchObject({
      value: { decided: [{ decision: { client: "Acme", labels: ["Invoice"] } }] },
    });
  });
});

describe("rules that change", () => {
  it("while a batch is being decided leave nothing of the old decisions in the paint cache", async () => {
    const { world, worker } = await workerWith();
    const deciding = worker.ask("messages.decide", { account: me, facts });
    const edit = { kind: "rule.delete", id: "invoice" } as const;
    const [, edited] = await Promise.all([deciding, worker.ask("rules.edit", { edit })]);
    await worker.settled();
    const { paint } = (await contentOf(world)).local;
    expect(paint).toMatchObject({ revision: edited.ok && edited.value.revision });
    expect(JSON.stringify(paint)).not.toContain("Invoice");
  });

  it("decide the very next batch", async () => {
    const { worker } = await workerWith();
    await worker.ask("messages.decide", { account: me, facts });
    await worker.ask("rules.edit", { edit: { kind: "rule.delete", id: "invoice" } });
    expect(await worker.ask("messages.decide", { account: me, facts })).toMatchObject({
      value: { decided: [{ decision: { labels: [] } }, { decision: { labels: [] } }] },
    });
  });

  it("are loaded once for all who ask at the same time, and not again until they change", async () => {
    const worker = startWorker((await workerWith()).world);
    const batch = { account: me, facts };
    await Promise.all([1, 2, 3].map(() => worker.ask("messages.decide", batch)));
    await worker.ask("messages.decide", batch);
    const loads = worker.calls.names.filter((name) => name === "rules.loadSnapshot");
    expect(loads).toHaveLength(1);
  });
});

describe("rules that were just edited", () => {
  it("are not read again to decide by them", async () => {
    const { worker } = await workerWith();
    const answer = await worker.ask("messages.decide", { account: me, facts });
    expect(answer).toMatchObject({ value: { decided: [{ decision: { client: "Acme" } }, {}] } });
    expect(worker.calls.names).not.toContain("rules.loadSnapshot");
  });
});

describe.each([
  ["off", (worker: Worker) => worker.ask("settings.change", { change: { enabled: false } })],
  ["paused", (worker: Worker) => worker.ask("pause.set", { until: Date.UTC(2027, 0, 1) })],
  [
    "account",
    (worker: Worker) =>
      worker.ask("account.change", { account: me, settings: { enabled: false, addresses: [], domains: [] } }),
  ],
] as const)("painting that is off by the switch %s", (off, turnOff) => {
  it("decides nothing, stores nothing, and leaves no decision in the paint cache", async () => {
    const { world, worker } = await workerWith();
    await worker.ask("messages.decide", { account: me, facts: facts.slice(0, 1) });
    await turnOff(worker);
    expect(await worker.ask("page.state", { account: me })).toMatchObject({ value: { off } });
    expect(await worker.ask("messages.decide", { account: me, facts })).toMatchObject({
      ok: true,
      value: { off, decided: [] },
    });
    await worker.settled();
    const { tables, local } = await contentOf(world);
    expect(tables.seen).toHaveLength(1);
    expect(local.paint).toMatchObject({ accounts: {} });
  });
});

describe("before there are clients and rules", () => {
  it("messages are answered and nothing is kept", async () => {
    const world = createWorld();
    const worker = startWorker(world);
    const before = await contentOf(world);
    expect(await worker.ask("page.state", { account: me })).toMatchObject({
      value: { clients: 0, rules: 0, off: null },
    });
    expect(await worker.ask("messages.decide", { account: me, facts })).toMatchObject({
      ok: true,
      value: { decided: [{ decision: { client: null } }, { decision: { client: null } }] },
    });
    await worker.settled();
    expect(await contentOf(world)).toEqual(before);
  });
});

describe("a store that fails after the answer", () => {
  it("takes nothing from the answer and is reported by code alone", async () => {
    const { world, worker } = await workerWith();
    const full = { ok: false, failure: { code: "storage.full", params: {} } } as const;
    const ports = { ...worker.ports, seen: { ...worker.ports.seen, remember: async () => full } };
    expect(await decideMessages(ports, { account: me, facts })).toMatchObject({ ok: true });
    await worker.settled();
    expect(world.problems).toEqual(["seen.remember: storage.full"]);
  });
});
