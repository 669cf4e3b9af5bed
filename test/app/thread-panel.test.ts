/** A page that opens the panel of a message: who, why, what was said lately, and to whom its sender could belong. */
import { describe, expect, it } from "vitest";
import type { MessageFacts } from "../../lib/core/message/facts.ts";
import { client, rule, ruleSet } from "../storage/fresh-database.ts";
import { contentOf } from "./content-of.ts";
import { createWorld, me, startWorker } from "./world.ts";

const set = ruleSet({
  clients: [client("acme", { name: "Acme", tier: "vip", domains: ["acme.example"] })],
  rules: [
    rule("quote", { name: "Quotation", condition: "subject:报价" }),
    rule("secret", { name: "Secret", condition: "deadline" }),
    rule("mine", { name: "Mine", condition: "to:me" }),
  ],
});
const facts: MessageFacts = {
  id: "1",
  from: { name: "Ana", address: "ana@acme.example" },
  subject: "关于报价单",
};

async function workerWith() {
  const world = createWorld();
  const worker = startWorker(world);
  await worker.ask("rules.edit", { edit: { kind: "set.replace", set } });
  const explain = async (one: MessageFacts, language: "en" | "zh_CN" = "en") => {
    const answer = await worker.ask("thread.panel", { account: me, facts: one, language });
    if (!answer.ok) throw new Error(answer.code);
    return (answer.value.panel?.sections ?? []).flatMap(({ title, lines }) => [
      title,
      ...lines.map(({ parts }) => parts.map(({ text }) => text).join("")),
    ]);
  };
  return { world, worker, explain };
}

describe("a page that asks why", () => {
  it("is answered in its language", async () => {
    const { explain } = await workerWith();
    expect(await explain(facts)).toContain("Quotation: the subject contains “报价”");
    expect(await explain(facts, "zh_CN")).toContain("Quotation：主题含有“报价”");
  });

  it("is told what to do about what is not known, as long as page data may be read or not", async () => {
    const { worker, explain } = await workerWith();
    expect(await explain(facts)).toContain("Open the conversation, and more is known.");
    await worker.ask("settings.change", { change: { pageData: false } });
    expect(await explain(facts)).toContain(
      "Switch on page data in the settings and open the conversation, and more is known.",
    );
  });

  it("hears of a rule that asks for the body once it was known, and nothing is kept of asking", async () => {
    const { world, worker, explain } = await workerWith();
    const opened = { ...facts, to: [], cc: [], bodyText: "The deadline is Friday.", attachmentNames: [] };
    expect(await explain(opened)).toContain("Secret: the text contains “deadline”");
    expect(await explain(opened)).not.toContain("Not known yet");
    const before = await contentOf(world);
    expect(await explain(facts)).toContain(
      "Secret: “deadline” needs all recipients, the whole text, and the attachments",
    );
    expect(await contentOf(world)).toEqual(before);
    await worker.ask("messages.decide", { account: me, facts: [opened] });
    await worker.settled();
    expect(await explain(facts)).toContain("Secret: the text contains “deadline”");
  });

  it("cannot forge what is known of bodies", async () => {
    const { explain } = await workerWith();
    expect(await explain({ ...facts, bodyTerms: { deadline: "yes" } })).toContain("Not known yet");
  });

  it("hears nothing where painting is off", async () => {
    const { worker, explain } = await workerWith();
    await worker.ask("settings.change", { change: { enabled: false } });
    expect(await explain(facts)).toEqual([]);
  });
});

describe("the panel of a message", () => {
  const now = Date.UTC(2026, 10, 1, 12);
  const hour = 3_600_000;
  const seen = (id: number, more: Partial<MessageFacts>): MessageFacts => ({
    id: ((BigInt(now - id * hour) << 20n) + 1n).toString(16),
    date: now - id * hour,
    ...more,
  });
  const theirs = (id: number): MessageFacts =>
    seen(id, { from: { address: "bo@acme.example" }, subject: `Mail ${id}` });
  const panelOf = async (worker: Awaited<ReturnType<typeof workerWith>>["worker"], one: MessageFacts) => {
    const answer = await worker.ask("thread.panel", { account: me, facts: one, language: "en" });
    if (!answer.ok || answer.value.panel === null) throw new Error("no panel");
    return answer.value.panel;
  };

  it("says who this is, with fields and notes", async () => {
    const { worker } = await workerWith();
    const fields = { industry: "Tools", sites: [1, 2], secret: { deep: true } };
    const known = client("acme", {
      name: "Acme",
      tier: "vip",
      domains: ["acme.example"],
      fields,
      notes: "Ring first",
    });
    await worker.ask("rules.edit", { edit: { kind: "client.save", client: known } });
    expect((await panelOf(worker, facts)).client).toEqual({
      id: "acme",
      name: "Acme",
      tier: "vip",
      colour: expect.stringMatching(/^#/),
      fields: [
        { name: "industry", value: "Tools" },
        { name: "sites", value: "1, 2" },
      ],
      segments: [],
      groups: [],
      notes: "Ring first",
    });
  });

  it("is told no more of a client than a person reads", async () => {
    const { worker } = await workerWith();
    const fields = Object.fromEntries(Array.from({ length: 100 }, (_, at) => [`f${at}`, "x".repeat(10_000)]));
    const known = client("acme", { name: "Acme", domains: ["acme.example"], fields });
    await worker.ask("rules.edit", { edit: { kind: "client.save", client: known } });
    const panel = await panelOf(worker, facts);
    expect(panel.client?.fields).toHaveLength(30);
    expect(JSON.stringify(panel).length).toBeLessThan(20_000);
  });

  it("tells the last mails both ways of all the client's people, and since when they wait", async () => {
    const { worker } = await workerWith();
    const answered = seen(24 * 60, { from: { address: me }, to: [{ address: "cy@acme.example" }] });
    const batch = [1, 2, 24 * 8, 24 * 70].map(theirs);
    await worker.ask("messages.decide", { account: me, facts: [...batch, answered] });
    await worker.settled();
    const { lately } = await panelOf(worker, facts);
    expect(lately?.mails.map(({ side, subject }) => [side, subject])).toEqual([
      ["theirs", "Mail 1"],
      ["theirs", "Mail 2"],
      ["theirs", `Mail ${24 * 8}`],
      ["ours", null],
      ["theirs", `Mail ${24 * 70}`],
    ]);
    expect(lately?.waitingSince).toBe(now - 24 * 8 * hour);
  });

  it("tells how a client's conversation stands, as far as its mail was seen", async () => {
    const { worker } = await workerWith();
    const inThread = { threadId: "t", senderSeen: true } as const;
    const theirMail = { ...theirs(3), ...inThread };
    const ourMail = seen(2, { from: { address: me }, ...inThread });
    expect((await panelOf(worker, theirMail)).thread).toMatchObject({
      status: "theirs",
      since: now - 3 * hour,
    });
    await worker.ask("messages.decide", { account: me, facts: [theirMail, ourMail] });
    await worker.settled();
    expect((await panelOf(worker, theirMail)).thread).toMatchObject({
      status: "ours",
      since: now - 2 * hour,
    });
    const row = seen(1, { threadId: "t", from: { address: "bo@acme.example" }, participants: [] });
    expect((await panelOf(worker, row)).thread).toMatchObject({ status: "unclear", since: now - hour });
    expect((await panelOf(worker, facts)).thread).toBeNull();
  });

  it("of a stranger tells that one's mail and no other's", async () => {
    const { worker } = await workerWith();
    const stranger = seen(3, { from: { address: "x@nobody.com" } });
    await worker.ask("messages.decide", { account: me, facts: [theirs(1), stranger] });
    await worker.settled();
    const { lately, client: none, assigning } = await panelOf(worker, stranger);
    expect([none, lately?.mails.map(({ id }) => id)]).toEqual([null, [stranger.id]]);
    expect(assigning).toMatchObject({ domain: "nobody.com", newName: "Nobody" });
  });

  it("names each label with the rules that gave it", async () => {
    const { worker } = await workerWith();
    const [label] = (await panelOf(worker, facts)).labels;
    expect(label).toMatchObject({ label: "Invoice", rules: [{ id: "quote", name: "Quotation" }] });
  });
});

describe("a page that asks about somebody who pretends to be a client", () => {
  const from = { name: "Acme Billing", address: "pay@acme-billing.example" };

  it("is not offered that client to give the sender to, and is offered others", async () => {
    const { worker } = await workerWith();
    const other = client("bolt", { name: "Acme Billing Bolt", tier: "key", domains: ["bolt.example"] });
    await worker.ask("rules.edit", { edit: { kind: "client.save", client: other } });
    const ask = async (sender: typeof from) => {
      const answer = await worker.ask("thread.panel", {
        account: me,
        facts: { id: "2", from: sender },
        language: "en",
      });
      if (!answer.ok) throw new Error(answer.code);
      return answer.value.panel?.assigning?.suggestions.map(({ name }) => name);
    };
    expect(await ask(from)).toEqual(["Acme Billing Bolt"]);
    expect(await ask({ name: "Bo", address: "bo@acmetrade.example" })).toContain("Acme");
  });

  it("is told so with the decision, which gives no client", async () => {
    const { worker } = await workerWith();
    const answer = await worker.ask("messages.decide", { account: me, facts: [{ id: "2", from }] });
    if (!answer.ok) throw new Error(answer.code);
    const decision = answer.value.decided[0]?.decision;
    expect(decision?.client).toBeNull();
    expect(decision?.warnings?.map(({ code }) => code)).toEqual([
      "sender.lookAlikeDomain",
      "sender.nameClaimsClient",
    ]);
  });
});
