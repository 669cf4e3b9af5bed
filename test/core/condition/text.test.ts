/** Section 2 of the language: text, words, runs, phrases, punctuation, AROUND, regular expressions. */
import { describe, expect, it } from "vitest";
import { allKnown, judge } from "./judge.ts";

/** [condition, subject, verdict] */
type Case = readonly [condition: string, subject: string, verdict: string];

function judged(cases: readonly Case[]): void {
  expect(cases.length).toBeGreaterThan(0);
  for (const [condition, subject, verdict] of cases) {
    it(`${condition} on ${JSON.stringify(subject)} is ${verdict}`, () => {
      expect(judge(condition, { ...allKnown, subject })).toBe(verdict);
    });
  }
}

describe("text is compared in NFKC and lower case", () => {
  judged([
    ["subject:INVOICE", "Invoice 42", "yes"],
    ["subject:ＶＩＰ４２", "vip42 request", "yes"],
    ["subject:vip42", "ＶＩＰ４２ 报价", "yes"],
    ["subject:strasse", "Straße", "no"],
    ["subject:straße", "STRAßE", "yes"],
    ["subject:cafe", "café", "no"],
    ["subject:café", "cafe\u0301", "yes"],
    ["subject:οδος", "ΟΔΟΣ", "yes"],
    ["subject:in\u200bvoice", "invoice", "yes"],
    ["subject:invoice", "in\u00advo\u200bice", "yes"],
    ["subject:invoice", "\u202einvoice\u202c", "yes"],
    ["\ufefffrom:acme.com", "", "yes"],
  ]);
});

describe("a word is a run of letters, marks, digits and underscore", () => {
  judged([
    ["subject:foo", "foo_bar", "no"],
    ["subject:foo_bar", "a foo_bar b", "yes"],
    ["subject:quote", "quotes", "no"],
    ["subject:quote", "the quote.", "yes"],
    ["subject:2024", "2024年", "yes"],
    ["subject:abc", "ABC公司", "yes"],
    ["subject:ABC公司", "关于ABC公司的", "yes"],
    ["subject:ABC公司", "ABC 公司", "yes"],
    ["subject:ABC公司", "公司ABC", "no"],
  ]);
});

describe("a run of CJK matches inside a run", () => {
  judged([
    ["subject:报价", "关于报价单的回复", "yes"],
    ["subject:報價", "关于报价单的回复", "no"],
    ["subject:报价单", "报价 单", "no"],
    ["subject:メール", "新しいメールです", "yes"],
    ["subject:견적", "견적서를 보냅니다", "yes"],
    ["subject:々", "人々の", "yes"],
    ["subject:二〇二六", "在二〇二六年", "yes"],
  ]);
});

describe("a phrase matches its words side by side", () => {
  judged([
    ['subject:"foo, bar"', "foo - bar", "yes"],
    ['subject:"foo bar"', "foo the bar", "no"],
    ['subject:"foo bar"', "bar foo", "no"],
    ['subject:"foo bar"', "foo barn", "no"],
    ['subject:"报价 单"', "报价单", "yes"],
    ['subject:"报价 单"', "报价，单价", "yes"],
    ['subject:"报价 单"', "新报价，单价", "yes"],
    ['subject:"报价 单 价"', "报价，单子，价", "no"],
    ['subject:"报价 单 价"', "报价单价格", "yes"],
    ['subject:"公司 abc"', "某公司abc", "yes"],
    ['subject:"公司 abc"', "公司abcd", "no"],
    ["subject:(报价 单)", "单子和报价", "yes"],
  ]);
});

describe("punctuation inside a term", () => {
  judged([
    ["subject:a#b", "b then a", "yes"],
    ["subject:a,b", "b then a", "yes"],
    ["subject:a，b", "b then a", "yes"],
    ["subject:a;b?c", "c b a", "yes"],
    ["subject:1,000", "1,000", "yes"],
    ["subject:1,000", "000 1", "no"],
    ["subject:a-b", "b a", "no"],
    ["subject:a-b", "a b", "yes"],
    ["subject:a/b", "a.b", "yes"],
    ["subject:o'brien", "O’Brien", "yes"],
    ["subject:a+b", "a b", "yes"],
    ["subject:C++", "c", "yes"],
    ["subject:报价、单价", "报价 单价", "yes"],
    ["Re:x", "Re: x", "yes"],
    ["12:30", "at 12:30", "yes"],
    ["回复:报价", "回复：报价", "yes"],
    ["http://a.b/c", "see http://a.b/c", "yes"],
  ]);
});

describe("AROUND", () => {
  judged([
    ["a AROUND 1 b", "a x b", "yes"],
    ["a AROUND 0 b", "a x b", "no"],
    ["b AROUND 1 a", "a x b", "yes"],
    ["a AROUND 5 a", "a", "no"],
    ["a AROUND 5 a", "a x a", "yes"],
    ["报价 AROUND 1 单", "报价的单", "yes"],
    ["报价 AROUND 1 单", "报价的新单", "no"],
    ["报价 AROUND 2 单", "报价的新单", "yes"],
    ['subject:("a b" AROUND 2 c)', "c x a b", "yes"],
    ["-a AROUND 1 b", "a x b", "no"],
    ["报价 AROUND 0 价单", "报价单", "no"],
  ]);
});

describe("regular expressions", () => {
  judged([
    ["subject:/inv\\w+ \\d+/", "invoice 42", "yes"],
    ["subject:/INV/", "invoice", "no"],
    ["subject:/INV/i", "invoice", "yes"],
    ["subject:/^４２$/", "４２", "no"],
    ["subject:/^42$/", "４２", "yes"],
    ["subject:/a.b/", "a\nb", "no"],
    ["subject:/a.b/s", "a\nb", "yes"],
    ["subject:/^b/m", "a\nb", "yes"],
    ["/acme/", "", "no"],
    ["from:/^anna@/", "", "yes"],
    ["from:/^Anna Smith$/", "", "yes"],
    ["from:/Smith anna/", "", "no"],
    ["/(a|b) c/", "b c", "yes"],
    ["/usr/bin", "the usr bin", "yes"],
  ]);

  it("that hit only at the end of a cut subject tell nothing", () => {
    const facts = { ...allKnown, subject: "order 4", subjectCut: true };
    expect(judge("subject:/4$/", facts)).toBe("unknown");
    expect(judge("subject:/4\\z/", facts)).toBe("unknown");
    expect(judge("subject:/4\\b/", facts)).toBe("unknown");
    expect(judge("subject:/order/", facts)).toBe("yes");
    expect(judge("subject:/4$/", { ...allKnown, subject: "order 4" })).toBe("yes");
  });
});

describe("a snippet", () => {
  const { bodyText: _, ...row } = allKnown;

  it("ends nothing, whether the body is known or not", () => {
    expect(judge("/so far$/", { ...row, snippet: "so far" })).toBe("unknown");
    expect(judge("/so far$/", { ...row, snippet: "so far", bodyText: "so far so good" })).toBe("no");
    expect(judge("/so far$/", { ...row, snippet: "so", bodyText: "so far" })).toBe("yes");
  });
});

describe("a cut subject", () => {
  const letters = "a ".repeat(512);

  it("makes a miss unknown and leaves a hit", () => {
    expect(judge("subject:offer", { ...allKnown, subject: "order", subjectCut: true })).toBe("unknown");
    expect(judge("subject:order", { ...allKnown, subject: "order", subjectCut: true })).toBe("yes");
  });

  it("is cut at 1,024 code points", () => {
    expect(judge("subject:z", { ...allKnown, subject: `${letters}z` })).toBe("unknown");
    expect(judge("subject:z", { ...allKnown, subject: `${letters.slice(2)}z` })).toBe("yes");
    expect(judge("subject:z", { ...allKnown, subject: `${"😀".repeat(1023)}z` })).toBe("yes");
  });

  it("does not count a word that the cut went through", () => {
    expect(judge("subject:in", { ...allKnown, subject: `${letters.slice(2)}invoice` })).toBe("unknown");
  });
});
