/** Filters of Thunderbird become rules that match the same mail. */
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { outlookLossCodes } from "../../../../../lib/core/interchange/rule-files/outlook-loss-codes.ts";
import { readThunderbird } from "../../../../../lib/core/interchange/rule-files/thunderbird/read-thunderbird.ts";
import { needsSharedData } from "../../../../tooling/needs-shared-data.ts";
import { person } from "../../../condition/judge.ts";
import { applies, firstOf, lossesOf, rulesOf } from "../decide-imported.ts";

const head = 'version="9"\nlogging="no"\n';

function fileWith(condition: string, action = 'action="Mark read"'): string {
  return `${head}name="A"\nenabled="yes"\ntype="17"\n${action}\ncondition="${condition}"\n`;
}

function ruleWith(condition: string, action?: string) {
  return firstOf(readThunderbird(fileWith(condition, action)));
}

describe("a filter of Thunderbird", () => {
  it.each([
    ["AND (subject,contains,a/b)", "subject:/a\\/b/i"],
    ["AND (subject,contains,报价)", "subject:报价"],
    ["AND (subject,doesn't contain,x)", "-subject:/x/i"],
    ["AND (subject,is,Plan)", "subject:/^Plan$/i"],
    ["AND (subject,isn't,Plan)", "-subject:/^Plan$/i"],
    ["AND (subject,begins with,[dev])", "subject:/^\\[dev\\]/i"],
    ["AND (subject,ends with,!)", "subject:/!$/i"],
    ["AND (subject,is empty,)", "subject:/^\\s*$/i"],
    ["AND (cc,is empty,)", "-cc:/./s"],
    ["AND (from,isn't empty,)", "from:/./s"],
    ["AND (from,contains,acme.com)", "from:acme.com"],
    ["AND (from,contains,ana@acme.com)", "from:ana@acme.com"],
    ["AND (from,is,ana@acme.com)", "from:ana@acme.com"],
    ["AND (to or cc,contains,sales@)", "to:/sales@/i"],
    ["AND (all addresses,contains,sales@)", "from:/sales@/i OR to:/sales@/i"],
    ["AND (cc,contains,sales@)", "cc:/sales@/i"],
    ["AND (body,contains,x)", "/x/i"],
    ["AND (date,is before,26-Nov-2026)", "before:2026/11/26"],
    ["AND (date,is after,31-Dec-2026)", "after:2027/01/01"],
    ["AND (date,is,28-Feb-2028)", "after:2028/02/28 before:2028/02/29"],
    ["AND (age in days,is greater than,30)", "older_than:30d"],
    ["AND (age in days,is less than,7)", "newer_than:7d"],
    ["AND (size,is greater than,100)", "larger:103423"],
    ["AND (size,is less than,100)", "smaller:100K"],
    ["AND (status,is,read)", "is:read"],
    ["AND (status,isn't,flagged)", "-is:starred"],
    ["AND (tag,contains,$label2)", "label:Work"],
    ["AND (has attachment status,is,true)", "has:attachment"],
    ["AND (has attachment status,isn't,true)", "-has:attachment"],
    ['AND (\\"List-Id\\",contains,dev.x.example)', "list:/dev\\.x\\.example/i"],
    ['AND (\\"List-Id\\",ends with,.x.example>)', "list:/\\.x\\.example$/i"],
    ['AND (\\"reply-to\\",contains,sales@)', "replyto:/sales@/i"],
    ["ALL", "in:anywhere"],
    ["AND (subject,contains,a) AND (subject,contains,b)", "subject:/a/i subject:/b/i"],
    ["OR (subject,contains,a) OR (from,contains,b c)", "subject:/a/i OR from:/b c/i"],
    [
      "AND (subject,contains,a) OR (subject,contains,b) AND (from,contains,c d)",
      "subject:(/a/i OR /b/i) from:/c d/i",
    ],
  ])("asks %s", (condition, expected) => {
    const rule = ruleWith(condition);
    expect([rule.condition, rule.isOn]).toEqual([expected, true]);
  });

  it.each([
    ["imap://ana%40x.example@h/INBOX/M&APw-ller%20R&-D", "Müller R&D"],
    ["imap://ana@h/R&D", "R&D"],
    ["mailbox://nobody@Local%20Folders/M&APw-ller", "M&APw-ller"],
    ["mailbox://nobody@Local%20Folders/%E5%AE%A2%E6%88%B7/100%", "客户/100%"],
  ])("files under the folder as people know it: %s", (uri, name) => {
    const action = `action="Move to folder"\nactionValue="${uri}"`;
    expect(ruleWith("ALL", action).labels.map((label) => label.name)).toEqual([name]);
  });

  it("asks for no address book that no rule needs", () => {
    const read = readThunderbird(fileWith("AND (to,is in ab,jsaddrbook://abook.sqlite)"));
    expect(read.ok && read.books).toEqual([]);
  });

  it("has brackets and quotes in a value as Thunderbird writes them", () => {
    const rule = ruleWith('AND (subject,contains,\\"say \\\\"hi\\\\" (x)\\") AND (subject,contains,a, b)');
    expect(applies(rule, { subject: 'I SAY "hi" (x), a, b' })).toBe(true);
    expect(applies(rule, { subject: "say hi x, a, b" })).toBe(false);
    expect(applies(ruleWith('AND (subject,contains,6\\\\" nails)'), { subject: 'New 6" nails' })).toBe(true);
  });

  it("finds whole names or addresses, one of several recipients", () => {
    const rule = ruleWith("AND (to or cc,is,Ana)");
    expect(applies(rule, { cc: [person("bo@x.example", "Bo"), person("a@x.example", "Ana")] })).toBe(true);
    expect(applies(rule, { cc: [person("a@x.example", "Ana B")] })).toBe(false);
  });

  it.each([
    "AND (priority,is,Highest) AND (subject,contains,a)",
    "AND (junk status,is,2) AND (subject,contains,a)",
    "AND (subject,sounds like,b) AND (subject,contains,a)",
    'AND (\\"X-Spam\\",contains,yes) AND (subject,contains,a)',
    "AND (subject,contains,a) AND (to,is in ab,moz-abmdbdirectory://abook.mab)",
    "AND (subject,contains,a) AND (broken",
  ])("is off where a part of it cannot be asked: %s", (condition) => {
    const rule = ruleWith(condition);
    expect(rule).toMatchObject({ condition: "subject:/a/i", isOn: false });
    expect(lossesOf(rule)).toContain("lost rule.matchesMore");
  });

  it("runs where only one of its ways is missing", () => {
    expect(ruleWith("OR (priority,is,Highest) OR (subject,contains,a)")).toMatchObject({
      condition: "subject:/a/i",
      isOn: true,
    });
    expect(ruleWith("OR (priority,is,Highest)")).toMatchObject({ condition: null, isOn: false });
  });

  it("asks for address books by names of their own", () => {
    const read = readThunderbird(
      fileWith(
        "AND (from,is in ab,jsaddrbook://abook.sqlite) OR (from,isn't in ab,moz-abmdbdirectory://abook.sqlite)",
      ),
    );
    expect(read).toMatchObject({ books: ["abook.sqlite", "abook.sqlite (2)"] });
    expect(firstOf(read).condition).toBe('segment:(abook.sqlite OR -"abook.sqlite (2)")');
    expect(lossesOf(firstOf(read))).toEqual([
      "changed condition.book",
      "changed condition.book",
      "lost action.markRead",
    ]);
  });

  it("does what we can do, and says the rest", () => {
    const rule = ruleWith(
      "ALL",
      [
        'action="Move to folder"\nactionValue="imap://ana%40x.example@mail.x.example/INBOX/Kunden/A%20B"',
        'action="Copy to folder"\nactionValue="mailbox://nobody@Local%20Folders/Trash"',
        'action="AddTag"\nactionValue="$label1"',
        'action="AddTag"\nactionValue="client_x"',
        'action="Change priority"\nactionValue="Highest"',
        'action="Forward"\nactionValue="eve@evil.example"',
        'action="Reply"\nactionValue="mailbox://x"',
        'action="Delete"',
        'action="JunkScore"\nactionValue="100"',
        'action="Ignore thread"',
        'action="Custom"\ncustomId="x@y#z"\nactionValue="q"',
        'action="Stop execution"',
      ].join("\n"),
    );
    expect(rule.labels.map(({ kind, name }) => [kind, name])).toEqual([
      ["folder", "Kunden/A B"],
      ["tag", "Important"],
      ["tag", "client_x"],
    ]);
    expect(rule).toMatchObject({ atLeast: "high", stop: true });
    expect(lossesOf(rule)).toEqual([
      "changed action.move",
      "risk action.delete",
      "changed action.important",
      "risk action.forward",
      "risk action.reply",
      "lost action.junk",
      "lost action.notKnown",
      "lost action.notKnown",
    ]);
  });

  it("is off where it was off, or ran by hand only", () => {
    expect(ruleWith("ALL").isOn).toBe(true);
    const off = fileWith("ALL").replace('enabled="yes"', 'enabled="no"');
    expect(firstOf(readThunderbird(off)).isOn).toBe(false);
    const manual = firstOf(readThunderbird(fileWith("ALL").replace('"17"', '"16"')));
    expect([manual.isOn, ...lossesOf(manual)]).toEqual([
      false,
      "changed rule.notOnArrival",
      "lost action.markRead",
    ]);
  });
});

describe("a file of such filters", () => {
  it("is refused with the place where it is broken", () => {
    expect(readThunderbird(`${head}name="A\nenabled="yes"`)).toEqual({
      ok: false,
      code: "file.openQuote",
      params: { line: 3, column: 6 },
    });
    expect(readThunderbird(`${head}  what is this`)).toEqual({
      ok: false,
      code: "file.notAFilterLine",
      params: { line: 3, column: 3 },
    });
  });

  it("may have any line ends, and no filter", () => {
    expect(rulesOf(readThunderbird(fileWith("ALL").replaceAll("\n", "\r\n"))).length).toBe(1);
    expect(rulesOf(readThunderbird(head))).toEqual([]);
  });

  it("is read in time in proportion to its length, whatever it is made of", () => {
    const alternating = "AND (subject,contains,a) OR (subject,contains,b) ".repeat(50_000);
    expect(ruleWith(alternating)).toMatchObject({ condition: null, isOn: false });
    expect(ruleWith("AND (subject,contains,a) ".repeat(100_000)).condition).toBeNull();
    expect(readThunderbird(`name${" ".repeat(1_000_000)}`)).toMatchObject({ code: "file.notAFilterLine" });
    expect(readThunderbird(`name="${"\\\\".repeat(500_000)}`)).toMatchObject({ code: "file.openQuote" });
  });

  it("never throws and names every loss, whatever stands in it", () => {
    const piece = fc.oneof(
      fc.constantFrom(
        'name="',
        'condition="',
        "AND (",
        "from,",
        "is in ab,",
        "contains,",
        ")",
        '"\n',
        '\\"',
        "date,",
        "tag,",
      ),
      fc.string({ unit: "binary", maxLength: 5 }),
    );
    const known: readonly string[] = outlookLossCodes;
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const read = readThunderbird(`${head}name="A"\ncondition="${pieces.join("")}`);
        if (read.ok)
          for (const { losses } of read.rules) for (const { code } of losses) expect(known).toContain(code);
      }),
      { numRuns: 500 },
    );
  });

  const sample = needsSharedData(
    "formats/mozilla__releases-comm-central/mailnews/addrbook/test/unit/data/msgFilterRules.dat",
  );
  it.skipIf(sample === null)("that Thunderbird's own tests hold is read", () => {
    const read = readThunderbird(readFileSync(sample ?? "", "utf8"));
    expect(rulesOf(read).map(({ name, condition, isOn }) => [name, condition, isOn])).toEqual([
      ["From is in book 7", "segment:abook-7.mab subject:/nothing/i", true],
      ["From is not in book 8", "-segment:abook-8.na2.mab", true],
      ["Not related", "subject:/unrelated/i", true],
    ]);
    expect(read.ok && read.books).toEqual(["abook-7.mab", "abook-8.na2.mab"]);
  });
});
