/** Which rules fire on a message, and which cannot be told. */
import { describe, expect, it } from "vitest";
import type { MessageFacts } from "../../../lib/core/message/facts.ts";
import { prepareMessage } from "../../../lib/core/message/prepare-message.ts";
import { compileRules } from "../../../lib/core/rules/compile-rules.ts";
import { matchRules } from "../../../lib/core/rules/match-rules.ts";
import type { Rule } from "../../../lib/core/rules/rule-set.ts";
import { findUnindexedRules } from "../../../lib/core/rules/unindexed-rules.ts";
import { aRule } from "./build-rule-set.ts";

const now = Date.UTC(2026, 4, 18, 12);
const context = { now, zone: "UTC", account: null };
const ana = { name: "Ana", address: "ana@acme.example.com" };

function match(rules: readonly Rule[], facts: Omit<MessageFacts, "id">) {
  const result = matchRules(compileRules(rules), prepareMessage({ id: "m1", ...facts }), context);
  return { ...result, fired: result.fired.map(({ id }) => id), unknown: result.unknown.map(({ id }) => id) };
}

/** Rules named after their conditions, so that a test reads without a table. */
function rules(...conditions: (string | Partial<Rule>)[]): Rule[] {
  return conditions.map((each) =>
    typeof each === "string"
      ? aRule({ id: each, condition: each })
      : aRule({ id: each.condition ?? "?", ...each }),
  );
}

const facts = { from: ana, subject: "Quote for steel", snippet: "Dear all" };

describe("several rules", () => {
  it("all fire that say yes, in the order of the set", () => {
    expect(
      match(rules("subject:steel", "from:acme.example.com", "subject:copper", "subject:quote"), facts),
    ).toEqual({
      fired: ["subject:steel", "from:acme.example.com", "subject:quote"],
      unknown: [],
      validUntil: null,
    });
  });

  it("that ask for what is not known are unknown", () => {
    expect(match(rules("to:bo", "subject:quote", "-to:bo", "has:attachment"), facts)).toMatchObject({
      fired: ["subject:quote"],
      unknown: ["to:bo", "-to:bo", "has:attachment"],
    });
  });

  it("that are switched off do nothing, not even when they cannot be told", () => {
    const off = rules(
      { condition: "subject:quote", enabled: false },
      { condition: "to:bo", enabled: false, stop: true },
      "from:ana",
    );
    expect(match(off, facts)).toMatchObject({ fired: ["from:ana"], unknown: [] });
  });
});

describe("an exception", () => {
  const excepting = (...exceptions: string[]) => rules({ condition: "subject:quote", exceptions });

  it.each<[string[], string[], string[]]>([
    [["subject:copper"], ["subject:quote"], []],
    [["subject:steel"], [], []],
    [["to:bo"], [], ["subject:quote"]],
    [["to:bo", "subject:steel"], [], []],
    [["subject:copper", "to:bo"], [], ["subject:quote"]],
    [[], ["subject:quote"], []],
  ])("%j leaves fired %j and unknown %j", (exceptions, fired, unknown) => {
    expect(match(excepting(...exceptions), facts)).toMatchObject({ fired, unknown });
  });

  it("kills a rule that could not be told, too", () => {
    expect(match(rules({ condition: "to:bo", exceptions: ["subject:steel"] }), facts).unknown).toEqual([]);
  });

  it("that is unknown does not revive a rule that says no", () => {
    expect(match(rules({ condition: "subject:copper", exceptions: ["to:bo"] }), facts).unknown).toEqual([]);
  });
});

describe("a rule that stops", () => {
  it("ends the set once it fired", () => {
    const result = match(
      rules("subject:steel", { condition: "from:ana", stop: true }, "subject:quote", "to:bo"),
      facts,
    );
    expect(result).toMatchObject({ fired: ["subject:steel", "from:ana"], unknown: [] });
  });

  it("ends nothing when it says no", () => {
    expect(match(rules({ condition: "from:bo", stop: true }, "subject:quote"), facts).fired).toEqual([
      "subject:quote",
    ]);
  });

  it("ends nothing when an exception kills it", () => {
    const killed = { condition: "from:ana", stop: true, exceptions: ["subject:steel"] };
    expect(match(rules(killed, "subject:quote"), facts).fired).toEqual(["subject:quote"]);
  });

  it("makes all later rules unknown when it is unknown itself", () => {
    const result = match(
      rules(
        "subject:steel",
        { condition: "to:bo", stop: true },
        "subject:quote",
        "subject:copper",
        { condition: "from:ana", enabled: false },
        "subject:(",
        { condition: "from:bo", stop: true },
        "from:cy",
      ),
      facts,
    );
    expect(result).toMatchObject({
      fired: ["subject:steel"],
      unknown: ["to:bo", "subject:quote", "subject:copper", "from:bo", "from:cy"],
    });
  });
});

describe("a rule with an error", () => {
  it("never fires, is told, and does not stop the others", () => {
    const all = [
      aRule({ id: "broken", condition: "subject:(quote", stop: true }),
      aRule({ id: "exception", condition: "subject:quote", exceptions: ["from:"] }),
      aRule({ id: "off", condition: "OR", enabled: false }),
      aRule({ id: "good", condition: "subject:quote" }),
    ];
    expect(match(all, facts)).toMatchObject({ fired: ["good"], unknown: [] });
    expect(compileRules(all).issues.map(({ ruleId, part, exception }) => [ruleId, part, exception])).toEqual([
      ["broken", "condition", undefined],
      ["exception", "exception", 0],
      ["off", "condition", undefined],
    ]);
  });

  it("tells every error of every part", () => {
    const all = [aRule({ condition: "", exceptions: ["ok", "(", "from:"] })];
    expect(compileRules(all).issues.map(({ part, exception }) => [part, exception])).toEqual([
      ["condition", undefined],
      ["exception", 1],
      ["exception", 2],
    ]);
  });
});

describe("rules on dates", () => {
  const day = 86_400_000;
  const dated = { ...facts, date: now - 5 * day };

  it("say until when their verdicts hold: the earliest of all", () => {
    expect(match(rules("newer_than:10d", "newer_than:7d", "subject:quote"), dated).validUntil).toBe(
      now + 2 * day + 1,
    );
  });

  it("count among the exceptions, too", () => {
    const result = match(rules({ condition: "subject:quote", exceptions: ["older_than:6d"] }), dated);
    expect(result).toMatchObject({ fired: ["subject:quote"], validUntil: now + day + 1 });
  });

  it("hold for ever where nothing can flip", () => {
    expect(match(rules("older_than:2d", "after:2020/01/01"), dated)).toMatchObject({
      fired: ["older_than:2d", "after:2020/01/01"],
      validUntil: null,
    });
  });
});

describe("several sets", () => {
  const matchSets = (...sets: readonly (readonly Rule[])[]) => {
    const { fired, unknown } = matchRules(
      compileRules(...sets),
      prepareMessage({ id: "m1", ...facts }),
      context,
    );
    return { fired: fired.map(({ id }) => id), unknown: unknown.map(({ id }) => id) };
  };

  it("are taken one after the other, and a rule that stops ends its own set only", () => {
    expect(
      matchSets(
        rules({ condition: "from:ana", stop: true }, "subject:steel"),
        rules("subject:quote", "subject:copper"),
        [],
        rules({ condition: "to:bo", stop: true }, "from:acme.example.com"),
        rules("subject:for"),
      ),
    ).toEqual({
      fired: ["from:ana", "subject:quote", "subject:for"],
      unknown: ["to:bo", "from:acme.example.com"],
    });
  });
});

describe("regular expressions without a text that every match contains", () => {
  const without = (count: number) => Array.from({ length: count }, (_, i) => `subject:/^\\d{${i % 9}}q/`);

  it("are an error of the rule beyond 100 in a set, and only there", () => {
    const all = rules(
      ...without(99),
      "subject:/invoice/",
      "subject:(/x/ /y/)",
      "subject:/z/",
      "subject:quote",
    );
    const { issues, active } = compileRules(all, rules("subject:/z/"));
    expect(issues).toMatchObject([
      { ruleId: "subject:(/x/ /y/)", part: "condition", errors: [{ code: "regex-without-literal" }] },
    ]);
    expect(active).toHaveLength(103);
  });

  it("do not count in rules that are switched off", () => {
    const off = without(100).map((condition) => ({ condition, enabled: false }));
    expect(compileRules(rules(...off, ...without(100))).issues).toEqual([]);
  });
});

describe("rules that every message must try", () => {
  it("are named with the reason", () => {
    const all = rules(
      "from:acme.example.com older_than:1y",
      "older_than:1y",
      "-subject:quote is:unread",
      "subject:/\\d/",
      "from:me",
      "-invoice",
    );
    expect(findUnindexedRules(compileRules(all))).toEqual([
      { ruleId: "older_than:1y", reason: "age" },
      { ruleId: "-subject:quote is:unread", reason: "state" },
      { ruleId: "subject:/\\d/", reason: "regex" },
      { ruleId: "from:me", reason: "person" },
    ]);
  });
});
