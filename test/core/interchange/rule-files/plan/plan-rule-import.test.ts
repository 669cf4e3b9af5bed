/** From the rules of another program to ours: what becomes a rule and what becomes nothing, and that one undo takes it back. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RulePlace } from "../../../../../lib/core/interchange/rule-files/plan/rule-import-edit.ts";
import { emptyRuleSet } from "../../../../../lib/core/rules/empty-rule-set.ts";
import type { Rule } from "../../../../../lib/core/rules/rule-set.ts";
import { aLabel, anImportedFile } from "./build-rule-file.ts";
import { acme, kindsOf, planOf, setAfter } from "./plan-of.ts";

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
