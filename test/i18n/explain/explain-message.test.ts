/** A whole explanation in sentences. */
import { describe, expect, it } from "vitest";
import { compileRuleSet, compileSets } from "../../../lib/core/decision/decide.ts";
import { explainMessage } from "../../../lib/core/decision/explain-message.ts";
import type { MessageFacts } from "../../../lib/core/message/facts.ts";
import { type Language, languages } from "../../../lib/core/settings/settings.ts";
import { combineSets } from "../../../lib/core/sharing/combine-sets.ts";
import { explainMessageSections } from "../../../lib/i18n/explain/explain-message.ts";
import { translateExplain } from "../../../lib/i18n/explain/translate-explain.ts";
import { noon } from "../../core/condition/judge.ts";
import { aClient, aRule, aRuleSet } from "../../core/rules/build-rule-set.ts";

const set = aRuleSet({
  clients: [
    aClient({ id: "a", name: "Acme", tier: "vip", domains: ["acme.com"] }),
    aClient({ id: "b", name: "Bolt", domains: ["acme.com"] }),
  ],
  rules: [
    aRule({
      id: "quotation",
      name: "Quotation",
      condition: "subject:报价",
      effects: [
        { kind: "label", label: "Quote", colour: "#111111" },
        { kind: "points", points: 20 },
        { kind: "priority", atLeast: "normal" },
      ],
    }),
    aRule({
      id: "vip",
      name: "Important people",
      condition: "tier:vip",
      effects: [
        { kind: "label", label: "Quote", colour: "#222222" },
        { kind: "priority", atLeast: "urgent" },
      ],
    }),
    aRule({ id: "no", name: "Strangers", condition: "subject:报价", exceptions: ["from:acme.com"] }),
    aRule({ id: "mine", name: "Mine", condition: "to:me" }),
    aRule({ id: "big", name: "Big", condition: "larger:5M" }),
    aRule({ id: "stop", name: "Stop", condition: "in:anywhere", stop: true }),
    aRule({ id: "late", name: "Late", condition: "subject:报价" }),
  ],
});
const facts: MessageFacts = {
  id: "m",
  from: { address: "x@y.org" },
  participants: [{ address: "ana@acme.com" }],
  subject: "关于报价单",
};

/** Times are told in the zone of the browser. */
const browserZone = new Intl.DateTimeFormat().resolvedOptions().timeZone;

function told(language: Language, pageData = true, one = facts, compiled = compileRuleSet(set)): string[] {
  const explanation = explainMessage(compiled, one, noon);
  return explainMessageSections(translateExplain(language), explanation, pageData).flatMap(
    ({ title, lines }) => [
      `# ${title}`,
      ...lines.map(({ kind, parts, points }) => {
        const text = parts.map((part) => (part.kind === "matched" ? `[${part.text}]` : part.text)).join("");
        return `${{ sentence: "", quote: "> ", remark: "- " }[kind]}${text}${points === undefined ? "" : ` ${points}`}`;
      }),
    ],
  );
}

describe("an explanation in English", () => {
  it("says who, how many points for what, what holds and where, who lost, and what is not known", () => {
    expect(told("en", true, { ...facts, from: { address: "ana@acme.com" }, participants: [] })).toEqual([
      "# Why this client",
      "Acme, found by the domain acme.com",
      "Bolt has acme.com too and stands further down",
      "# Points",
      "Tier VIP 40",
      "Rule “Quotation” 20",
      "# Rules that hold",
      "Quotation: the subject contains “报价”",
      "> 关于[报价]单",
      "- label Quote; at least Normal",
      "Important people: the client’s tier is VIP",
      "- label Quote; at least Urgent",
      "Stop: it may lie anywhere",
      "- rules below it are not tried",
      "# Rules that lost",
      "Strangers does not count, because of an exception: the sender writes from acme.com",
      "> [ana@acme.com]",
      "Late would hold, but Stop above it ended the list",
      "Important people gives the label Quote another colour; Quotation stands above it",
      "Quotation asks for less than Important people: at least Urgent",
      "# Not known yet",
      "Mine: “to:me” needs all recipients",
      "Big: “larger:5M” needs the size",
      "- Open the conversation, and more is known.",
    ]);
  });

  it("names the switch where page data may not be read, and says where the client was found", () => {
    const lines = told("en", false);
    expect(lines).toContain(
      "- Switch on page data in the settings and open the conversation, and more is known.",
    );
    expect(lines).toContain("- Found in somebody else of the conversation");
  });

  it("is empty where nothing is to be said", () => {
    const explanation = explainMessage(compileRuleSet(aRuleSet({})), facts, noon);
    expect(explainMessageSections(translateExplain("en"), explanation, true)).toEqual([]);
  });
});

describe("an explanation of what comes from a followed set", () => {
  const followed = { id: "s", name: "Sales team", source: "user", set } as const;
  const compiled = compileSets(combineSets(aRuleSet({}), [followed]));
  const ana = { ...facts, from: { address: "ana@acme.com" }, participants: [] };

  it("names the set with the client, and with each rule that holds, lost or waits", () => {
    const lines = told("en", true, ana, compiled);
    for (const line of [
      "Acme, found by the domain acme.com · from “Sales team”",
      "Rule “Quotation” · from “Sales team” 20",
      "Quotation of Sales team: the subject contains “报价”",
      "Late of Sales team would hold, but Stop of Sales team above it ended the list",
      "Mine of Sales team: “to:me” needs all recipients",
    ]) {
      expect(lines).toContain(line);
    }
    expect(told("zh_CN", true, ana, compiled)).toContain("Sales team的Quotation：主题含有“报价”");
  });
});

describe("the points of a client who waits, in words", () => {
  const waiting = compileRuleSet({
    ...set,
    segments: [{ id: "s", name: "North", condition: "tier:vip", points: 5 }],
    rules: [
      aRule({
        name: "New",
        condition: "subject:steel",
        effects: [{ kind: "label", label: "Just in", days: 1 }],
      }),
    ],
  });
  const mail = {
    id: "m",
    from: { address: "ana@acme.com" },
    subject: "URGENT: steel by 30 November",
    to: [{ address: "me@home.test" }],
    cc: [],
    date: Date.parse("2026-11-24T10:00:00"),
  } satisfies MessageFacts;
  const until = Date.parse("2026-11-27T09:00:00");
  const situation = { thread: null, mark: { threadId: "t", pin: { priority: "low", until } } } as const;
  const linesOf = (language: Language, now = Date.parse("2026-11-26T12:00:00")) => {
    const context = { now, zone: browserZone, account: ["me@home.test"] };
    const explanation = explainMessage(waiting, mail, context, situation);
    return explainMessageSections(translateExplain(language), explanation, true).map(({ lines }) =>
      lines.map(({ parts, points }) => [
        parts
          .map(({ text }) => text)
          .join("")
          .replaceAll("\u202f", " "),
        points,
      ]),
    );
  };

  it("say since when, by when, and until when a pin holds", () => {
    expect(linesOf("en")[1]).toEqual([
      ["Tier VIP", 40],
      ["Segment “North”", 5],
      ["“urgent” stands in the subject or text", 30],
      ["The text names a deadline: Mon, Nov 30", 10],
      ["Written to you alone", 5],
      ["Overdue: waits since Tue, Nov 24, 10:00 AM, an answer was promised by Tue, Nov 24, 12:00 PM", 20],
      ["You set it to Low by hand, until Fri, Nov 27, 9:00 AM", undefined],
    ]);
  });

  it("say by when an answer is promised before waiting gives points", () => {
    expect(linesOf("en", mail.date)[1]?.at(-1)).toEqual([
      "Waits since Tue, Nov 24, 10:00 AM; an answer is promised by Tue, Nov 24, 12:00 PM",
      undefined,
    ]);
  });

  it("are Chinese in Chinese", () => {
    expect(linesOf("zh_CN")[1]).toEqual([
      ["等级：VIP", 40],
      ["细分“North”", 5],
      ["主题或正文中有“urgent”", 30],
      ["文中提到截止日期：11月30日周一", 10],
      ["只写给您一人", 5],
      ["已超过承诺的答复时限：自11月24日周二 10:00起等待，本应在11月24日周二 12:00前答复", 20],
      ["您手动设为低，有效至11月27日周五 9:00", undefined],
    ]);
    expect(linesOf("zh_TW")[1]?.[5]).toEqual([
      "已超過承諾的回覆時限：自11月24日週二 上午10:00起等待，原應在11月24日週二 下午12:00前回覆",
      20,
    ]);
  });

  it("are followed by the rule, which says that its label has ended", () => {
    expect(linesOf("en")[2]?.at(-1)).toEqual(["label Just in, whose days are over", undefined]);
  });
});

describe.each(languages)("in %s", (language) => {
  it("there are as many lines, and none has holes", () => {
    const lines = told(language);
    expect(lines.length).toBe(told("en").length);
    for (const line of lines) expect(line).not.toMatch(/\{|\}|explain\.|reason\.|undefined/);
  });
});

describe("names that are not fit to be shown", () => {
  it("stay parts of their own, cut to a length", () => {
    const name = `{claims} <b>\u202E${"n".repeat(1_000_000)}`;
    const compiled = compileRuleSet(aRuleSet({ rules: [aRule({ name, condition: "in:anywhere" })] }));
    const [section] = explainMessageSections(
      translateExplain("en"),
      explainMessage(compiled, facts, noon),
      true,
    );
    const [value] = section?.lines[0]?.parts ?? [];
    expect(value?.kind).toBe("value");
    expect(value?.text).toMatch(/^\{claims\} <b>\u202En{187}…$/);
  });
});
