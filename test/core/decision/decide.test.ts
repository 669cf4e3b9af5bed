/** The decision on one message, from the whole rule set. */

import { describe, expect, it } from "vitest";
import { noImpersonation } from "../../../lib/core/clients/impersonation/check-sender.ts";
import { compileRuleSet, decide } from "../../../lib/core/decision/decide.ts";
import { decidedMessageSchema } from "../../../lib/core/decision/decision-schema.ts";
import type { MessageFacts } from "../../../lib/core/message/facts.ts";
import type { Effect, RuleSet } from "../../../lib/core/rules/rule-set.ts";
import { aClient, aRule, aRuleSet } from "../rules/build-rule-set.ts";

const context = { now: Date.UTC(2026, 4, 18), zone: "UTC", account: ["me@home.test"] };
const facts: MessageFacts = {
  id: "m1",
  from: { name: "Ana", address: "ana@acme.test" },
  subject: "Grievance about steel",
};

function decided(set: Partial<RuleSet>, one: MessageFacts = facts) {
  return decide(compileRuleSet(aRuleSet(set)), one, context);
}

const acme = aClient({ id: "c1", name: "Acme", tier: "vip", domains: ["acme.test"] });
const label = (name: string, colour?: string): Effect => ({
  kind: "label",
  label: name,
  ...(colour === undefined ? {} : { colour }),
});

describe("mail from a client that a rule fires on", () => {
  const set = {
    clients: [acme, aClient({ id: "c2", name: "Rival", domains: ["acme.test"] })],
    rules: [
      aRule({
        id: "r1",
        name: "Complaints",
        condition: "subject:grievance",
        effects: [
          label("Complaint", "#112233"),
          { kind: "points", points: 30 },
          { kind: "priority", atLeast: "high" },
        ],
        stop: true,
      }),
      aRule({ id: "r2", condition: "subject:steel", effects: [label("Steel")] }),
    ],
  };

  it("has client, label, priority, and every reason in the order in which it came about", () => {
    expect(decided(set)).toEqual({
      decision: {
        id: "m1",
        client: "Acme",
        clientId: "c1",
        labels: ["Complaint"],
        priority: "urgent",
        points: 70,
        reasons: [
          {
            code: "client.domain",
            params: { client: "Acme", tier: "vip", matched: "acme.test", field: "from" },
          },
          { code: "client.shadowed", params: { client: "Rival", matched: "acme.test" } },
          { code: "tier", points: 40, params: { tier: "vip" } },
          { code: "rule.label", ruleId: "r1", params: { rule: "Complaints", label: "Complaint" } },
          { code: "rule.points", points: 30, ruleId: "r1", params: { rule: "Complaints" } },
          { code: "rule.priority", ruleId: "r1", params: { rule: "Complaints", atLeast: "high" } },
          { code: "rule.stopped", ruleId: "r1", params: { rule: "Complaints" } },
        ],
        unknown: [],
      },
      paint: { tier: "vip", colour: "#c5221f", labelColours: ["#112233"] },
      validUntil: null,
    });
  });

  it("passes the border to the page as it is", () => {
    expect(decidedMessageSchema.parse(decided(set))).toEqual(decided(set));
  });

  it("is the same each time", () => {
    const compiled = compileRuleSet(aRuleSet(set));
    const first = decide(compiled, facts, context);
    decide(compiled, { id: "m2", subject: "Another" }, context);
    expect(decide(compiled, facts, context)).toEqual(first);
  });
});

describe("mail from nobody that is known", () => {
  it("has no client, no labels and a low priority", () => {
    expect(decided({})).toEqual({
      decision: { id: "m1", client: null, labels: [], priority: "low", points: 0, reasons: [], unknown: [] },
      paint: { tier: null, colour: null, labelColours: [] },
      validUntil: null,
    });
  });

  it("earns no client by a display name", () => {
    const spoofed = { ...facts, from: { name: "Ana (ana@acme.test)", address: "x@evil.example" } };
    expect(decided({ clients: [acme] }, spoofed).decision.client).toBeNull();
  });

  it("is warned of where it pretends to be a client, and else has no such key", () => {
    const spoofed = { ...facts, from: { name: "Acme Billing", address: "x@evil.example" } };
    const { decision } = decided({ clients: [acme] }, spoofed);
    expect(decision).toMatchObject({ client: null, points: 0, reasons: [] });
    expect(decision.warnings).toMatchObject([
      { code: "sender.nameClaimsClient", client: "Acme", clientId: "c1", own: "acme.test" },
    ]);
    const stranger = { ...facts, from: { name: "Bo", address: "bo@elsewhere.example" } };
    expect(decided({ clients: [acme] }, stranger).decision).not.toHaveProperty("warnings");
    expect(decided({ clients: [acme] }).decision).not.toHaveProperty("warnings");
  });

  it("is not warned of where nobody looks for it", () => {
    const compiled = { ...compileRuleSet(aRuleSet({ clients: [acme] })), impersonation: noImpersonation };
    const spoofed = { ...facts, from: { name: "Acme Billing", address: "x@evil.example" } };
    expect(decide(compiled, spoofed, context).decision).not.toHaveProperty("warnings");
  });

  it("is not warned of where it is the user or a colleague", () => {
    const compiled = compileRuleSet(aRuleSet({ clients: [acme] }));
    const own = { ...context, account: ["acme@me.test"], ownDomains: ["house.test"] };
    for (const address of ["acme@me.test", "bo@eu.house.test"]) {
      const { decision } = decide(compiled, { ...facts, from: { name: "Acme", address } }, own);
      expect(decision).not.toHaveProperty("warnings");
    }
  });
});

describe("labels from several rules", () => {
  const rule = (id: string, ...effects: Effect[]) => aRule({ id, condition: "subject:steel", effects });

  it("come once each, in the order of the rules, in the colour of the first rule that gives them", () => {
    const { decision, paint } = decided({
      rules: [
        rule("r1", label("B"), label("A", "#000001")),
        rule("r2", label("A", "#000002"), label("C", "#000003")),
        rule("r3", label("B", "#000004")),
      ],
    });
    expect(decision.labels).toEqual(["B", "A", "C"]);
    expect(paint.labelColours).toEqual([null, "#000001", "#000003"]);
    expect(decision.reasons.map(({ ruleId }) => ruleId)).toEqual(["r1", "r1", "r2", "r2", "r3"]);
  });

  it("are kept apart when their names are those of object properties", () => {
    const names = ["__proto__", "constructor", "toString", "<img src=x onerror=alert(1)>", "\u202Egnp.exe"];
    const { decision } = decided({ rules: [rule("r1", ...names.map((name) => label(name)))] });
    expect(decision.labels).toEqual(names);
  });
});

describe("a rule that fired without a visible effect", () => {
  it.each<[string, Effect[]]>([
    ["none", []],
    ["one of a later release", [{ kind: "reminder", days: 3 } as unknown as Effect]],
  ])("is still named: %s", (_, effects) => {
    expect(decided({ rules: [aRule({ condition: "subject:steel", effects })] }).decision.reasons).toEqual([
      { code: "rule.fired", ruleId: "r1", params: { rule: "A rule" } },
    ]);
  });
});

describe("rules that cannot be told", () => {
  it("are named, and give neither labels nor points", () => {
    const rules = [aRule({ condition: "to:bo", effects: [label("A"), { kind: "points", points: 99 }] })];
    expect(decided({ rules }).decision).toMatchObject({ unknown: ["r1"], labels: [], points: 0 });
  });
});

describe("the colour of a client", () => {
  it.each([
    ["vip", "#c5221f"],
    ["key", "#e8710a"],
    ["regular", "#1a73e8"],
    ["prospect", "#12858d"],
  ] as const)("of tier %s is %s where it has none of its own", (tier, colour) => {
    expect(decided({ clients: [{ ...acme, tier }] }).paint).toMatchObject({ tier, colour });
  });

  it("is its own where it has one", () => {
    expect(decided({ clients: [{ ...acme, colour: "#abcdef" }] }).paint.colour).toBe("#abcdef");
  });
});

describe("the points of a tier", () => {
  it.each([
    ["vip", 40, "high"],
    ["key", 25, "normal"],
    ["regular", 10, "normal"],
    ["prospect", 10, "normal"],
  ] as const)("%s: %d, %s", (tier, points, priority) => {
    expect(decided({ clients: [{ ...acme, tier }] }).decision).toMatchObject({ points, priority });
  });
});
