/** What a merge finds and asks, by example. */
import { describe, expect, it } from "vitest";
import { readGroup } from "../../../lib/core/groups/group.ts";
import type { Client, RuleSet } from "../../../lib/core/rules/rule-set.ts";
import { applyChoices } from "../../../lib/core/sharing/apply-choices.ts";
import { mergeSets } from "../../../lib/core/sharing/merge-sets.ts";
import type { Answer, SetMerge } from "../../../lib/core/sharing/set-merge.ts";
import { aClient, aRule, aRuleSet } from "../rules/build-rule-set.ts";

const acme = aClient({ id: "acme", name: "Acme", addresses: ["a@acme.example"] });

function withClient(over: Partial<Client>, rest: Partial<RuleSet> = {}): RuleSet {
  return aRuleSet({ clients: [{ ...acme, ...over }], ...rest });
}

/** The first conflict answered. */
function answering(merge: SetMerge, answer: Answer): RuleSet {
  const [conflict] = merge.conflicts;
  return applyChoices(merge, { declined: new Set(), answers: new Map([[conflict?.key ?? "", answer]]) });
}

describe("a client that both sides edited", () => {
  it("has both edits where they touched different fields", () => {
    const merge = mergeSets({
      base: withClient({}),
      mine: withClient({ tier: "vip" }),
      theirs: withClient({ name: "Acme Ltd" }),
    });
    expect(merge.conflicts).toEqual([]);
    expect(applyChoices(merge).clients).toEqual([{ ...acme, tier: "vip", name: "Acme Ltd" }]);
  });

  it("has the addresses that either side added and none that either side took out", () => {
    const merge = mergeSets({
      base: withClient({ addresses: ["a@acme.example", "b@acme.example"] }),
      mine: withClient({ addresses: ["b@acme.example", "mine@acme.example"] }),
      theirs: withClient({ addresses: ["a@acme.example", "b@acme.example", "theirs@acme.example"] }),
    });
    expect(applyChoices(merge).clients[0]?.addresses).toEqual([
      "b@acme.example",
      "mine@acme.example",
      "theirs@acme.example",
    ]);
  });

  it("is a conflict where both wrote the same field, and stays mine until that is decided", () => {
    const merge = mergeSets({
      base: withClient({ fields: { region: "North" } }),
      mine: withClient({ fields: { region: "South", industry: "Steel" } }),
      theirs: withClient({ fields: { region: "West" } }),
    });
    expect(merge.conflicts).toMatchObject([
      {
        ...{ part: "clients", id: "acme", kind: "field", path: ["fields", "region"] },
        ...{ base: "North", mine: "South", theirs: "West" },
      },
    ]);
    expect(applyChoices(merge)).toEqual(merge.mine);
    expect(answering(merge, "theirs").clients[0]?.fields).toEqual({ region: "West", industry: "Steel" });
  });
});

describe("a client that one side took away", () => {
  const without = aRuleSet();

  it("goes where I left it as it was, unless I decline", () => {
    const merge = mergeSets({ base: withClient({}), mine: withClient({}), theirs: without });
    expect(merge.changes).toMatchObject([{ kind: "removed", id: "acme" }]);
    expect(applyChoices(merge).clients).toEqual([]);
    const declined = new Set(merge.changes.map(({ key }) => key));
    expect(applyChoices(merge, { declined, answers: new Map() })).toBe(merge.mine);
  });

  it("stays and is asked about where I changed it", () => {
    const merge = mergeSets({ base: withClient({}), mine: withClient({ tier: "vip" }), theirs: without });
    expect(merge.conflicts).toMatchObject([{ kind: "removedThere", id: "acme" }]);
    expect(applyChoices(merge)).toEqual(merge.mine);
    expect(answering(merge, "theirs").clients).toEqual([]);
  });

  it("comes back and is asked about where they changed it", () => {
    const merge = mergeSets({ base: withClient({}), mine: without, theirs: withClient({ tier: "vip" }) });
    expect(merge.conflicts).toMatchObject([{ kind: "removedHere", id: "acme" }]);
    expect(applyChoices(merge).clients).toEqual([{ ...acme, tier: "vip" }]);
    expect(answering(merge, "mine").clients).toEqual([]);
  });

  it("stays away where they left it as it was", () => {
    const merge = mergeSets({ base: withClient({}), mine: without, theirs: withClient({}) });
    expect([...merge.changes, ...merge.conflicts]).toEqual([]);
  });
});

describe("a file without a known ancestor", () => {
  it("adds what is only there and asks about every field that differs", () => {
    const merge = mergeSets({
      base: null,
      mine: withClient({ tier: "vip" }),
      theirs: aRuleSet({ clients: [{ ...acme, tier: "key" }, aClient({ id: "new" })] }),
    });
    expect(merge.changes).toMatchObject([{ kind: "added", id: "new" }]);
    expect(merge.conflicts).toMatchObject([{ path: ["tier"], mine: "vip", theirs: "key" }]);
  });

  it("asks about a switch that only one side names", () => {
    const mine = aRuleSet({ rules: [aRule()] });
    const theirs = aRuleSet({ rules: [aRule({ enabled: false })] });
    expect(mergeSets({ base: null, mine, theirs }).conflicts).toMatchObject([{ path: ["enabled"] }]);
  });
});

describe("a file that holds some parts only", () => {
  it("says nothing about the others", () => {
    const base = withClient({}, { rules: [aRule()] });
    const theirs = aRuleSet({ parts: ["clients"], clients: [{ ...acme, tier: "key" }] });
    const merge = mergeSets({ base, mine: base, theirs });
    expect(merge.changes).toMatchObject([{ part: "clients", kind: "changed" }]);
    expect(applyChoices(merge).rules).toEqual([aRule()]);
  });

  it("is compared two ways where the base has other parts", () => {
    const base = aRuleSet({ parts: ["rules"] });
    const theirs = withClient({ tier: "key" });
    expect(mergeSets({ base, mine: withClient({ tier: "vip" }), theirs }).conflicts).toHaveLength(1);
  });
});

describe("a file that keeps private fields to itself", () => {
  const withheld = ["notes", "purchases"] as const;
  const own = withClient({ notes: "Likes tea", fields: { region: "North", orders: 7 } });
  const shared = withClient({ fields: { region: "North" } }, { withheld });

  it("takes none of mine away", () => {
    const theirs = withClient({ fields: { region: "South" } }, { withheld });
    const merge = mergeSets({ base: shared, mine: own, theirs });
    expect(merge.conflicts).toEqual([]);
    expect(applyChoices(merge).clients).toEqual([
      { ...acme, notes: "Likes tea", fields: { region: "South", orders: 7 } },
    ]);
  });

  it("takes a client away that has nothing here beside what the base left out, and shows all of it", () => {
    const merge = mergeSets({ base: shared, mine: own, theirs: aRuleSet({ withheld }) });
    expect(merge.conflicts).toEqual([]);
    expect(merge.changes).toMatchObject([{ kind: "removed", before: { notes: "Likes tea" } }]);
  });

  it("leaves the user's own addresses out of that, and asks where something else was changed", () => {
    const base = withClient({}, { withheld: ["ownAddresses"] });
    const addresses = ["me@x.example", ...acme.addresses];
    const sides = { base, theirs: aRuleSet({ withheld }), accounts: ["me@x.example"] };
    expect(mergeSets({ ...sides, mine: withClient({ addresses }) }).conflicts).toEqual([]);
    const edited = mergeSets({ ...sides, mine: withClient({ addresses, tier: "vip" }) });
    expect(edited.conflicts).toMatchObject([{ kind: "removedThere" }]);
  });

  it("asks before somebody leaves a group, who may be the sender", () => {
    const group = (...members: readonly string[]) =>
      aRuleSet({ groups: [{ id: "g", name: "Team", kind: "role", members }] });
    const [base, mine] = [group("a@x.example", "b@x.example"), group("a@x.example", "b@x.example")];
    const theirs = group("a@x.example");
    expect(mergeSets({ base, mine, theirs }).changes).toMatchObject([{ kind: "changed" }]);
    const quiet = mergeSets({ base, mine, theirs: { ...theirs, withheld: ["ownAddresses"] } });
    expect(quiet.changes).toEqual([]);
    expect(quiet.conflicts).toMatchObject([{ part: "groups", path: ["members"] }]);
  });

  it("takes who else joined, and asks about those alone who may be the sender", () => {
    const group = (...members: readonly string[]) =>
      aRuleSet({ groups: [{ id: "g", name: "Team", kind: "role", members }] });
    const theirs: RuleSet = { ...group("carl@x.example"), withheld: ["ownAddresses"] };
    const merge = mergeSets({
      base: group("bo@x.example"),
      mine: group("ana@x.example", "bo@x.example"),
      theirs,
    });
    const membersOf = (set: RuleSet) => readGroup(set.groups?.[0])?.members ?? [];
    expect([...membersOf(answering(merge, "mine"))].sort()).toEqual([
      "ana@x.example",
      "bo@x.example",
      "carl@x.example",
    ]);
    expect([...membersOf(answering(merge, "theirs"))].sort()).toEqual(["ana@x.example", "carl@x.example"]);
  });

  it("asks before a client loses an address that may be the sender's", () => {
    const base = withClient({ addresses: ["ana@x.example", "bo@x.example"] });
    const theirs: RuleSet = { ...withClient({ addresses: ["ana@x.example"] }), withheld: ["ownAddresses"] };
    const merge = mergeSets({ base, mine: base, theirs });
    expect(merge.changes).toEqual([]);
    expect(merge.conflicts).toMatchObject([{ path: ["addresses"], theirs: ["ana@x.example"] }]);
  });

  it("asks before a condition that named the sender says me", () => {
    const rules = (condition: string) => aRuleSet({ rules: [aRule({ condition })] });
    const base = rules("to:bo@x.example");
    const theirs: RuleSet = { ...rules("to:me"), withheld: ["ownAddresses"] };
    expect(mergeSets({ base, mine: base, theirs }).conflicts).toMatchObject([{ path: ["condition"] }]);
  });
});

describe("the order of rules", () => {
  const ordered = (...ids: readonly string[]) => aRuleSet({ rules: ids.map((id) => aRule({ id })) });
  const idsOf = (set: RuleSet) => set.rules.map(({ id }) => id).join("");
  const merged = (base: string, mine: string, theirs: string) =>
    mergeSets({ base: ordered(...base), mine: ordered(...mine), theirs: ordered(...theirs) });

  it("is theirs where they alone moved something, and can be declined", () => {
    const merge = merged("abc", "abc", "cab");
    expect(merge.changes).toMatchObject([{ kind: "moved", part: "rules" }]);
    expect(idsOf(applyChoices(merge))).toBe("cab");
    const declined = new Set(merge.changes.map(({ key }) => key));
    expect(idsOf(applyChoices(merge, { declined, answers: new Map() }))).toBe("abc");
  });

  it("keeps my move and puts their new rule behind what it stands behind there", () => {
    expect(idsOf(applyChoices(merged("abc", "cab", "axbc")))).toBe("caxb");
  });

  it("puts new rules of both sides at one place whichever side is mine", () => {
    expect(idsOf(applyChoices(merged("ab", "axb", "aqb")))).toBe("aqxb");
    expect(idsOf(applyChoices(merged("ab", "aqb", "axb")))).toBe("aqxb");
  });

  it("is asked about where both moved otherwise", () => {
    const merge = merged("abc", "cab", "bca");
    expect(merge.conflicts).toMatchObject([{ kind: "order", part: "rules" }]);
    expect(idsOf(applyChoices(merge))).toBe("cab");
    expect(idsOf(answering(merge, "theirs"))).toBe("bca");
  });
});

describe("what the file says of its things", () => {
  it("is told with the change and stays out of the set", () => {
    const stamped = { ...acme, tier: "key" as const, revision: 3, author: "Ana" };
    const merge = mergeSets({
      base: withClient({}),
      mine: withClient({}),
      theirs: aRuleSet({ clients: [stamped] }),
    });
    expect(merge.changes).toMatchObject([{ kind: "changed", author: "Ana" }]);
    expect(applyChoices(merge).clients).toEqual([{ ...acme, tier: "key" }]);
  });

  it("is no change by itself", () => {
    const theirs = withClient({ revision: 3, author: "Ana" });
    expect(mergeSets({ base: null, mine: withClient({}), theirs }).changes).toEqual([]);
  });
});

describe("what this release does not know", () => {
  it("is merged like everything else", () => {
    const strange = (over: object) => ({ ...aRuleSet(), ...over }) as RuleSet;
    const base = strange({ "x-one": 1, templates: ["t"] });
    const mine = strange({ "x-one": 1, "x-mine": true, templates: ["t", "mine"] });
    const theirs = strange({ "x-one": 2, templates: ["t", "theirs"] });
    expect(applyChoices(mergeSets({ base, mine, theirs }))).toEqual(
      strange({ "x-one": 2, "x-mine": true, templates: ["t", "mine", "theirs"] }),
    );
  });

  it("is not said to go by a file that holds some parts only", () => {
    const mine = { ...withClient({}), "x-later": { deep: 1 } } as RuleSet;
    const theirs = aRuleSet({ parts: ["clients"], clients: [{ ...acme, tier: "vip" }] });
    for (const base of [mine, null]) {
      expect(mergeSets({ base, mine, theirs }).changes.filter(({ part }) => part !== "clients")).toEqual([]);
    }
  });

  it("keeps what templates call their author and revision", () => {
    const template = (id: string) => ({ id, text: "Dear", author: "Goethe", revision: 7 });
    const [mine, theirs] = [["mine"], ["theirs"]].map((ids) => aRuleSet({ templates: ids.map(template) }));
    if (mine === undefined || theirs === undefined) throw new Error("two sets");
    const { templates } = applyChoices(mergeSets({ base: null, mine, theirs }));
    expect(templates).toEqual(expect.arrayContaining([template("mine"), template("theirs")]));
  });

  it("keeps entries apart that go by the same name", () => {
    const twice = { name: "Same", condition: "tier:vip" };
    const mine = aRuleSet({ segments: [twice, { ...twice, points: 3 }] });
    const merge = mergeSets({ base: null, mine, theirs: aRuleSet({ clients: [acme] }) });
    expect(applyChoices(merge).segments).toEqual(mine.segments);
  });
});
