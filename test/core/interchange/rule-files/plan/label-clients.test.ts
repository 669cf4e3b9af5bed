/** Labels of a file that become clients: which are proposed, which senders they get, and what is left of their rules. */
import { describe, expect, it } from "vitest";
import { emptyRuleSet } from "../../../../../lib/core/rules/empty-rule-set.ts";
import type { Client } from "../../../../../lib/core/rules/rule-set.ts";
import { aLabel, anImportedFile } from "./build-rule-file.ts";
import { acme, kindsOf, planOf, setAfter } from "./plan-of.ts";

describe("a label whose rules ask for nothing but senders", () => {
  const file = anImportedFile([
    { condition: "from:(nordwind.com OR ana@qq.com)", labels: [aLabel("Clients/Nordwind")] },
    { condition: "subject:offer", labels: [aLabel("Offers", { colour: "#112233" })] },
  ]);

  it("is proposed as a client with their addresses and domains, named by the end of its path", () => {
    const plan = planOf(file);
    expect(kindsOf(plan)).toEqual(["client", "new"]);
    const set = setAfter(plan);
    expect(set.clients).toEqual([
      { id: "id-1", name: "Nordwind", tier: "regular", addresses: ["ana@qq.com"], domains: ["nordwind.com"] },
    ]);
    expect(set.rules).toEqual([
      {
        id: "id-2",
        name: "Offers",
        condition: "subject:offer",
        effects: [{ kind: "label", label: "Offers", colour: "#112233" }],
      },
    ]);
  });

  it("may be a label all the same, or nothing", () => {
    const asLabel = new Map([["Clients/Nordwind", { as: "label", name: "North" }]] as const);
    const [rule] = setAfter(planOf(file, { choices: { labels: asLabel } })).rules;
    expect(rule).toMatchObject({ name: "North", effects: [{ kind: "label", label: "North" }] });
    const asNothing = new Map([["Clients/Nordwind", { as: "nothing", name: "" }]] as const);
    expect(kindsOf(planOf(file, { choices: { labels: asNothing } }))).toEqual(["idle", "new"]);
  });

  it("is the client that is there, by name or by one of its senders", () => {
    const byDomain = anImportedFile([
      { condition: "from:(acme.com OR acme.co.uk)", labels: [aLabel("Ltd")] },
    ]);
    const plan = planOf(byDomain, { set: { ...emptyRuleSet, clients: [acme] } });
    expect(plan.labels[0]?.known).toBe("Acme");
    expect(plan.clients).toMatchObject([{ kind: "changed", added: ["@acme.co.uk"] }]);
    const byName = anImportedFile([{ condition: "from:acme.eu", labels: [aLabel("ACME")] }]);
    const named = planOf(byName, { set: { ...emptyRuleSet, clients: [acme] } });
    expect(named.clients).toMatchObject([{ kind: "changed", client: { name: "Acme" } }]);
  });

  it("keeps the rule where a sender is another client's", () => {
    const twice = anImportedFile([
      { condition: "from:acme.com", labels: [aLabel("One")] },
      { condition: "from:(acme.com OR two.com)", labels: [aLabel("Two")] },
    ]);
    const plan = planOf(twice);
    // Both find the same client: the second brings it one more domain.
    expect(plan.clients).toMatchObject([{ client: { name: "One", domains: ["acme.com", "two.com"] } }]);
    const other: Client = { ...acme, id: "c2", name: "Two", domains: ["two.com"] };
    const taken = planOf(twice, { set: { ...emptyRuleSet, clients: [acme, other] } });
    expect(kindsOf(taken)).toEqual(["known", "new"]);
    expect(taken.rules[1]?.rule?.effects).toEqual([{ kind: "label", label: "Two" }]);
  });

  it.each([
    ["a public mail domain", "from:qq.com"],
    ["the own house", "from:own.example"],
    ["robots alone", "from:(no-reply@acme.com OR noreply@beta.com)"],
    ["senders but some", "from:acme.com -from:ana@acme.com"],
    ["senders or words", "from:acme.com OR subject:acme"],
    ["recipients", "to:acme.com"],
  ])("is no client where they ask for %s", (_, condition) => {
    const own = { ownAddresses: new Set<string>(), ownDomains: new Set(["own.example"]) };
    const plan = planOf(anImportedFile([{ condition, labels: [aLabel("X")] }]), { own });
    expect(plan.labels[0]?.proposal.as).toBe("label");
    expect(kindsOf(plan)).toEqual(["new"]);
  });

  it("is no client where one of its rules is switched off or has an exception", () => {
    const rule = { condition: "from:acme.com", labels: [aLabel("X")] };
    for (const part of [{ isOn: false }, { exceptions: ["subject:x"] }]) {
      expect(planOf(anImportedFile([{ ...rule, ...part }])).labels[0]?.proposal.as).toBe("label");
    }
  });

  it("gives no sender of a rule that was taken out", () => {
    const two = anImportedFile([
      { condition: "from:acme.com", labels: [aLabel("Acme")] },
      { condition: "from:acme.eu", labels: [aLabel("Acme")] },
    ]);
    const set = setAfter(planOf(two, { choices: { rules: new Map([[1, false]]) } }));
    expect(set.clients).toMatchObject([{ domains: ["acme.com"] }]);
    expect(set.rules).toEqual([]);
  });
});

describe("a rule that becomes a client's", () => {
  it("stays where it does more than to give the label", () => {
    const file = anImportedFile([
      { condition: "from:acme.com", labels: [aLabel("Acme")], stop: true },
      { condition: "from:acme.com", labels: [aLabel("Acme"), aLabel("Steel")], atLeast: "high" },
      { condition: "subject:acme", labels: [aLabel("Acme")] },
    ]);
    const choices = {
      labels: new Map([
        ["Acme", { as: "client", name: "Acme" }],
        ["Steel", { as: "label", name: "Steel" }],
      ] as const),
    };
    const plan = planOf(file, { choices });
    expect(plan.rules.map((rule) => rule.clients)).toEqual([["Acme"], ["Acme"], []]);
    expect(plan.rules.map(({ rule }) => rule?.name)).toEqual(["Acme", "Acme, Steel", "Acme"]);
    const { clients, rules } = setAfter(plan);
    expect(clients).toMatchObject([{ name: "Acme", domains: ["acme.com"] }]);
    expect(rules.map(({ effects, stop }) => ({ effects, stop }))).toEqual([
      { effects: [], stop: true },
      {
        effects: [
          { kind: "label", label: "Steel" },
          { kind: "priority", atLeast: "high" },
        ],
        stop: undefined,
      },
      { effects: [{ kind: "label", label: "Acme" }], stop: undefined },
    ]);
  });
});
