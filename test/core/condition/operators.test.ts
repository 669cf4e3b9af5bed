/** Section 4 of the language: each operator where its fact is known, and where it is not. */
import { describe, expect, it } from "vitest";
import type { ConditionLookups } from "../../../lib/core/condition/evaluate-condition.ts";
import { allKnown, type Facts, judge, person } from "./judge.ts";

type Case = readonly [condition: string, facts: Facts, verdict: string];

function judged(cases: readonly Case[]): void {
  expect(cases.length).toBeGreaterThan(0);
  for (const [condition, facts, verdict] of cases) {
    it(`${condition} on ${JSON.stringify(facts)} is ${verdict}`, () => {
      expect(judge(condition, facts)).toBe(verdict);
    });
  }
}

describe("words without operator", () => {
  const known = (facts: Facts) => ({ ...allKnown, ...facts });

  for (const [where, facts] of [
    ["a name", known({ from: person("x@y.org", "The Offer") })],
    ["an address", known({ from: person("offer@y.org") })],
    ["a top-level domain", known({ to: [person("a@y.offer")] })],
    ["cc", known({ cc: [person("offer@y.org")] })],
    ["bcc", known({ bcc: [person("offer@y.org")] })],
    ["the subject", known({ subject: "an offer" })],
    ["the snippet", known({ snippet: "an offer" })],
    ["the body", known({ bodyText: "an offer" })],
    ["an attachment's name", known({ attachmentNames: ["the_offer.pdf"] })],
  ] as const) {
    it(`are found in ${where}`, () => {
      expect(judge("offer", facts)).toBe("yes");
      expect(judge("other", facts)).toBe("no");
    });
  }

  for (const field of ["from", "to", "cc", "subject", "bodyText"] as const) {
    it(`are unknown while ${field} is not known`, () => {
      const { [field]: _, ...facts } = allKnown;
      expect(judge("offer", facts)).toBe("unknown");
    });
  }

  it("are not found in replyTo", () => {
    expect(judge("offer", known({ replyTo: [person("offer@y.org")] }))).toBe("no");
  });

  it("that are an address or domain look in addresses as in from:, elsewhere as a phrase", () => {
    expect(judge("acme.com", known({ from: person("x@mail.acme.com") }))).toBe("yes");
    expect(judge("acme.com", known({ from: person("x@acme.com.cn") }))).toBe("no");
    expect(judge("bo@acme.com", known({ to: [person("Bo@acme.com")] }))).toBe("yes");
    expect(judge("bo@acme.com", known({ to: [person("x.bo@acme.com")] }))).toBe("no");
    expect(judge("acme.com", known({ subject: "see acme.com" }))).toBe("yes");
  });

  it("use the stored answer where the body is not known", () => {
    const { bodyText: _, ...facts } = allKnown;
    expect(judge("Offer", { ...facts, bodyTerms: { offer: "yes" } })).toBe("yes");
    expect(judge("offer", { ...facts, bodyTerms: { offer: "no" } })).toBe("no");
    expect(judge("constructor", { ...facts, bodyTerms: {} })).toBe("unknown");
  });
});

describe("has:attachment", () => {
  judged([
    ["has:attachment", { hasAttachment: true }, "yes"],
    ["has:attachment", { hasAttachment: false }, "no"],
    ["has:attachment", {}, "unknown"],
    ["has:attachment", { attachmentNames: ["a.pdf"], attachmentNamesPartial: true }, "yes"],
    ["-has:attachment", {}, "unknown"],
  ]);
});

describe("filename:", () => {
  const named = (...attachmentNames: string[]): Facts => ({ hasAttachment: true, attachmentNames });
  judged([
    ["filename:report.pdf", named("report.pdf"), "yes"],
    ["filename:report.pdf", named("Annual Report.PDF"), "yes"],
    ["filename:report.pdf", named("annual_report.pdf"), "yes"],
    ["filename:report.pdf", named("myreport.pdf"), "no"],
    ["filename:report.pdf", named("report.pdf.exe"), "no"],
    ["filename:pdf", named("report.pdf"), "yes"],
    ["filename:report", named("annual_report.pdf"), "yes"],
    ["filename:port", named("report.pdf"), "no"],
    ["filename:报价", named("关于报价单.xlsx"), "yes"],
    ["filename:报价单.xlsx", named("ABC报价单.xlsx"), "yes"],
    ['filename:"annual report"', named("annual-report-2024.pdf"), "yes"],
    ["filename:/^a.*f$/", named("annual.pdf"), "yes"],
    ["filename:pdf", { hasAttachment: false }, "no"],
    ["filename:pdf", { hasAttachment: true }, "unknown"],
    ["filename:pdf", {}, "unknown"],
    ["filename:pdf", { attachmentNames: [] }, "no"],
    ["filename:pdf", { attachmentNames: [], hasAttachment: true }, "no"],
    ["filename:doc", { attachmentNames: ["a.pdf"], attachmentNamesPartial: true }, "unknown"],
    ["filename:pdf", { attachmentNames: ["a.pdf"], attachmentNamesPartial: true }, "yes"],
  ]);
});

describe("sizes", () => {
  judged([
    ["larger:1K", { sizeBytes: 1024 }, "no"],
    ["larger:1K", { sizeBytes: 1025 }, "yes"],
    ["smaller:1KB", { sizeBytes: 1024 }, "no"],
    ["smaller:1kb", { sizeBytes: 1023 }, "yes"],
    ["size:2M", { sizeBytes: 3_000_000 }, "yes"],
    ["larger:1G", { sizeBytes: 2 ** 30 + 1 }, "yes"],
    ["larger:１０", { sizeBytes: 11 }, "yes"],
    ["larger:1", {}, "unknown"],
    ["larger:1", { sizeBytes: null }, "no"],
  ]);
});

describe("states, places, labels, tabs", () => {
  judged([
    ["is:unread", { unread: true }, "yes"],
    ["is:read", { unread: true }, "no"],
    ["is:starred", { starred: true }, "yes"],
    ["is:unstarred", { starred: false }, "yes"],
    ["is:important", { important: false }, "no"],
    ["is:unread", {}, "unknown"],
    ["is:muted", { ...allKnown }, "unknown"],
    ["is:snoozed", { in: ["snoozed"] }, "yes"],
    ["in:inbox", { in: ["inbox"] }, "yes"],
    ["in:sent", { in: ["inbox"] }, "no"],
    ["in:inbox", {}, "unknown"],
    ["in:anywhere", {}, "yes"],
    ["in:spam", { in: ["elsewhere"] }, "no"],
    ["in:trash", { in: ["elsewhere"] }, "no"],
    ["in:inbox", { in: ["elsewhere"] }, "unknown"],
    ["-in:spam", {}, "unknown"],
    ["label:foo-bar", { labels: ["Foo/Bar"] }, "yes"],
    ["label:foo---bar", { labels: ["Foo & Bar"] }, "yes"],
    ['label:"foo & bar"', { labels: ["FOO & BAR"] }, "yes"],
    ["label:foo", { labels: ["Foo/Bar"] }, "no"],
    ["label:foo", { labels: ["bar"], labelsPartial: true }, "unknown"],
    ["label:foo", { labels: ["foo"], labelsPartial: true }, "yes"],
    ["label:foo", {}, "unknown"],
    ["category:social", { category: "social" }, "yes"],
    ["category:social", { category: "primary" }, "no"],
    ["category:social", {}, "unknown"],
  ]);
});

describe("list:", () => {
  const facts: Facts = { listId: "dev.x.org" };
  judged([
    ["list:dev@x.org", facts, "yes"],
    ["list:dev.x.org", facts, "yes"],
    ["list:x.org", facts, "yes"],
    ["list:dev", facts, "no"],
    ["list:v.x.org", facts, "no"],
    ["list:/^dev/", facts, "yes"],
    ["list:x.org", {}, "unknown"],
    ["list:x.org", { listId: "" }, "no"],
    ["list:/.*/", { listId: "" }, "no"],
  ]);
});

describe("links in the body", () => {
  judged([
    ["has:drive", { bodyText: "see https://drive.google.com/file/d/1" }, "yes"],
    ["has:drive", { bodyText: "see drive.google.com/file" }, "yes"],
    ["has:drive", { bodyText: "https://drive.google.com.evil.org/" }, "no"],
    ["has:drive", { bodyText: "https://my-drive.google.com/" }, "no"],
    ["has:document", { bodyText: "<https://docs.google.com/document/d/1>" }, "yes"],
    ["has:spreadsheet", { bodyText: "https://docs.google.com/spreadsheets/d/1" }, "yes"],
    ["has:presentation", { bodyText: "https://docs.google.com/document/d/1" }, "no"],
    ["has:youtube", { bodyText: "https://www.youtube.com/watch?v=1" }, "yes"],
    ["has:youtube", { bodyText: "https://youtu.be/1" }, "yes"],
    ["has:youtube", { snippet: "https://youtu.be/1" }, "yes"],
    ["has:youtube", { snippet: "none" }, "unknown"],
    ["has:youtube", { bodyTerms: { "has:youtube": "no" } }, "no"],
    ["has:youtube", {}, "unknown"],
  ]);
});

describe("what only Gmail or the rules can answer", () => {
  judged([
    ["deliveredto:a@b.c", allKnown, "unknown"],
    ["has:userlabels", allKnown, "unknown"],
    ["client:Acme", allKnown, "unknown"],
    ["tier:vip", allKnown, "unknown"],
    ["orders:>3", allKnown, "unknown"],
    ["field:size=big", allKnown, "unknown"],
  ]);

  it("is answered by lookups where there are some", () => {
    const lookups: ConditionLookups = { verdictOf: () => "yes" };
    expect(judge("tier:vip -client:Acme", allKnown, { lookups })).toBe("no");
    expect(judge("tier:vip", allKnown, { lookups })).toBe("yes");
  });
});
