/** What tests, commands and variables of Sieve come to. */
import { describe, expect, it } from "vitest";
import { parseCondition } from "../../../../../lib/core/condition/parse-condition.ts";
import { readSieve } from "../../../../../lib/core/interchange/rule-files/sieve/read-sieve.ts";
import { conditionFrom, importedFrom, linesFrom, lossesFrom } from "./rules-of.ts";

describe("a test of Sieve", () => {
  it.each([
    ['address :is "from" "Anna@Acme.com"', "from:anna@acme.com"],
    ['header :contains "from" "anna@acme.example"', "from:anna@acme.example"],
    ['header :contains "from" "@acme.com"', "from:acme.com"],
    ['header :matches "from" "*@acme.com>"', "from:acme.com"],
    ['header :contains "from" "Acme Ltd"', "from:/Acme Ltd/i"],
    ['header :contains "from" "张"', "from:张"],
    ['address :localpart "from" "anna"', "from:anna@"],
    ['header :contains ["To", "Cc"] "a@b.de"', "to:a@b.de"],
    ['header "reply-to" "a@b.de"', "replyto:a@b.de"],
    ['header :contains "subject" "invoice/5"', "subject:/invoice\\/5/i"],
    ['header :contains "subject" "报价"', "subject:报价"],
    ['header :is "subject" "Hello"', "subject:/^Hello$/i"],
    ['header :matches "subject" "*off?r*"', "subject:/off.r/is"],
    ['header :comparator "i;octet" :contains "subject" "ABC"', "subject:/ABC/"],
    ['header :regex "subject" "^(a|b)/c"', "subject:/^(a|b)\\/c/i"],
    ['header :contains "list-id" "dev.x.org"', "list:/dev\\.x\\.org/i"],
    ['header :contains "list-id" "<dev.x.org>"', "list:dev.x.org"],
    ['header :matches "list-id" "*<*.lists.x.org>"', "list:/^.*\\.lists\\.x\\.org$/is"],
    ['header :contains "list-id" "<dev"', "list:/^dev/i"],
    ['header :contains "list-id" ".x.org>"', "list:/\\.x\\.org$/i"],
    ['header :regex "list-id" "<dev[0-9]*\\\\.x>"', "list:/^dev[0-9]*\\.x$/i"],
    ['header :regex "list-id" "<a>|<b>"', null],
    ['header :contains "content-type" "multipart/mixed"', "has:attachment"],
    ['header :contains "content-type" "text/html"', null],
    ['exists "cc"', "cc:/./s"],
    ["size :over 5M", "larger:5M"],
    ["not size :under 512000", "-smaller:500K"],
    ['body :contains "word"', "/word/i"],
    ['currentdate :value "ge" "date" "2024-02-29"', "after:2024/02/29"],
    ['date :value "gt" "date" "date" "2024-02-29"', "after:2024/03/01"],
    ['date :value "le" "date" "year" "2023"', "before:2024/01/01"],
    ["true", "in:anywhere"],
    ['anyof (header :contains "subject" "甲", not header :contains "subject" "乙")', "subject:(甲 OR -乙)"],
    ['header :contains "X-Spam-Flag" "YES"', null],
  ])("%s is %s", (test, condition) => {
    expect(conditionFrom(test)).toBe(condition);
  });

  it("that looks for a text of addresses says where it becomes the whole address", () => {
    const codes = (test: string) => lossesFrom(`if ${test} { fileinto "A"; }`);
    expect(codes('header :contains "from" "anna@acme.example"')).toEqual(["changed condition.wholeAddress"]);
    expect(codes('address :contains "from" "anna@acme.example"')).toEqual(["changed condition.wholeAddress"]);
    expect(codes('header :contains "from" "<anna@acme.example>"')).toEqual([]);
    expect(codes('address :is "from" "anna@acme.example"')).toEqual([]);
  });

  it("that cannot be asked makes an AND hold for more, and so the rule comes in switched off", () => {
    const script = 'if allof (header "X-Foo" "y", header :contains "subject" "甲") { fileinto "A"; }';
    expect(linesFrom(script)).toEqual(["off subject:甲 -> A"]);
    expect(lossesFrom(script)).toEqual(["lost condition.header", "lost rule.matchesMore"]);
  });

  it("that cannot be asked makes an OR hold for less, and the rule stays on", () => {
    const script = 'if anyof (header "X-Foo" "y", header :contains "subject" "甲") { fileinto "A"; stop; }';
    expect(linesFrom(script)).toEqual(["subject:甲 -> A, stop"]);
    expect(lossesFrom(script)).toEqual([
      "lost condition.header",
      "lost rule.matchesLess",
      "lost rule.stopNotKept",
    ]);
  });

  it("that cannot be asked turns around under a not", () => {
    const script = 'if not anyof (header "X-Foo" "y", header :contains "subject" "甲") { fileinto "A"; }';
    expect(linesFrom(script)).toEqual(["off -subject:甲 -> A"]);
  });
});

describe("the commands of Sieve", () => {
  it("nested in branches become rules with exceptions", () => {
    const script = `if size :over 1K { fileinto "A";
      if size :over 2K { fileinto "B"; stop; } elsif size :over 3K { fileinto "C"; } else { fileinto "D"; }
      fileinto "E"; }`;
    expect(linesFrom(script)).toEqual([
      "larger:1K -> A",
      "larger:1K larger:2K -> B, stop",
      "larger:1K larger:3K except larger:2K -> C",
      "larger:1K except larger:2K except larger:3K -> D",
      "larger:1K -> E",
    ]);
  });

  it("behind an end are listed as never reached", () => {
    expect(importedFrom('stop; fileinto "A";').losses).toMatchObject([
      { code: "rule.neverRuns", place: { line: 1, column: 7 } },
    ]);
  });

  it("that send, delete or answer mail are risks, with the address, and nothing else", () => {
    const { rules } = importedFrom(
      'redirect :copy "x@y.de"; discard; reject "no"; vacation :days 7 "away"; fileinto "Trash";',
    );
    expect(rules.map(({ labels, isOn }) => ({ labels, isOn }))).toEqual([{ labels: [], isOn: true }]);
    expect(
      rules[0]?.losses.filter(({ kind }) => kind === "risk").map(({ code, params }) => [code, params]),
    ).toEqual([
      ["action.redirect", { address: "x@y.de" }],
      ["action.discard", {}],
      ["action.reject", {}],
      ["action.vacation", {}],
      ["action.delete", {}],
    ]);
  });

  it("that set marks become priorities and tags", () => {
    expect(linesFrom('addflag ["\\\\Flagged", "Work \\\\Seen"]; keep :flags "$label1";')).toEqual([
      "in:anywhere -> Work, $label1, high",
    ]);
  });

  it("name folders as people know them", () => {
    const script =
      'fileinto "INBOX.Clients.Acme"; fileinto "/Other"; fileinto "&U,BTFw-"; fileinto "INBOX"; fileinto "R&D-x";';
    expect(linesFrom(script)).toEqual(["in:anywhere -> Clients/Acme, Other, 台北, R&D-x"]);
  });
});

describe("variables of Sieve", () => {
  it("are put in where they are known", () => {
    const script = `require "variables"; set :upper "a" "lists"; set "b" "\${a}/x"; if size :over 1K { fileinto "\${B}"; }`;
    expect(linesFrom(script)).toEqual(["larger:1K -> LISTS/x"]);
  });

  it("that depend on the message are listed", () => {
    const script = `require "variables"; if header :matches "subject" "*x*" { fileinto "\${1}"; }`;
    expect(lossesFrom(script)).toEqual(["lost action.variable", "lost rule.withoutEffect"]);
  });

  it("are text in a script that does not require them", () => {
    expect(linesFrom(`fileinto "\${a}";`)).toEqual([`in:anywhere -> \${a}`]);
  });

  it("do not fill the memory", () => {
    const doubled = `set "a" "\${a}\${a}";`.repeat(100);
    expect(readSieve(`require "variables"; set "a" "xx"; ${doubled} fileinto "\${a}";`).ok).toBe(true);
  });
});

describe("a condition that is too long for one rule", () => {
  const many = Array.from({ length: 1200 }, (_, index) => `"a${index}@b.example.org"`).join(", ");

  it("is parted into several rules that do the same", () => {
    const { rules } = importedFrom(`if address :is "from" [${many}] { fileinto "A"; stop; }`);
    expect(rules.length).toBeGreaterThan(2);
    const parts = rules.map(({ condition }) => parseCondition(condition ?? "").tree);
    expect(parts.flatMap((tree) => (tree?.kind === "or" ? tree.parts : []))).toHaveLength(1200);
    expect(new Set(rules.map(({ labels, stop, isOn }) => JSON.stringify([labels, stop, isOn]))).size).toBe(1);
  });

  it("is parted as an exception, too", () => {
    const [, rule] = importedFrom(
      `if address :is "from" [${many}] { stop; } else { fileinto "A"; }`,
    ).rules.slice(-2);
    expect(rule?.exceptions.length).toBeGreaterThan(2);
    expect(rule?.isOn).toBe(true);
  });
});
