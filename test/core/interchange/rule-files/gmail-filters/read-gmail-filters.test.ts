/** Gmail's filters as rules: what each property comes to, what is told as lost, and what a hostile file does. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseCondition } from "../../../../../lib/core/condition/parse-condition.ts";
import { readGmailFilters } from "../../../../../lib/core/interchange/rule-files/gmail-filters/read-gmail-filters.ts";
import type { ImportedRule } from "../../../../../lib/core/interchange/rule-files/imported-rules.ts";
import { aFeed } from "./feed.ts";

function rulesOf(text: string): readonly ImportedRule[] {
  const read = readGmailFilters(text);
  if (!read.ok) throw new Error(JSON.stringify(read));
  return read.rules;
}

function ruleOf(entry: Readonly<Record<string, string>>): ImportedRule {
  const [rule] = rulesOf(aFeed(entry));
  if (rule === undefined) throw new Error("no rule");
  return rule;
}

const textsOf = ({ condition, exceptions }: ImportedRule) => [
  ...exceptions,
  ...(condition === null ? [] : [condition]),
];
const codesOf = (rule: ImportedRule) => rule.losses.map(({ kind, code }) => `${kind} ${code}`);

describe("which mail a filter means", () => {
  it.each<readonly [Readonly<Record<string, string>>, string | null, readonly string[]]>([
    [{ from: "a@x.example OR b@y.example" }, "from:(a@x.example OR b@y.example)", []],
    [{ from: "{a@x.example b@y.example}", to: "me" }, "from:(a@x.example OR b@y.example) to:me", []],
    [
      { from: "-boss@x.example", subject: "报价 quote" },
      "-from:boss@x.example subject:报价 subject:quote",
      [],
    ],
    [
      { subject: "Re: offer - last (call" },
      "subject:Re subject:offer subject:last subject:call",
      ["changed condition.mended"],
    ],
    [{ subject: "[PROJ] ticket:open now" }, 'subject:PROJ subject:"ticket:open" subject:now', []],
    [
      { from: "(*@*.example) OR (*sales@shop.example)" },
      "from:(/@.*\\.example$/i OR /sales@shop\\.example$/i)",
      ["changed condition.wildcard", "changed condition.wildcard"],
    ],
    [{ from: "*@shop.example" }, "from:@shop.example", []],
    [
      { from: "(*@*)", hasTheWord: '"student search"' },
      'from:/@/i "student search"',
      ["changed condition.wildcard"],
    ],
    [{ from: "*" }, "in:anywhere", []],
    [{ from: "co.uk" }, "from:/[.@]co\\.uk$/i", ["changed condition.wildcard"]],
    [
      { hasTheWord: "list:{dev.x.example ops.x.example} -to:me" },
      "list:(dev.x.example OR ops.x.example) -to:me",
      [],
    ],
    [{ hasTheWord: "deliveredto:a@x.example" }, "deliveredto:a@x.example", ["changed condition.opaque"]],
    [
      { from: "a@x.example, b@y.example" },
      "from:a@x.example from:b@y.example",
      ["changed condition.allAtOnce"],
    ],
    [
      { from: "a@x.example c@x.example" },
      "from:a@x.example from:c@x.example",
      ["changed condition.allAtOnce"],
    ],
    [{ to: "a@x.example;@y.example" }, "to:a@x.example to:@y.example", ["changed condition.allAtOnce"]],
    [{ hasTheWord: "-in:chats from:a@x.example" }, "from:a@x.example", ["changed condition.chats"]],
    [
      { hasTheWord: "a -{is:chat has:nouserlabels}" },
      "a -has:nouserlabels",
      ["changed condition.chats", "changed condition.opaque"],
    ],
    [{ subject: "x", hasTheWord: "-in:chats" }, "subject:x", ["changed condition.chats"]],
    [{ subject: "x", doesNotHaveTheWord: "in:chats" }, "subject:x", ["changed condition.chats"]],
    [{ hasTheWord: "in:chats" }, "-in:anywhere", ["changed condition.chats"]],
    [{ hasTheWord: "-in:chats" }, "in:anywhere", ["changed condition.chats"]],
    [{ hasTheWord: "x OR in:chats" }, "x", ["changed condition.chats"]],
    [{ to: "a@x.example b@y.example" }, "to:a@x.example to:b@y.example", []],
    [{ from: "Anna Smith <anna@x.example>" }, "from:Anna from:Smith from:anna@x.example", []],
    [{ hasTheWord: "client:acme" }, '"client:acme"', []],
    [{ hasTheWord: "/promo/" }, "promo", []],
    [{ hasTheWord: "a older_than:3w" }, 'a unreadable:"older_than:3w"', ["lost condition.unreadable"]],
    [
      { from: "list:dev.x.example OR a@x.example" },
      "list:dev.x.example OR from:a@x.example",
      ["changed condition.nested"],
    ],
    [
      { subject: "x", hasAttachment: "true", size: "5", sizeOperator: "s_ss", sizeUnit: "s_smb" },
      "subject:x has:attachment smaller:5M",
      [],
    ],
    [{ subject: "x", sizeOperator: "s_sl", sizeUnit: "s_smb", hasAttachment: "false" }, "subject:x", []],
    [{ subject: "x", excludeChats: "true" }, "subject:x", ["changed condition.chats"]],
    [{ doesNotHaveTheWord: "spam offer" }, "-(spam OR offer)", []],
    [{ sizeOperator: "s_sl" }, null, ["lost condition.none"]],
  ])("%j is %s", (entry, condition, codes) => {
    const rule = ruleOf({ ...entry, label: "L" });
    expect(rule.condition).toBe(condition);
    expect(codesOf(rule)).toEqual(codes);
  });

  it("keeps what it must not have as an exception, any word of it", () => {
    const rule = ruleOf({ from: "a@x.example", doesNotHaveTheWord: 'cheap "last call"', label: "L" });
    expect([rule.condition, rule.exceptions]).toEqual(["from:a@x.example", ['cheap OR "last call"']]);
  });
  it("comes in switched off where a property is not known, because it may ask for more", () => {
    const rule = ruleOf({ from: "a@x.example", fromDevice: "phone", label: "L" });
    expect(rule).toMatchObject({ condition: "from:a@x.example", isOn: false });
    expect(codesOf(rule)).toEqual(["lost condition.unknownProperty"]);
    expect(rule.gmail?.criteria).toContainEqual({ name: "fromDevice", value: "phone" });
  });
  it("parts a list of senders that is too long for one rule", () => {
    const senders = Array.from({ length: 900 }, (_, n) => `sender${n}@shop${n}.example`);
    const rules = rulesOf(aFeed({ from: senders.join(" OR "), label: "L" }));
    const addresses = rules.flatMap(({ condition }) => condition?.match(/sender\d+@shop\d+\.example/g) ?? []);
    expect(rules.length).toBeGreaterThan(1);
    expect(addresses.toSorted()).toEqual(senders.toSorted());
    for (const { condition } of rules) expect(parseCondition(condition ?? "").errors).toEqual([]);
  });
});

it("reads a list of many short words, of which a condition has too few terms", () => {
  for (const count of [700, 3000]) {
    const words = Array.from({ length: count }, (_, n) => `w${n}`);
    const rules = rulesOf(aFeed({ subject: words.join("|"), label: "L" }));
    const found = rules.flatMap(({ condition }) => condition?.match(/w\d+/g) ?? []);
    expect(found.toSorted()).toEqual(words.toSorted());
    expect(codesOf(rules[0] as ImportedRule)).toEqual(["changed rule.split", "changed rule.notKept"]);
  }
});

describe("what a filter does", () => {
  it("is one rule for entries with equal criteria, whatever their order", () => {
    const rules = rulesOf(
      aFeed(
        { from: "a@x.example", subject: "x", label: "One", sizeUnit: "s_smb" },
        { from: "b@x.example", label: "Other" },
        { subject: "x", from: "a@x.example", label: "Two", smartLabelToApply: "^smartlabel_group" },
      ),
    );
    expect(rules.map(({ labels }) => labels.map(({ name, kind }) => `${kind} ${name}`))).toEqual([
      ["label One", "label Two", "category Forums"],
      ["label Other"],
    ]);
    expect(rules[0]?.gmail?.actions).toHaveLength(2);
    expect(rules[0]?.place).toEqual({ line: 3, column: 2 });
  });
  it("raises the priority for stars and importance, lowers it for none, and tells so", () => {
    expect(ruleOf({ from: "a@x.example", shouldStar: "true" })).toMatchObject({ atLeast: "high", points: 0 });
    const never = ruleOf({ from: "a@x.example", shouldNeverMarkAsImportant: "true" });
    expect(never).toMatchObject({ atLeast: null, points: -20 });
    expect(codesOf(never)).toEqual(["changed action.unimportant"]);
  });
  it("never forwards, deletes or answers, and calls that a risk", () => {
    const rule = ruleOf({
      ...{ from: "a@x.example", forwardTo: "b@y.example", shouldTrash: "true", cannedResponse: "42" },
      ...{ shouldArchive: "true", shouldMarkAsRead: "true", shouldNeverSpam: "true", shouldStar: "false" },
    });
    expect(codesOf(rule)).toEqual([
      ...["risk action.forward", "risk action.trash", "risk action.reply"],
      ...["lost action.archive", "lost action.markRead", "lost action.neverSpam"],
    ]);
    expect(rule.losses[0]?.params).toEqual({ to: "b@y.example" });
  });
});

describe("a file that is none", () => {
  it.each([
    ["<?xml version='1.0'?>\n<!DOCTYPE feed [<!ENTITY a 'b'>]>\n<feed></feed>", "xml.doctype", 2, 1],
    ["<feed>\n <entry>", "xml.malformed", 2, null],
    ["<feed>\n</entry>", "xml.malformed", 2, 1],
    [aFeed({ from: "x" }).replace("value='x'", "value='&boom;'"), "xml.entity", 6, 3],
    [aFeed({ from: "x" }).replace("value='x'", "value='&#0;'"), "xml.entity", 6, 3],
    [aFeed({ from: "a\u0000b" }), "xml.entity", 6, 38],
    [aFeed({ from: "\ud800" }), "xml.entity", 6, 37],
    [`<feed>${"<a>".repeat(100_000)}`, "xml.tooDeep", 1, null],
    [aFeed({ from: "x" }).replace("name='from'", "name='from"), "xml.malformed", null, null],
    [`<feed>${"<entry/>".repeat(30_000)}</feed>`, "file.tooManyRules", 1, null],
  ])("is refused with its place: %#", (text, code, line, column) => {
    const read = readGmailFilters(text);
    expect(read).toMatchObject({ ok: false, code });
    const params = read.ok ? {} : read.params;
    if (line !== null) expect(params["line"]).toBe(line);
    if (column !== null) expect(params["column"]).toBe(column);
  });
  it.each(["<html></html>", "<feed><entry><title>A blog</title></entry></feed>"])(
    "is told where it is another XML file: %s",
    (text) => expect(readGmailFilters(text)).toEqual({ ok: false, code: "gmail.notFilters", params: {} }),
  );
  it("is read where it has no filters", () => {
    expect(readGmailFilters(aFeed())).toMatchObject({ ok: true, rules: [] });
  });
});

describe("a value that is made to exhaust", () => {
  it.each([
    "( ".repeat(20_000),
    "- ".repeat(20_000),
    "“ ".repeat(20_000),
    "from:".repeat(9_000),
    "{ ".repeat(9_000),
  ])("is never read without end: %#", (from) => {
    const rule = ruleOf({ from, label: "L" });
    expect(rule.condition).toContain("unreadable:");
    expect(codesOf(rule)).toContain("lost condition.unreadable");
  });
});

describe("whatever a filter holds", () => {
  const value = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.stringMatching(/^[a-z@.*"(){}|:\- /]{0,30}$/),
    fc
      .array(
        fc.constantFrom(
          "from:",
          "(",
          ")",
          "{",
          "}",
          '"',
          "OR",
          "-",
          "a",
          "b@c.example",
          "*",
          "/x/",
          "subject:",
          " ",
        ),
        { maxLength: 12 },
      )
      .map((parts) => parts.join(" ")),
  );
  const name = fc.constantFrom(
    "from",
    "to",
    "subject",
    "hasTheWord",
    "doesNotHaveTheWord",
    "size",
    "label",
    "__proto__",
    "constructor",
  );
  it("gives conditions that can be read, in their canonical form, or a refusal", () => {
    fc.assert(
      fc.property(fc.array(fc.dictionary(name, value), { maxLength: 3 }), (entries) => {
        const read = readGmailFilters(aFeed(...entries));
        const texts = (read.ok ? read.rules : []).flatMap(textsOf);
        for (const text of texts) expect(parseCondition(text).errors).toEqual([]);
      }),
      { numRuns: 1500 },
    );
  });
  it("is no exception where the text is no XML at all", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(typeof readGmailFilters(text).ok).toBe("boolean");
        expect(typeof readGmailFilters(`<feed>${text}</feed>`).ok).toBe("boolean");
      }),
    );
  });
});
