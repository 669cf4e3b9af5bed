/** A page that asks why: answered in sentences of its language, by the rules and the facts of the moment. */
import { describe, expect, it } from "vitest";
import type { MessageFacts } from "../../lib/core/message/facts.ts";
import { client, rule, ruleSet } from "../storage/fresh-database.ts";
import { contentOf, createWorld, me, startWorker } from "./world.ts";

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
    const answer = await worker.ask("message.explain", { account: me, facts: one, language });
    if (!answer.ok) throw new Error(answer.code);
    return answer.value.sections.flatMap(({ title, lines }) => [
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
