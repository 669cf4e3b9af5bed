/** A rule on the text of a mail: decided when the thread was open, and the same on the row ever after. */
import { describe, expect, it } from "vitest";
import { expireSeen } from "../../lib/app/expire-seen.ts";
import type { MessageFacts } from "../../lib/core/message/facts.ts";
import type { Rule } from "../../lib/core/rules/rule-set.ts";
import { rule, ruleSet } from "../storage/fresh-database.ts";
import { contentOf } from "./content-of.ts";
import { createWorld, me, startWorker, type Worker, type World } from "./world.ts";

const row: MessageFacts = {
  id: "1",
  from: { name: "Ana", address: "ana@acme.example" },
  subject: "Hello",
  snippet: "Dear all,",
};
const opened: MessageFacts = {
  ...row,
  to: [{ name: "", address: me }],
  cc: [],
  bodyText: "Dear all, here is our quotation. 关于报价单",
  attachmentNames: [],
  hasAttachment: false,
};
const quotation = rule("body", { condition: "quotation" });

function labelled(id: string, condition: string, label: string): Rule {
  return rule(id, { condition, effects: [{ kind: "label", label }] });
}

async function workerWith(...rules: Rule[]): Promise<{ world: World; worker: Worker }> {
  const world = createWorld();
  const worker = startWorker(world);
  await replaceRules(worker, ...rules);
  return { world, worker };
}

async function replaceRules(worker: Worker, ...rules: Rule[]): Promise<void> {
  const edit = { kind: "set.replace", set: ruleSet({ rules }) } as const;
  expect(await worker.ask("rules.edit", { edit })).toMatchObject({ ok: true });
}

async function decisionOn(worker: Worker, facts: MessageFacts, account = me) {
  const answer = await worker.ask("messages.decide", { account, facts: [facts] });
  const [decided] = answer.ok ? answer.value.decided : [];
  return { labels: decided?.decision.labels, unknown: decided?.decision.unknown };
}

const isIt = { labels: ["Invoice"], unknown: [] };
const isNot = { labels: [], unknown: [] };
const cannotBeTold = { labels: [], unknown: ["body"] };

describe("a mail of which only the row was seen", () => {
  it("cannot be told", async () => {
    const { worker } = await workerWith(quotation);
    expect(await decisionOn(worker, row)).toEqual(cannotBeTold);
    await worker.settled();
    expect(await decisionOn(worker, row)).toEqual(cannotBeTold);
  });
});

describe("a mail that was open once", () => {
  it("moves from unknown to yes, and stays so on its row", async () => {
    const { worker } = await workerWith(quotation);
    expect(await decisionOn(worker, row)).toEqual(cannotBeTold);
    expect(await decisionOn(worker, opened)).toEqual(isIt);
    expect(await decisionOn(worker, row)).toEqual(isIt);
  });

  it("moves from unknown to no, and is no longer unknown on its row once all else is known", async () => {
    const { worker } = await workerWith(rule("body", { condition: "invoice" }));
    expect(await decisionOn(worker, opened)).toEqual(isNot);
    const { bodyText: _, ...later } = opened;
    expect(await decisionOn(worker, later)).toEqual(isNot);
  });

  it("stays decided when the next worker knows only the disk", async () => {
    const { world, worker } = await workerWith(quotation);
    await decisionOn(worker, opened);
    await worker.settled();
    expect(await decisionOn(startWorker(world), row)).toEqual(isIt);
  });

  it("stays decided after another look at its row was stored", async () => {
    const { worker } = await workerWith(quotation);
    for (const facts of [opened, row, { ...row, unread: false }]) await decisionOn(worker, facts);
    await worker.settled();
    expect(await decisionOn(worker, row)).toEqual(isIt);
  });

  it("stays decided after a change of rules that keeps the term, in whatever rule it stands", async () => {
    const { worker } = await workerWith(quotation, labelled("other", "报价 from:ana", "报价"));
    await decisionOn(worker, opened);
    await replaceRules(
      worker,
      labelled("new", '-报价 OR "QUOTATION"', "New"),
      labelled("old", "报价", "Old"),
      labelled("later", "dear", "Never asked of the body, but in the snippet"),
      labelled("body", "here", "Never asked"),
    );
    expect(await decisionOn(worker, row)).toEqual({
      labels: ["New", "Old", "Never asked of the body, but in the snippet"],
      unknown: ["body"],
    });
  });

  it("is another one's for another account", async () => {
    const { worker } = await workerWith(quotation);
    await decisionOn(worker, opened);
    expect(await decisionOn(worker, row, "other@x.example")).toEqual(cannotBeTold);
  });

  it("leaves answers on the disk and nothing of its body", async () => {
    const { world, worker } = await workerWith(quotation, labelled("other", "secret", "Secret"));
    await decisionOn(worker, opened);
    await worker.settled();
    const { tables } = await contentOf(world);
    expect(tables.seen).toMatchObject([{ facts: { bodyTerms: { quotation: "yes", secret: "no" } } }]);
    expect(JSON.stringify(tables.seen)).not.toMatch(/Dear|here|关于/);
  });
});

describe("answers that a page claims", () => {
  it("count for nothing and are not stored", async () => {
    const { world, worker } = await workerWith(quotation);
    const forged = { ...row, bodyTerms: { quotation: "yes" } } as const;
    expect(await decisionOn(worker, forged)).toEqual(cannotBeTold);
    await worker.settled();
    expect(JSON.stringify((await contentOf(world)).tables.seen)).not.toContain("bodyTerms");
  });
});

describe("answers that no rule asks for any more", () => {
  it("are gone once the message is opened again", async () => {
    const { world, worker } = await workerWith(quotation);
    await decisionOn(worker, opened);
    await replaceRules(worker, labelled("other", "here", "Here"));
    await decisionOn(worker, opened);
    await worker.settled();
    expect((await contentOf(world)).tables.seen).toMatchObject([{ facts: { bodyTerms: { here: "yes" } } }]);
    expect(JSON.stringify((await contentOf(world)).tables.seen)).not.toContain("quotation");
  });

  it("are gone after a day at the latest, and the others stay", async () => {
    const { world, worker } = await workerWith(quotation, labelled("other", "here", "Here"));
    await decisionOn(worker, opened);
    await replaceRules(worker, quotation);
    expect(await expireSeen(worker.ports)).toEqual({ ok: true, value: { removed: 0 } });
    const [first] = (await contentOf(world)).tables.seen;
    expect(first?.facts.bodyTerms).toEqual({ quotation: "yes" });
    await replaceRules(worker, labelled("none", "from:ana", "Ana"));
    await expireSeen(worker.ports);
    const [then] = (await contentOf(world)).tables.seen;
    expect(then?.facts).not.toHaveProperty("bodyTerms");
    expect(then?.facts).toMatchObject({ subject: "Hello" });
  });
});

describe("rules that ask nothing of bodies", () => {
  it("cost no look at the disk", async () => {
    const { worker } = await workerWith(rule("subject", { condition: "subject:hello" }));
    await decisionOn(worker, row);
    expect(worker.calls.names).not.toContain("seen.bodyAnswers");
  });
});
