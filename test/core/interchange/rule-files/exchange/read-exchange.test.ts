/** Inbox rules of Exchange, from tables and JSON, become rules that match the same mail. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readExchange } from "../../../../../lib/core/interchange/rule-files/exchange/read-exchange.ts";
import { outlookLossCodes } from "../../../../../lib/core/interchange/rule-files/outlook-loss-codes.ts";
import { person } from "../../../condition/judge.ts";
import { applies, firstOf, lossesOf, rulesOf } from "../decide-imported.ts";

function ruleOf(rule: object) {
  return firstOf(
    readExchange(JSON.stringify({ Name: "A", Enabled: true, Priority: 1, From: null, ...rule })),
  );
}

/** As PowerShell writes what is not set. */
const nothing = {
  ...{ FromAddressContainsWords: [], SentTo: null, SubjectContainsWords: "{}" },
  ...{ SubjectOrBodyContainsWords: "", BodyContainsWords: null },
};

function inTable(header: string, ...rows: string[]) {
  return readExchange([header, ...rows].join("\r\n"));
}

describe("an inbox rule of Exchange", () => {
  it.each([
    [{ SubjectContainsWords: ["a/b", "报价"] }, "subject:(/a\\/b/i OR 报价)"],
    [{ SubjectOrBodyContainsWords: ["报价"] }, "/报价/i"],
    [{ BodyContainsWords: "{x, y}" }, "/x/i OR /y/i"],
    [{ From: ['"Ana B" [SMTP:ana@acme.example]'] }, "from:ana@acme.example"],
    [{ From: ["Ana B [EX:/o=X/ou=Y/cn=ana]"] }, "from:/^Ana B$/i"],
    [
      { From: { DisplayName: "Ana", Address: "ana@acme.example", RoutingType: "SMTP" } },
      "from:ana@acme.example",
    ],
    [{ From: "ana@acme.example" }, "from:ana@acme.example"],
    [{ SentTo: '{"B, Ana" [SMTP:ana@acme.example], bo@x.example}' }, "to:(ana@acme.example OR bo@x.example)"],
    [{ FromAddressContainsWords: ["acme.com", "news"] }, "from:(acme.com OR /news/i)"],
    [{ RecipientAddressContainsWords: { value: ["a@b.com"], Count: 1 } }, "to:a@b.com"],
    [{ HasAttachment: "True" }, "has:attachment"],
    [{ MyNameInToBox: true }, "to:me -cc:me"],
    [{ MyNameNotInToBox: true }, "-(to:me -cc:me)"],
    [{ MyNameInToOrCcBox: true }, "to:me"],
    [{ MyNameInCcBox: true }, "cc:me"],
    [{ WithinSizeRangeMinimum: "10 KB (10,240 bytes)" }, "larger:10239"],
    [
      { WithinSizeRangeMinimum: "1 KB", WithinSizeRangeMaximum: "2 MB (2.097.152 Bytes)" },
      "larger:1023 smaller:2097153",
    ],
    [{ ReceivedAfterDate: "/Date(1700000000000)/" }, "after:1700000000"],
    [{ ReceivedAfterDate: { value: "/Date(1700000000000)/", DateTime: "x" } }, "after:1700000000"],
    [{ ReceivedBeforeDate: "2023-11-14T22:13:20Z" }, "before:1700000000"],
    [{ ReceivedBeforeDate: "2023-11-14T23:13:20.000+01:00" }, "before:1700000000"],
    [{ ReceivedAfterDate: "11/26/2026 12:00:00 AM" }, "after:2026/11/26"],
    [{ ReceivedAfterDate: "26.11.2026 08:30:00" }, "after:2026/11/26"],
    [{ ReceivedAfterDate: "2026/11/6 0:00:00" }, "after:2026/11/06"],
    [{ ...nothing, HasAttachment: "False" }, "in:anywhere"],
    [{ HeaderContainsWords: ["Reply-To: sales@"] }, "replyto:/sales@/i"],
  ])("is asked by %j", (rule, expected) => {
    const read = ruleOf(rule);
    expect([read.condition, read.isOn]).toEqual([expected, true]);
  });

  it("asks all of its conditions but for each of its exceptions", () => {
    const rule = ruleOf({
      SubjectContainsWords: ["plan"],
      HasAttachment: true,
      ExceptIfFrom: ["ana@acme.example"],
      ExceptIfWithinSizeRangeMinimum: "1 MB",
      ExceptIfWithinSizeRangeMaximum: "2 MB",
    });
    expect(rule.exceptions).toEqual(["from:ana@acme.example", "larger:1048575 smaller:2097153"]);
    const sent = { subject: "Planned", hasAttachment: true, from: person("bo@acme.example") };
    expect(applies(rule, sent)).toBe(true);
    expect(applies(rule, { ...sent, from: person("ana@acme.example") })).toBe(false);
    expect(applies(rule, { ...sent, sizeBytes: 1_500_000 })).toBe(false);
    expect(applies(rule, { ...sent, sizeBytes: 2_500_000 })).toBe(true);
  });

  it.each([
    [{ SubjectContainsWords: ["a"], WithImportance: "High" }, "lost condition.notKnown"],
    [{ SubjectContainsWords: ["a"], MessageTypeMatches: 4 }, "lost condition.notKnown"],
    [{ SubjectContainsWords: ["a"], SentOnlyToMe: true }, "lost condition.notKnown"],
    [{ SubjectContainsWords: ["a"], ExceptIfSubjectContainsWords: "{b, c...}" }, "lost condition.cutOff"],
    [
      { SubjectContainsWords: ["a"], From: "Microsoft.Exchange.Data.MultiValuedProperty`1[System.String]" },
      "lost condition.notInFile",
    ],
    [{ SubjectContainsWords: ["a"], ReceivedAfterDate: "03/04/2026 00:00:00" }, "lost condition.date"],
    [{ SubjectContainsWords: ["a"], ExceptIfNewThing: "x" }, "lost condition.notKnown"],
    [{ SubjectContainsWords: ["a"], NewContainsWords: ["x"] }, "lost condition.notKnown"],
  ])("is off where a part of it cannot be told: %j", (change, loss) => {
    const rule = ruleOf(change);
    expect(rule.isOn).toBe(false);
    expect(lossesOf(rule)).toEqual(expect.arrayContaining([loss, "lost rule.matchesMore"]));
  });

  it("runs where only some of its ways cannot be told", () => {
    const rule = ruleOf({ SubjectContainsWords: "{a, b, c...}" });
    expect(rule).toMatchObject({ condition: "subject:(/a/i OR /b/i OR /c/i)", isOn: true });
    expect(lossesOf(rule)).toEqual(["lost condition.cutOff"]);
  });

  it("says what it will not do, and does none of it", () => {
    const rule = ruleOf({
      ...nothing,
      ApplyCategory: ["Key", "Red"],
      MoveToFolder: "me@own.example:\\Inbox\\Clients\\Acme",
      CopyToFolder: "Deleted Items",
      MarkImportance: 2,
      MarkAsRead: true,
      DeleteMessage: true,
      ForwardTo: ['"Eve" [SMTP:eve@evil.example]'],
      RedirectTo: { DisplayName: "Bo" },
      PinMessage: true,
      StopProcessingRules: true,
    });
    expect(rule.labels.map(({ kind, name }) => [kind, name])).toEqual([
      ["category", "Key"],
      ["category", "Red"],
      ["folder", "Clients/Acme"],
    ]);
    expect(rule).toMatchObject({ atLeast: "high", stop: true });
    expect(lossesOf(rule)).toEqual([
      "changed action.move",
      "risk action.delete",
      "changed action.important",
      "lost action.markRead",
      "risk action.forward",
      "risk action.redirect",
      "lost action.notKnown",
    ]);
    expect(rule.losses.find(({ code }) => code === "action.forward")?.params).toEqual({
      value: "eve@evil.example",
    });
  });
});

describe("a table of such rules", () => {
  it("is read in the order of their priority, with or without the line of the type", () => {
    const read = inTable(
      "#TYPE Microsoft.Exchange.Management.RecipientTasks.InboxRule",
      '"Name","Enabled","Priority","SubjectContainsWords","MoveToFolder","StopProcessingRules","Description"',
      '"Second","True","10","{报价}","Quotes","False","If the message:\r\n\tlies"',
      '"First","False","2","{a, b}","","True",""',
    );
    expect(
      rulesOf(read).map(({ name, condition, isOn, place }) => [name, condition, isOn, place?.line]),
    ).toEqual([
      ["First", "subject:(/a/i OR /b/i)", false, 5],
      ["Second", "subject:报价", true, 3],
    ]);
  });

  it("may be cut at semicolons or tabs", () => {
    for (const sign of [";", "\t"]) {
      const read = inTable(["Name", "Priority", "HasAttachment"].join(sign), ["A", "1", "True"].join(sign));
      expect(firstOf(read).condition).toBe("has:attachment");
    }
  });

  it("tells that names are looked in, too, where addresses alone were", () => {
    expect(lossesOf(ruleOf({ FromAddressContainsWords: ["公司"] }))).toEqual(["changed condition.nameToo"]);
    expect(lossesOf(ruleOf({ FromAddressContainsWords: ["boss"] }))).toEqual(["changed condition.nameToo"]);
  });

  it("that was written in ASCII does not look for the signs that are left of Chinese", () => {
    const header = "Name,Enabled,SubjectContainsWords,ApplyCategory,MoveToFolder";
    const rule = firstOf(inTable(header, 'A,True,"{??, invoice?}",???,??\\??'));
    expect(rule.condition).toBe("subject:/invoice\\?/i");
    expect(lossesOf(rule)).toEqual(["lost condition.notInFile", "changed action.move"]);
    expect(rule.labels.map(({ name }) => name)).toEqual(["", ""]);
    expect(firstOf(inTable(header, "A,True,??,B,"))).toMatchObject({ condition: null, isOn: false });
  });

  it("that shows some columns only makes no rule for all mail", () => {
    const rule = firstOf(inTable("Name,Enabled,Description", "A,True,whatever"));
    expect(rule).toMatchObject({ condition: null, isOn: false });
    expect(lossesOf(rule)).toEqual(["lost condition.notInFile"]);
    const other = firstOf(inTable("Name,Enabled,SubjectContainsWords,ApplyCategory", "A,True,,B"));
    expect(other).toMatchObject({ condition: null, isOn: false });
    const read = inTable("Name,Enabled,SubjectContainsWords", "A,True,x");
    expect(read.ok && read.losses).toMatchObject([
      { kind: "lost", code: "condition.notInFile", params: { name: expect.stringMatching(/^From, /) } },
    ]);
    const whole = readExchange(JSON.stringify([{ Name: "A", From: null, ...nothing }]));
    expect(whole.ok && whole.losses).toEqual([]);
  });

  it("says which list was read at commas", () => {
    const rule = firstOf(inTable("Name,Priority,SubjectContainsWords", 'A,1,"one, two"'));
    expect(rule.condition).toBe("subject:(/one/i OR /two/i)");
    expect(lossesOf(rule)).toEqual(["changed condition.listGuessed"]);
  });

  it("keeps the rows that can be read", () => {
    const read = inTable("Name,Priority,HasAttachment", "A,1,True", '"B,2', "C,3,True");
    expect(rulesOf(read).map(({ name }) => name)).toEqual(["A", "C"]);
    expect(read.ok && read.losses).toMatchObject([
      { code: "rule.notRead", place: { line: 3 } },
      { code: "condition.notInFile" },
    ]);
  });

  it("may hold objects that cannot be made a text as others are", () => {
    expect(
      ruleOf({ SubjectContainsWords: { toString: null }, ForwardTo: [{ toString: 1 }] }).condition,
    ).not.toBeNull();
  });

  it("never throws and names every loss, whatever stands in it", () => {
    const key = fc.constantFrom(
      "Name",
      "From",
      "SubjectContainsWords",
      "WithinSizeRangeMinimum",
      "ReceivedAfterDate",
      "MoveToFolder",
      "ExceptIfFrom",
      "ForwardTo",
    );
    const known: readonly string[] = outlookLossCodes;
    const anyRule = fc.dictionary(
      key,
      fc.oneof(fc.jsonValue({ maxDepth: 3 }), fc.string({ unit: "binary" })),
    );
    fc.assert(
      fc.property(fc.array(anyRule, { maxLength: 3 }), (rules) => {
        for (const rule of rulesOf(readExchange(JSON.stringify(rules)))) {
          for (const { code } of rule.losses) expect(known).toContain(code);
        }
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        readExchange(`Name,Priority,From,SubjectContainsWords\n${text}`);
      }),
    );
  });
});
