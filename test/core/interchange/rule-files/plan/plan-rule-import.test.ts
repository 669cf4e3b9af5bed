/** From the rules of another program to ours: what becomes a rule, a client, or nothing, and that one undo takes it back. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { OwnHouse } from "../../../../../lib/core/interchange/contacts/own-house.ts";
import type { ImportedRules } from "../../../../../lib/core/interchange/rule-files/imported-rules.ts";
import {
  noChoices,
  type RuleImportChoices,
} from "../../../../../lib/core/interchange/rule-files/plan/import-choices.ts";
import {
  planRuleImport,
  prepareRuleImport,
  type RuleImportPlan,
} from "../../../../../lib/core/interchange/rule-files/plan/plan-rule-import.ts";
import {
  type RulePlace,
  ruleImportEdit,
} from "../../../../../lib/core/interchange/rule-files/plan/rule-import-edit.ts";
import { editRuleSet } from "../../../../../lib/core/rules/edit-rule-set.ts";
import { emptyRuleSet } from "../../../../../lib/core/rules/empty-rule-set.ts";
import type { Client, Rule, RuleSet } from "../../../../../lib/core/rules/rule-set.ts";
import { aLabel, anImportedFile } from "./build-rule-file.ts";

const nobody: OwnHouse = { ownAddresses: new Set(), ownDomains: new Set() };

interface Given {
  readonly set?: RuleSet;
  readonly own?: OwnHouse;
  readonly choices?: Partial<RuleImportChoices>;
}

function planOf(file: ImportedRules, { set = emptyRuleSet, own = nobody, choices = {} }: Given = {}) {
  return planRuleImport(prepareRuleImport(file, own), set, { ...noChoices, ...choices });
}

function setAfter(plan: RuleImportPlan, set: RuleSet = emptyRuleSet, place: RulePlace = "after"): RuleSet {
  let made = 0;
  const edit = ruleImportEdit(plan, set, place, () => `id-${++made}`);
  if (edit === null) return set;
  const result = editRuleSet(set, edit);
  if (!result.ok) throw new Error(result.error.code);
  expect(editRuleSet(result.set, result.inverse)).toMatchObject({ ok: true, set });
  return result.set;
}

const acme: Client = { id: "c1", name: "Acme", tier: "vip", addresses: [], domains: ["acme.com"] };
const kindsOf = (plan: RuleImportPlan) => plan.rules.map(({ kind }) => kind);

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

describe("rules that are there already", () => {
  const file = anImportedFile([
    { name: "A", condition: "subject:(a OR b)", labels: [aLabel("X")] },
    { name: "again", condition: "subject:a OR subject:b", labels: [aLabel("x")] },
  ]);

  it("are known by what they ask and do, in the set and within the file", () => {
    const rule: Rule = {
      ...{ id: "r1", name: "Mine", condition: "(subject:(a OR b))" },
      effects: [{ kind: "label", label: "X", colour: "#123456" }],
    };
    const set = { ...emptyRuleSet, rules: [rule] };
    expect(planOf(file, { set }).rules.map(({ kind, like }) => [kind, like])).toEqual([
      ["known", "Mine"],
      ["known", "Mine"],
    ]);
    expect(planOf(file).rules.map(({ kind, like }) => [kind, like])).toEqual([
      ["new", ""],
      ["known", "A"],
    ]);
  });

  it("are no rule of the file that comes in switched off, for one that is on", () => {
    const [one] = file.rules;
    const both = (first: boolean) =>
      anImportedFile([
        { ...one, isOn: first },
        { ...one, isOn: !first },
      ]);
    expect(kindsOf(planOf(both(false)))).toEqual(["new", "new"]);
    expect(kindsOf(planOf(both(true)))).toEqual(["new", "known"]);
  });

  it("bring nothing the second time that a file is taken", () => {
    const mixed = anImportedFile([
      ...file.rules,
      { condition: "from:acme.com", labels: [aLabel("Clients/Acme")] },
    ]);
    const once = setAfter(planOf(mixed));
    expect(kindsOf(planOf(mixed, { set: once }))).toEqual(["known", "known", "known"]);
    expect(setAfter(planOf(mixed, { set: once }), once)).toBe(once);
  });

  it("lend their spelling and colour to labels of the same name", () => {
    const mine: Rule = {
      ...{ id: "r", name: "r", condition: "subject:z" },
      effects: [{ kind: "label", label: "Offer", colour: "#aabbcc" }],
    };
    const plan = planOf(anImportedFile([{ labels: [aLabel("OFFER", { colour: "#000000" })] }]), {
      set: { ...emptyRuleSet, rules: [mine] },
    });
    expect(plan.rules[0]?.rule?.effects).toEqual(mine.effects);
  });
});

describe("address books", () => {
  const file = anImportedFile(
    [{ condition: 'segment:"Family" subject:x', labels: [aLabel("X")] }, { condition: "subject:y" }],
    { books: ["Family"], format: "thunderbird" },
  );

  it("keep their rules switched off until something stands for them", () => {
    const plan = planOf(file);
    expect(plan.books).toEqual([{ book: "Family", choice: { as: "none", name: "Family" }, rules: 1 }]);
    expect(plan.rules[0]?.rule).toMatchObject({ enabled: false });
  });

  it.each([
    ["segment", "Relatives", "segment:Relatives subject:x"],
    ["group", "Kin", "group:Kin subject:x"],
    ["newGroup", "Kin", "group:Kin subject:x"],
  ] as const)("may be a %s", (as, name, condition) => {
    const plan = planOf(file, { choices: { books: new Map([["Family", { as, name }]]) } });
    expect(plan.rules[0]?.rule).toMatchObject({ condition });
    expect(plan.rules[0]?.rule?.enabled).toBeUndefined();
    expect(setAfter(plan).groups ?? []).toMatchObject(as === "newGroup" ? [{ name, members: [] }] : []);
  });

  it("are proposed as the segment of their name", () => {
    const segments = [{ id: "s", name: "family", condition: "tier:vip" }];
    const plan = planOf(file, { set: { ...emptyRuleSet, segments } });
    expect(plan.books[0]?.choice).toEqual({ as: "segment", name: "family" });
  });
});

describe("what cannot be a rule", () => {
  it("is listed and never taken", () => {
    const file = anImportedFile([
      { condition: null, labels: [aLabel("X")] },
      { condition: "subject:", labels: [aLabel("X")] },
      { condition: "subject:x", exceptions: ["from:"], labels: [aLabel("X")] },
    ]);
    const plan = planOf(file, { choices: { rules: new Map([[0, true]]) } });
    expect(kindsOf(plan)).toEqual(["impossible", "impossible", "impossible"]);
    expect(setAfter(plan)).toBe(emptyRuleSet);
  });

  it("that would do nothing comes in only if it is wanted", () => {
    const file = anImportedFile([{ name: "archive" }, { name: "stop", stop: true }]);
    expect(planOf(file).rules.map(({ kind, isTaken }) => [kind, isTaken])).toEqual([
      ["idle", false],
      ["new", true],
    ]);
    expect(setAfter(planOf(file, { choices: { rules: new Map([[0, true]]) } })).rules).toHaveLength(2);
  });

  it("gives no label that has no name yet", () => {
    const folder = aLabel("", { key: "AAMk=", kind: "folder" });
    const file = anImportedFile([{ labels: [folder] }], { format: "outlook-graph" });
    expect(kindsOf(planOf(file))).toEqual(["idle"]);
    const labels = new Map([["AAMk=", { as: "label", name: " Steel " }]] as const);
    const [planned] = planOf(file, { choices: { labels } }).rules;
    expect(planned?.rule).toMatchObject({ name: "Steel", effects: [{ label: "Steel" }] });
  });
});

describe("senders that are nobody's", () => {
  const file = anImportedFile([
    { condition: "from:sales@mail.beta.com subject:x", labels: [aLabel("X")] },
    { condition: "from:(beta.com OR liwei@qq.com) subject:y", labels: [aLabel("Y")] },
    { condition: "-from:gamma.com from:(acme.com OR noreply@delta.com) subject:z", labels: [aLabel("Z")] },
  ]);

  it("are offered as clients, house by house, and not taken by themselves", () => {
    const plan = planOf(file, { set: { ...emptyRuleSet, clients: [acme] } });
    expect(plan.offers.map(({ key, name, rules }) => [key, name, rules])).toEqual([
      ["beta.com", "Beta", 2],
      ["liwei@qq.com", "Liwei", 1],
    ]);
    expect(plan.clients).toEqual([]);
  });

  it("become clients where the user wants it, beside their rules", () => {
    const set = setAfter(planOf(file, { choices: { clients: new Set(["beta.com"]) } }));
    expect(set.clients).toMatchObject([
      { name: "Beta", addresses: ["sales@mail.beta.com"], domains: ["beta.com"] },
    ]);
    expect(set.rules).toHaveLength(3);
  });
});

describe("the new rules", () => {
  const mine: Rule = { id: "mine", name: "mine", condition: "subject:m", effects: [], stop: true };
  const set = { ...emptyRuleSet, rules: [mine] };
  const file = anImportedFile([
    { name: "a", condition: "subject:a", stop: true },
    { name: "b", condition: "subject:b", isOn: false, stop: true },
  ]);

  it("stand behind or in front of the others, in the order of the file", () => {
    const names = (place: RulePlace) => setAfter(planOf(file, { set }), set, place).rules.map((r) => r.name);
    expect(names("after")).toEqual(["mine", "a", "b"]);
    expect(names("before")).toEqual(["a", "b", "mine"]);
  });

  it("stay switched off where they were, and keep how they stood in Gmail", () => {
    const gmail = { criteria: [{ name: "subject", value: "a" }], readAs: ["subject:a"], actions: [[]] };
    const plan = planOf(anImportedFile([{ name: "a", stop: true, isOn: false, gmail }]));
    expect(plan.rules[0]?.rule).toMatchObject({ enabled: false, gmail });
  });
});

describe("any file and any choices", () => {
  const anyName = fc.constantFrom("A", "a", "B/c", "", "__proto__", "constructor", "\u202eX", " ");
  const anyRule = fc.record({
    condition: fc.constantFrom(
      ...["from:acme.com", "from:(a@acme.com OR beta.com)", "subject:x", "from:qq.com"],
      ...['segment:"Book"', "from:", "from:beta.com -from:a@beta.com", null],
    ),
    exceptions: fc.constantFrom([], ["subject:no"]),
    labels: fc.array(
      anyName.map((name) => aLabel(name)),
      { maxLength: 2 },
    ),
    stop: fc.boolean(),
    isOn: fc.boolean(),
  });
  const anyChoices = fc.record({
    labels: fc.array(
      fc.tuple(
        anyName,
        fc.record({ as: fc.constantFrom("label", "client", "nothing"), name: anyName } as const),
      ),
    ),
    rules: fc.array(fc.tuple(fc.nat(5), fc.boolean())),
    clients: fc.subarray(["acme.com", "beta.com"]),
    book: fc.constantFrom("none", "newGroup", "segment"),
  });

  it("make an edit that can be carried out and taken back whole, and no address twice", () => {
    const set = { ...emptyRuleSet, clients: [acme] };
    fc.assert(
      fc.property(fc.array(anyRule, { maxLength: 6 }), anyChoices, (rules, chosen) => {
        const plan = planOf(anImportedFile(rules, { books: ["Book"] }), {
          set,
          choices: {
            labels: new Map(chosen.labels as [string, { as: "label"; name: string }][]),
            rules: new Map(chosen.rules),
            clients: new Set(chosen.clients),
            books: new Map([["Book", { as: chosen.book as "none", name: "Book" }]]),
          },
        });
        const { clients } = setAfter(plan, set);
        const held = clients.flatMap(({ addresses, domains }) => [...addresses, ...domains]);
        expect(new Set(held).size).toBe(held.length);
        expect(plan.rules).toHaveLength(rules.length);
      }),
    );
  });
});
