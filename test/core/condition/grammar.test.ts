/** Section 1 of the language: how a text is read, what is an error and where, what is only noted. */
import { describe, expect, it } from "vitest";
import { parseCondition } from "../../../lib/core/condition/parse-condition.ts";
import { printCondition } from "../../../lib/core/condition/print-condition.ts";
import { treeOf } from "./judge.ts";

function errorsOf(text: string): readonly string[] {
  return parseCondition(text).errors.map(({ code, start, end }) => `${code} ${start}-${end}`);
}

function notesOf(text: string): readonly string[] {
  return parseCondition(text).notes.map(({ code, start, end }) => `${code} ${start}-${end}`);
}

describe("two texts that mean the same give the same tree", () => {
  const pairs = [
    ["a -b OR c", "a (-b OR c)"],
    ["a|b", "a OR b"],
    ["a | b", "a OR b"],
    ["{a b}", "a OR b"],
    ["{a (b c)}", "a OR (b c)"],
    ["a AND b", "a b"],
    ["a AND OR b", "a OR b"],
    ["+a", "a"],
    ["!a", "-a"],
    ["-(-a)", "a"],
    ["((a))", "a"],
    ["from:(a b)", "from:a from:b"],
    ["from:{a b}", "from:a OR from:b"],
    ["subject:(a OR b c)", "(subject:a OR subject:b) subject:c"],
    ["subject:(a -(b OR c))", "subject:a -(subject:b OR subject:c)"],
    ["FROM:acme.com", "from:acme.com"],
    ["from：acme.com", "from:acme.com"],
    ["（a｜b）　c", "(a OR b) c"],
    ["｛a b｝", "{a b}"],
    ["from: x", "from:x"],
    ['foo"bar"', 'foo "bar"'],
    ["“a b”", '"a b"'],
    ["„a b”", '"a b"'],
    ["「a b」", '"a b"'],
    ["a(b)c", "a b c"],
    ["size:5M", "larger:5m"],
    ["larger:5MB", "larger:5120K"],
    ["newer:2024/1/2", "after:1/2/2024"],
    ["older:2024-01-02", "before:2024/01/02"],
    ["is:snoozed", "in:snoozed"],
    ["-a AROUND 3 b", "-(a AROUND 3 b)"],
    ["/a/smi", "/a/ims"],
    ["a#b", "a b"],
    ["－a", "a"],
    ["–a", "a"],
  ] as const;
  for (const [one, other] of pairs) {
    it(`${one} is ${other}`, () => {
      expect(treeOf(one)).toEqual(treeOf(other));
    });
  }
});

describe("what looks like an operator but is a word", () => {
  for (const text of ["Re:x", "fwd:x", "AW:x", "12:30", "a1:x", "回复:报价", "http://x.y", "from://x"]) {
    it(`${text} is a phrase`, () => {
      expect(treeOf(text).kind).toBe("anywhere");
    });
  }
});

describe("what is kept for Gmail as it stands", () => {
  const kept = [
    ["deliveredto:a@b.c", "unknown-operator 0-17"],
    ["Future:(a  OR b)", "unknown-operator 0-16"],
    ["is:anything", "unknown-value 3-11"],
    ["in:bin", "unknown-value 3-6"],
    ["has:yellow-star", "unknown-value 4-15"],
    ["category:other", "unknown-value 9-14"],
  ] as const;
  for (const [text, note] of kept) {
    it(`${text} is opaque, with a warning`, () => {
      expect(treeOf(text)).toEqual({ kind: "opaque", text });
      expect(notesOf(text)).toEqual([note]);
    });
  }

  it("gets its syntax in ASCII outside quotes", () => {
    expect(treeOf("deliveredto：（a｜“b：c”）")).toEqual({ kind: "opaque", text: "deliveredto:(a|“b：c”)" });
  });
});

describe("errors", () => {
  const errors: readonly (readonly [text: string, ...expected: string[]])[] = [
    ["", "empty-text 0-0"],
    ["  ", "empty-text 0-2"],
    ["AND", "empty-text 0-3"],
    ["OR a", "missing-term-before-or 0-2"],
    ["a OR", "missing-term-after-or 2-4"],
    ["a OR OR b", "missing-term-after-or 2-4"],
    ["()", "empty-brackets 0-2"],
    ["a {}", "empty-brackets 2-4"],
    ["from:", "missing-value 0-5"],
    ["from: -a", "missing-value 0-5"],
    ["from:()", "empty-brackets 5-7"],
    ["unheard:", "missing-value 0-8"],
    ["a)", "unexpected-bracket 1-2"],
    ["(a}", "unexpected-bracket 2-3", "missing-bracket 0-1"],
    ["{(a}", "missing-bracket 1-2"],
    ["(a", "missing-bracket 0-1"],
    ['a "b', "missing-quote 2-4"],
    ["--a", "double-prefix 0-2"],
    ["-+a", "double-prefix 0-2"],
    ["- a", "lone-prefix 0-1"],
    ["a -", "lone-prefix 2-3"],
    ["subject:(a from:b)", "nested-operator 11-16"],
    ["subject:(a unheard:b)", "nested-operator 11-19"],
    ["unheard:(a from:b)", "nested-operator 11-16"],
    ["subject:from:b", "nested-operator 8-13"],
    ['subject:""', "nothing-to-search 8-10"],
    ["subject:!!!", "nothing-to-search 8-11"],
    ["😀", "nothing-to-search 0-2"],
    ['""', "nothing-to-search 0-2"],
    ["larger:5X", "bad-size 7-9"],
    ["larger:1.5M", "bad-size 7-11"],
    ["larger:-5", "bad-size 7-9"],
    ["after:2024/02/30", "bad-date 6-16"],
    ["after:2024/13/01", "bad-date 6-16"],
    ["after:24/1/1", "bad-date 6-12"],
    ["before:123456789", "bad-date 7-16"],
    ["older_than:0d", "bad-age 11-13"],
    ["older_than:5w", "bad-age 11-13"],
    ["newer_than:d", "bad-age 11-12"],
    ["/(?=a)/", "bad-regex 0-7"],
    ["/(a)\\1/", "bad-regex 0-7"],
    ["subject:/[/", "bad-regex 8-11"],
    ["label:/a/", "regex-not-here 6-9"],
    ["from:com.cn", "bare-public-suffix 5-11"],
    ["to:a*", "bad-wildcard 3-5"],
    ["orders:many", "bad-comparison 7-11"],
    ["field:name", "bad-field 6-10"],
    [
      "from: subject:() b) /[/",
      "missing-value 0-5",
      "empty-brackets 14-16",
      "unexpected-bracket 18-19",
      "bad-regex 20-23",
    ],
    ["\u200b\u200ba)", "unexpected-bracket 3-4"],
  ];
  for (const [text, ...expected] of errors) {
    it(`${JSON.stringify(text)}: ${expected.join(", ")}`, () => {
      expect(errorsOf(text)).toEqual(expected);
      expect(parseCondition(text).tree).toBeNull();
    });
  }
});

describe("notes", () => {
  const notes: readonly (readonly [text: string, ...expected: string[]])[] = [
    ["from: x", "space-after-colon 0-5"],
    ["a or b", "or-is-a-word 2-4"],
    ["C++", "punctuation-dropped 0-3"],
    ["a+b", "plus-joins 0-3"],
    ["from:a+b@acme.com"],
    ["from:acme.com,", "punctuation-dropped 5-14"],
    ["from:<anna@acme.com>", "punctuation-dropped 5-20"],
    ["from:*@acme.com"],
    ["from:acme!", "punctuation-dropped 5-10"],
    ["a AROUND b", "around-is-a-word 2-8"],
    ["AROUND 3 b", "around-is-a-word 0-6"],
    ["a AROUND 3", "around-is-a-word 2-8"],
    ["a AROUND 3 -b", "around-is-a-word 2-8"],
    ["a AROUND 3 b AROUND 3 c", "around-is-a-word 13-19"],
    ["from:(a AROUND 3 b)", "around-is-a-word 8-14"],
    ["subject:a AROUND 3 b", "around-is-a-word 10-16"],
    ["a#b AROUND 3 c", "around-is-a-word 4-10"],
    ["a b OR c", "or-binds-tighter 2-8"],
    ["a OR b"],
    ["{a b OR c}"],
  ];
  for (const [text, ...expected] of notes) {
    it(`${text}: ${expected.join(", ") || "none"}`, () => {
      expect(notesOf(text)).toEqual(expected);
      expect(errorsOf(text)).toEqual([]);
    });
  }
});

describe("limits, all inclusive", () => {
  it("4,096 UTF-16 units as typed", () => {
    expect(errorsOf("a".repeat(4096))).toEqual([]);
    expect(errorsOf("a".repeat(4097))).toEqual(["text-too-long 4096-4097"]);
    expect(errorsOf("😀".repeat(500_000))).toEqual(["text-too-long 4096-1000000"]);
  });

  it("24 brackets open at once, value groups included", () => {
    const nested = (depth: number) => `${"(".repeat(depth)}a${")".repeat(depth)}`;
    expect(errorsOf(nested(24))).toEqual([]);
    expect(errorsOf(nested(25))).toEqual(["too-deep 24-25"]);
    expect(errorsOf(`subject:${nested(24)}`)).toEqual([]);
    expect(errorsOf(`(subject:${nested(24)})`)).toEqual(["too-deep 32-33"]);
    expect(errorsOf(nested(2000))).toEqual(["too-deep 24-25"]);
  });

  it("500 terms, AROUND counting two", () => {
    expect(errorsOf("a ".repeat(500))).toEqual([]);
    expect(errorsOf("a ".repeat(501))).toEqual(["too-many-terms 0-1002"]);
    expect(errorsOf(`${"a|".repeat(500)}a`)).toEqual(["too-many-terms 0-1001"]);
    expect(errorsOf(`${"a ".repeat(498)}a AROUND 1 b`)).toEqual([]);
    expect(errorsOf(`${"a ".repeat(499)}a AROUND 1 b`)).toEqual(["too-many-terms 0-1010"]);
  });
});

describe("printing is canonical", () => {
  const printed = [
    [
      "from:(acme.com OR acme.co.uk) subject:报价 larger:5M -in:spam",
      "from:(acme.com OR acme.co.uk) subject:报价 larger:5M -in:spam",
    ],
    ["a -b OR c", "a (-b OR c)"],
    ["{a b}", "a OR b"],
    ["（from：x｜y）", "from:x OR y"],
    ["-(subject:a subject:b)", "-subject:(a b)"],
    ['from:"acme.com"', "from:acme.com"],
    ["from:*@acme.com", "from:acme.com"],
    ["from:@localhost", "from:@localhost"],
    ["from:a@例子.中国", "from:a@例子.中国"],
    ['"OR" x', '"OR" x'],
    ['“say "x" now”', '“say "x" now”'],
    ["subject:(a AROUND 3 b)", "subject:(a AROUND 3 b)"],
    ["older:1/2/2024", "before:2024/01/02"],
    ["subject: C++", "subject:C"],
  ] as const;
  for (const [typed, canonical] of printed) {
    it(`${typed} prints as ${canonical}`, () => {
      expect(printCondition(treeOf(typed))).toBe(canonical);
    });
  }

  it("stays within the limits where the readable form would not", () => {
    for (const text of [`${"a|".repeat(499)}a`, `${"(a -".repeat(24)}b|c d${")".repeat(24)}`]) {
      const tree = treeOf(text);
      expect(treeOf(printCondition(tree))).toEqual(tree);
    }
    const long = treeOf(`subject:(${"abcdefg ".repeat(500)})`);
    expect(treeOf(printCondition(long))).toEqual(long);
  });
});
