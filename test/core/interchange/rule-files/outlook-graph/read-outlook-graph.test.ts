/** Rules of Outlook on the web become rules that match the same mail. */
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readOutlookGraph } from "../../../../../lib/core/interchange/rule-files/outlook-graph/read-outlook-graph.ts";
import { outlookLossCodes } from "../../../../../lib/core/interchange/rule-files/outlook-loss-codes.ts";
import { needsSharedData } from "../../../../tooling/needs-shared-data.ts";
import { person } from "../../../condition/judge.ts";
import { applies, firstOf, lossesOf, rulesOf } from "../decide-imported.ts";

function ruleOf(rule: object) {
  return firstOf(
    readOutlookGraph(
      JSON.stringify({ value: [{ displayName: "A", sequence: 1, isEnabled: true, ...rule }] }),
    ),
  );
}

function conditionOf(conditions: object): string | null {
  return ruleOf({ conditions }).condition;
}

describe("a rule of Outlook on the web", () => {
  it("asks all of its conditions, and any value of each", () => {
    const rule = ruleOf({
      conditions: {
        subjectContains: ["invoice", "a/b"],
        senderContains: ["acme.com", "ADELE"],
        hasAttachments: true,
      },
      actions: { assignCategories: ["Red category"], stopProcessingRules: true },
    });
    expect(rule.condition).toBe(
      "subject:(/invoice/i OR /a\\/b/i) from:(acme.com OR /ADELE/i) has:attachment",
    );
    expect(rule.stop).toBe(true);
    expect(rule.labels).toEqual([{ kind: "category", name: "Red category", key: "category:Red category" }]);
    expect(lossesOf(rule)).toEqual(["changed condition.domain"]);
    const sent = { from: person("x@acme.com"), subject: "Preinvoice", hasAttachment: true };
    expect(applies(rule, sent)).toBe(true);
    expect(applies(rule, { ...sent, hasAttachment: false })).toBe(false);
    expect(applies(rule, { ...sent, from: person("v@x.example", "Adele Vance") })).toBe(true);
  });

  it.each([
    [{ bodyOrSubjectContains: ["报价"] }, "/报价/i"],
    [{ bodyContains: ["x"] }, "/x/i"],
    [{ recipientContains: ["sales@"] }, "to:/sales@/i"],
    [
      { fromAddresses: [{ emailAddress: { name: "Ana", address: "Ana@Acme.example" } }] },
      "from:ana@acme.example",
    ],
    [{ fromAddresses: [{ emailAddress: { name: "Ana B", address: "/O=X/CN=ANA" } }] }, "from:/^Ana B$/i"],
    [{ sentToAddresses: [{ emailAddress: { address: "a@b.example" } }] }, "to:a@b.example"],
    [{ categories: ["Big deal"] }, 'label:"Big deal"'],
    [{ sentToMe: true }, "to:me -cc:me"],
    [{ sentCcMe: true }, "cc:me"],
    [{ sentToOrCcMe: true }, "to:me"],
    [{ notSentToMe: true }, "-to:me"],
    [{ withinSizeRange: { minimumSize: 10, maximumSize: 20 } }, "larger:10239 smaller:20481"],
    [{ withinSizeRange: { minimumSize: 10, maximumSize: 0 } }, "larger:10239"],
    [{ headerContains: ["Subject: hello"] }, "subject:/hello/i"],
    [{ headerContains: ["List-Id: Dev <dev.x.example>"] }, "list:/dev\\.x\\.example/i"],
    [{ subjectContains: ["a"], senderContains: null, hasAttachments: false, categories: [] }, "subject:/a/i"],
  ])("is asked by %j", (conditions, expected) => {
    expect(conditionOf(conditions)).toBe(expected);
  });

  it("applies to all mail where it asks nothing", () => {
    expect(ruleOf({ actions: { assignCategories: ["All"] } }).condition).toBe("in:anywhere");
    expect(conditionOf({})).toBe("in:anywhere");
  });

  it("has each exception apart, and any of them counts", () => {
    const rule = ruleOf({
      conditions: { senderContains: ["acme"] },
      exceptions: { subjectContains: ["lunch"], sentCcMe: true },
    });
    expect(rule.exceptions).toEqual(["subject:/lunch/i", "cc:me"]);
    const sent = { from: person("x@acme.example"), subject: "plan" };
    expect(applies(rule, sent)).toBe(true);
    expect(applies(rule, { ...sent, subject: "Lunch" })).toBe(false);
    expect(applies(rule, { ...sent, cc: [person("me@own.example")] })).toBe(false);
  });

  it.each([
    [{ conditions: { subjectContains: ["a"], importance: "high" } }, "subject:/a/i"],
    [{ conditions: { sentOnlyToMe: true } }, "to:me"],
    [{ conditions: { subjectContains: ["a"] }, exceptions: { isMeetingRequest: true } }, "subject:/a/i"],
    [{ conditions: { subjectContains: ["a"], somethingNew: { x: 1 } } }, "subject:/a/i"],
    [{ conditions: { subjectContains: "a", hasAttachments: true } }, "has:attachment"],
  ])("is off where a part of it cannot be asked: %j", (rule, condition) => {
    const read = ruleOf(rule);
    expect(read).toMatchObject({ condition, isOn: false });
    expect(lossesOf(read)).toEqual(
      expect.arrayContaining(["lost condition.notKnown", "lost rule.matchesMore"]),
    );
  });

  it("says what it will not do, and does none of it", () => {
    const rule = ruleOf({
      conditions: { subjectContains: ["a"] },
      actions: {
        forwardTo: [{ emailAddress: { name: "Eve", address: "eve@evil.example" } }],
        redirectTo: [{ emailAddress: { address: "bo@x.example" } }],
        delete: true,
        markAsRead: true,
        moveToFolder: "AAMkADYAAAIBDAAAAA=x1",
        copyToFolder: "archive",
        markImportance: "high",
        flyToMoon: 3,
      },
    });
    expect(rule.losses).toMatchObject([
      { kind: "risk", code: "action.forward", params: { value: "eve@evil.example" } },
      { kind: "risk", code: "action.redirect", params: { value: "bo@x.example" } },
      { kind: "risk", code: "action.delete" },
      { kind: "lost", code: "action.markRead" },
      { kind: "changed", code: "action.move" },
      { kind: "lost", code: "action.archive" },
      { kind: "changed", code: "action.important" },
      { kind: "lost", code: "action.notKnown", params: { name: "flyToMoon" } },
    ]);
    expect(rule).toMatchObject({ atLeast: "high", labels: [{ kind: "folder", name: "" }] });
    expect(ruleOf({ actions: { markImportance: "low" } }).points).toBe(-20);
  });

  it("is off where it was off, or had an error", () => {
    expect(ruleOf({ isEnabled: false }).isOn).toBe(false);
    const faulty = ruleOf({ hasError: true });
    expect([faulty.isOn, ...lossesOf(faulty)]).toEqual([false, "changed rule.hasError"]);
  });
});

describe("a file of such rules", () => {
  it("is read in the order in which they apply, each with its place", () => {
    const rules = rulesOf(
      readOutlookGraph('[\n{"displayName":"B","sequence":2},\n{"displayName":"A","sequence":1}]'),
    );
    expect(rules.map(({ name, place }) => [name, place?.line])).toEqual([
      ["A", 3],
      ["B", 2],
    ]);
    expect(firstOf(readOutlookGraph('{"displayName":"One"}')).name).toBe("One");
  });

  it("says that its list goes on elsewhere, and what is no rule", () => {
    const read = readOutlookGraph('{"@odata.nextLink":"https://x","value":[3,{"displayName":"A"}]}');
    expect(read.ok && read.losses.map(({ code }) => code)).toEqual(["file.moreElsewhere", "rule.notRead"]);
  });

  it("is refused where it is broken or holds no list", () => {
    expect(readOutlookGraph('{"value": [\n{"a" 1}]}')).toMatchObject({
      code: "file.notJson",
      params: { line: 2, column: 6 },
    });
    expect(readOutlookGraph('{"displayNames": 1}')).toMatchObject({ code: "file.noRules" });
    expect(readOutlookGraph(`[${"{},".repeat(20_000)}{}]`)).toMatchObject({ code: "file.tooManyRules" });
  });

  it("never throws and names every loss, whatever stands in it", () => {
    const key = fc.constantFrom(
      "conditions",
      "exceptions",
      "actions",
      "subjectContains",
      "fromAddresses",
      "moveToFolder",
    );
    const anyRule = fc.dictionary(key, fc.jsonValue({ maxDepth: 3 }));
    const known: readonly string[] = outlookLossCodes;
    fc.assert(
      fc.property(fc.array(anyRule, { maxLength: 3 }), (value) => {
        for (const rule of rulesOf(readOutlookGraph(JSON.stringify({ value })))) {
          for (const { code } of rule.losses) expect(known).toContain(code);
        }
      }),
    );
  });

  it.each(["x", [1], 5, true])("whose conditions are %j, which nobody can read, is off", (conditions) => {
    const rule = ruleOf({ conditions });
    expect(rule).toMatchObject({ condition: null, isOn: false });
    expect(lossesOf(rule)).toEqual(["lost condition.notKnown"]);
    const unless = ruleOf({ conditions: { subjectContains: ["a"] }, exceptions: conditions, actions: "x" });
    expect(unless.isOn).toBe(false);
    expect(lossesOf(unless)).toEqual([
      ...["lost condition.notKnown", "lost action.notKnown", "lost rule.matchesMore"],
    ]);
  });

  it.each(["AAMkAD==", "AQMkAGI2", "AAMkAGVmMDEzMTM4LTZmYWUtNDdkNC1hMDZiAAA="])(
    "leaves a folder that is known by the id %s to the user to name",
    (moveToFolder) => {
      expect(ruleOf({ actions: { moveToFolder } }).labels).toMatchObject([{ name: "", kind: "folder" }]);
    },
  );

  const sample = needsSharedData(
    "formats/microsoftgraph__microsoft-graph-docs-contrib/api-reference/v1.0/api/mailfolder-list-messagerules.response.json",
  );
  it.skipIf(sample === null)("that Microsoft's own pages show is read", () => {
    const rules = rulesOf(readOutlookGraph(readFileSync(sample ?? "", "utf8")));
    expect(rules.map(({ name, condition, stop }) => [name, condition, stop])).toEqual([
      ["Remove spam", "subject:/enter to win/i", true],
      ["From partner", "from:/ADELE/i", true],
    ]);
    expect(rules.map(lossesOf)).toEqual([["risk action.delete"], ["risk action.forward"]]);
  });
});
