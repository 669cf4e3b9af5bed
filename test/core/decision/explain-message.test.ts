/** Why a message is decided as it is: what holds, who lost to whom, and what is not known yet. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { printCondition } from "../../../lib/core/condition/print-condition.ts";
import { compileRuleSet, decide } from "../../../lib/core/decision/decide.ts";
import { explainMessage } from "../../../lib/core/decision/explain-message.ts";
import { whatWouldTell } from "../../../lib/core/decision/what-would-tell.ts";
import type { MessageFacts } from "../../../lib/core/message/facts.ts";
import type { Effect, RuleSet } from "../../../lib/core/rules/rule-set.ts";
import { anyCondition, anyFacts } from "../condition/any-condition.ts";
import { noon } from "../condition/judge.ts";
import { aClient, aRule, aRuleSet } from "../rules/build-rule-set.ts";

const row: MessageFacts = {
  id: "m",
  from: { name: "Ana", address: "ana@acme.com" },
  subject: "关于报价单 offer",
};

function explained(set: Partial<RuleSet>, facts = row) {
  return explainMessage(compileRuleSet(aRuleSet(set)), facts, noon);
}

const label = (name: string, colour?: string): Effect => ({
  kind: "label",
  label: name,
  ...(colour === undefined ? {} : { colour }),
});
const atLeast = (priority: "urgent" | "high" | "normal"): Effect => ({ kind: "priority", atLeast: priority });
const offer = "subject:offer";

describe("a rule that fired", () => {
  it("comes with the terms that decided and the text that they matched", () => {
    const { fired } = explained({ rules: [aRule({ condition: "subject:报价 -from:me" })] });
    expect(fired.first).toMatchObject([
      {
        rule: { id: "r1" },
        steps: [
          { term: { kind: "subject" }, verdict: "yes" },
          { term: { kind: "person" }, verdict: "no" },
        ],
        excerpts: [
          {
            field: "subject",
            pieces: [
              { text: "关于", isMatched: false },
              { text: "报价", isMatched: true },
              { text: "单 offer", isMatched: false },
            ],
          },
        ],
      },
    ]);
  });

  it("is told with nineteen others at most, and how many more there are", () => {
    const rules = Array.from({ length: 50 }, (_, i) => aRule({ id: `r${i}`, condition: offer }));
    const { fired } = explained({ rules });
    expect([fired.first.length, fired.more]).toEqual([20, 30]);
  });
});

describe("a rule that lost", () => {
  it("to its exception names what matched there", () => {
    const rule = aRule({ condition: offer, exceptions: ["subject:invoice", "from:acme.com"] });
    const { lost, fired } = explained({ rules: [rule] });
    expect(fired.first).toEqual([]);
    expect(lost.first).toMatchObject([{ to: "exception", steps: [{ term: { operator: "from" } }] }]);
  });

  it("to a rule that stopped names that rule", () => {
    const rules = [
      aRule({ id: "first", condition: offer, stop: true }),
      aRule({ id: "second", condition: offer, stop: true }),
      aRule({ id: "no", condition: "subject:invoice" }),
      aRule({ id: "off", condition: offer, enabled: false }),
      aRule({ id: "perhaps", condition: "larger:1M" }),
    ];
    expect(explained({ rules }).lost.first).toMatchObject([
      { to: "stop", rule: { id: "second" }, winner: { id: "first" } },
    ]);
  });

  it("its colour or its priority to another names both", () => {
    const rules = [
      aRule({ id: "a", condition: offer, effects: [label("Quote", "#111111"), atLeast("normal")] }),
      aRule({
        id: "b",
        condition: offer,
        effects: [label("Quote", "#222222"), label("B"), atLeast("urgent")],
      }),
      aRule({ id: "c", condition: offer, effects: [label("Quote", "#111111"), atLeast("urgent")] }),
    ];
    expect(explained({ rules }).conflicts.first).toMatchObject([
      { kind: "colour", what: "Quote", winner: { id: "a" }, loser: { id: "b" } },
      { kind: "priority", what: "urgent", winner: { id: "b" }, loser: { id: "a" } },
    ]);
  });
});

describe("a rule that cannot be told yet", () => {
  it("names the facts that would tell", () => {
    const { waiting } = explained({ rules: [aRule({ condition: "subject:offer to:me larger:1M" })] });
    expect(waiting.first).toMatchObject([{ for: "facts", missing: ["to", "cc", "bcc", "sizeBytes"] }]);
  });

  it("names those of an exception, too", () => {
    const { waiting } = explained({ rules: [aRule({ condition: offer, exceptions: ["has:attachment"] })] });
    expect(waiting.first).toMatchObject([{ for: "facts", missing: ["hasAttachment"] }]);
  });

  it("names the rule above it that may end the list, and leaves out what does not hold anyway", () => {
    const rules = [
      aRule({ id: "stopper", condition: "to:me", stop: true }),
      aRule({ id: "behind", condition: offer }),
      aRule({ id: "no", condition: "subject:invoice" }),
    ];
    const { waiting, decided } = explained({ rules });
    expect(decided.decision.unknown).toEqual(["stopper", "behind", "no"]);
    expect(waiting.first).toMatchObject([
      { for: "facts", rule: { id: "stopper" } },
      { for: "stop", rule: { id: "behind" }, first: { id: "stopper" } },
    ]);
  });

  it("asks for the sender where it asks for the client", () => {
    const clients = [aClient({ name: "Acme" })];
    const { waiting } = explained({ clients, rules: [aRule({ condition: "client:acme" })] }, { id: "m" });
    expect(waiting.first).toMatchObject([{ missing: ["from"] }]);
  });
});

describe("what a person can do", () => {
  it.each([
    [["body", "sizeBytes"], true, "open"],
    [["to"], false, "pageData"],
    [["from"], false, "open"],
    [["account"], true, "account"],
    [["sizeBytes", "gmail"], true, "nothing"],
  ] as const)("about %j with page data %s: %s", (missing, pageData, remedy) => {
    expect(whatWouldTell(missing, pageData)).toBe(remedy);
  });
});

describe("a thread that is opened", () => {
  const rules = [
    aRule({ id: "mine", condition: "to:me", effects: [label("To me")] }),
    aRule({ id: "deadline", condition: "deadline", effects: [label("Deadline")] }),
    aRule({ id: "file", condition: "filename:pdf", effects: [label("File")] }),
    aRule({ id: "quiet", condition: "subject:offer -to:me", effects: [label("Quiet")] }),
  ];

  it("tells the rules that its row left open, and takes back nothing", () => {
    const before = explained({ rules });
    expect(before.decided.decision).toMatchObject({
      labels: [],
      unknown: ["mine", "deadline", "file", "quiet"],
    });
    const opened = {
      ...row,
      to: [{ address: "ana@own.example" }],
      cc: [],
      bodyText: "The deadline is Friday.",
      hasAttachment: false,
      attachmentNames: [],
    };
    const after = explained({ rules }, opened);
    expect(after.decided.decision).toMatchObject({ labels: ["To me", "Deadline"], unknown: [] });
    expect(after.waiting.first).toEqual([]);
    expect(after.fired.first.map(({ excerpts }) => excerpts.map(({ field }) => field))).toEqual([
      ["to"],
      ["body"],
    ]);
  });
});

describe("whatever the rules and whatever is known", () => {
  const text = anyCondition.map(printCondition);
  const anyRule = fc.record({
    condition: text,
    exceptions: fc.array(text, { maxLength: 2 }),
    stop: fc.boolean(),
  });

  it("is the decision itself, and every rule that fired or waits is explained by a part that says so", () => {
    fc.assert(
      fc.property(fc.array(anyRule, { maxLength: 5 }), anyFacts, (some, facts) => {
        const rules = some.map((rule, i) => aRule({ id: String(i), ...rule }));
        const compiled = compileRuleSet(aRuleSet({ clients: [aClient({ name: "Acme" })], rules }));
        const { decided, fired, waiting, lost } = explainMessage(compiled, facts, noon);
        expect(decided).toEqual(decide(compiled, facts, noon));
        const fires = fired.first.map(({ rule }) => rule.id);
        expect(fires).toEqual([...new Set(decided.decision.reasons.flatMap(({ ruleId }) => ruleId ?? []))]);
        const { unknown } = decided.decision;
        expect(unknown).toEqual(expect.arrayContaining(waiting.first.map(({ rule }) => rule.id)));
        expect(lost.first.filter(({ rule }) => [...fires, ...unknown].includes(rule.id))).toEqual([]);
        const forFacts = waiting.first.filter((one) => one.for === "facts");
        expect(forFacts.filter(({ missing }) => missing.length === 0)).toEqual([]);
      }),
      { numRuns: 3_000 },
    );
  });
});
