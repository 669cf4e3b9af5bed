/** What is read from the texts of a message, and what is kept of texts that are gone. */
import { describe, expect, it } from "vitest";
import type { MessageFacts } from "../../../lib/core/message/facts.ts";
import { prepareMessage } from "../../../lib/core/message/prepare-message.ts";
import { compilePriority } from "../../../lib/core/priority/compile-priority.ts";
import { readTextSigns, urgencyOf } from "../../../lib/core/priority/read-text-signs.ts";
import { aRuleSet } from "../rules/build-rule-set.ts";

const priority = compilePriority(aRuleSet());
const date = Date.parse("2026-11-26T07:00:00Z");
const friday = Date.parse("2026-11-28T00:00:00Z");
const facts = (over: Partial<MessageFacts>): MessageFacts => ({ id: "m1", date, ...over });
const read = (over: Partial<MessageFacts>) => readTextSigns(facts(over), priority, "UTC");
const known = (over: Partial<MessageFacts>) => urgencyOf(prepareMessage(facts(over)), priority, "UTC");

describe("the texts of a message", () => {
  it("tell urgency words, a deadline and a question", () => {
    expect(read({ subject: "Urgent", bodyText: "Can you do it by Friday? ASAP" })).toEqual({
      words: ["urgent", "asap"],
      deadline: friday,
      asks: true,
    });
  });

  it.each<[string, Partial<MessageFacts>]>([
    ["nothing was seen", {}],
    ["nothing is in them", { subject: "Hello", bodyText: "Regards" }],
    ["it stands in what was quoted", { bodyText: "Fine.\n> urgent? by Friday" }],
  ])("tell nothing where %s", (_, over) => {
    expect(read(over)).toBeNull();
  });

  it("do not run into each other", () => {
    expect(read({ subject: "Stand by", bodyText: "Friday morning we start" })).toBeNull();
  });
});

describe("the beginning that a row shows", () => {
  const row = { participants: [{ address: "a@b.test" }], snippet: "urgent" };

  it("counts only where its sender was seen", () => {
    expect(read(row)).toBeNull();
    expect(read({ ...row, senderSeen: true })).toEqual({ words: ["urgent"] });
    expect(read({ ...row, unread: true })).toBeNull();
    expect(read({ snippet: "urgent" })).toEqual({ words: ["urgent"] });
  });

  it("leaves the subject, which is that of the whole conversation", () => {
    expect(read({ ...row, subject: "ASAP" })).toEqual({ words: ["asap"] });
  });
});

describe("a deadline in the subject", () => {
  it("counts from the day of the mail, after that of the text", () => {
    expect(read({ subject: "by Friday" })?.deadline).toBe(friday);
    expect(read({ subject: "by 3 December", bodyText: "by Friday" })?.deadline).toBe(friday);
  });

  it("of an answer is another day than that of the mail, and told only where it names its year", () => {
    expect(read({ subject: "Re: by Friday" })).toBeNull();
    expect(read({ subject: "回复：周五前" })).toBeNull();
    expect(read({ subject: "by Friday", participants: [{ address: "x@y.test" }] })).toBeNull();
    expect(read({ subject: "Re: due 2026-11-27" })?.deadline).toBe(friday);
  });
});

describe("signs that were kept", () => {
  const signs = { words: ["complaint", "a word of old settings"], deadline: friday };

  it("count beside the subject while the settings have the word", () => {
    expect(known({ subject: "urgent", signs })).toEqual({ words: ["urgent", "complaint"], deadline: friday });
  });

  it("give way to the whole text where it is there", () => {
    expect(known({ subject: "urgent", bodyText: "Hello", signs })).toEqual({ words: ["urgent"] });
  });

  it("give way to a deadline that is read now", () => {
    expect(known({ subject: "by tomorrow", signs: { deadline: 1 } }).deadline).toBe(friday);
  });
});

describe("a question", () => {
  it.each([
    ["How much?"],
    ["多少钱？"],
    ["可以吗"],
    ["可以嗎。谢谢"],
    ["请问交期"],
    ["https://a.test/?x=1 ok?"],
  ])("is seen: %j", (bodyText) => {
    expect(read({ bodyText })).toEqual({ asks: true });
  });

  it("is seen in the subject of the mail that began the conversation, and of no answer with it", () => {
    const subject = "Prices?";
    expect(read({ subject })).toEqual({ asks: true });
    expect(read({ subject, id: "a", threadId: "a" })).toEqual({ asks: true });
    expect(read({ subject, id: "b", threadId: "a", bodyText: "120 a ton." })).toBeNull();
    expect(read({ subject: "Re: Prices?", bodyText: "120 a ton." })).toBeNull();
    expect(read({ subject: "回复：报价?", id: "a", threadId: "a" })).toBeNull();
    expect(read({ subject, id: "b", threadId: "a", bodyText: "And for two?" })).toEqual({ asks: true });
  });

  it.each([["https://a.test/?x=1"], ["see www.a.test/b?c"], ["a.test/b?page=2"], ["No."], ["吗啡报告"]])(
    "is not seen: %j",
    (bodyText) => {
      expect(read({ bodyText })).toBeNull();
    },
  );
});
