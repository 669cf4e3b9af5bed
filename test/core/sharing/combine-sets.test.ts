/** How the user's own set and followed ones decide together: who comes first, what counts once, whose names a rule means. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileRuleSet, compileSets, decide } from "../../../lib/core/decision/decide.ts";
import type { MessageFacts } from "../../../lib/core/message/facts.ts";
import { defaultPriority } from "../../../lib/core/priority/priority-settings.ts";
import type { Effect, RuleSet } from "../../../lib/core/rules/rule-set.ts";
import { combineSets } from "../../../lib/core/sharing/combine-sets.ts";
import type { FollowedSet } from "../../../lib/core/sharing/followed-set.ts";
import { aClient, aRule, aRuleSet } from "../rules/build-rule-set.ts";

const context = { now: Date.UTC(2026, 4, 18), zone: "UTC", account: ["me@home.test"] };
const facts: MessageFacts = {
  id: "m1",
  from: { name: "Ana", address: "ana@acme.test" },
  subject: "Steel for the harbour",
};
const label = (name: string): Effect => ({ kind: "label", label: name });

function followed(set: Partial<RuleSet>, more: Partial<FollowedSet> = {}): FollowedSet {
  return {
    id: "s1",
    name: "Team",
    source: "user",
    set: aRuleSet({ id: "team", name: "Team", ...set }),
    ...more,
  };
}

function decided(own: Partial<RuleSet>, ...others: readonly FollowedSet[]) {
  return decide(compileSets(combineSets(aRuleSet(own), others)), facts, context).decision;
}

const acme = (id: string, name: string) => aClient({ id, name, domains: ["acme.test"] });

describe("a set by itself", () => {
  it("decides as if nothing could be followed", () => {
    const set = aRuleSet({ clients: [acme("c", "Acme")], rules: [aRule({ condition: "subject:steel" })] });
    const alone = decide(compileRuleSet(set), facts, context);
    expect(decide(compileSets(combineSets(set, [])), facts, context)).toEqual(alone);
    expect(combineSets(set, []).set).toBe(set);
  });
});

describe("a client that several sets claim", () => {
  const own = { clients: [acme("own", "Acme here")] };
  const team = { clients: [acme("team", "Acme of the team")] };

  it("is the user's own before a subscribed one, which is named as the loser", () => {
    const decision = decided(own, followed(team));
    expect(decision.client).toBe("Acme here");
    expect(decision.reasons).toContainEqual(
      expect.objectContaining({
        code: "client.shadowed",
        params: expect.objectContaining({ client: "Acme of the team" }),
      }),
    );
  });

  it("is that of the company policy before the user's own, and says from where", () => {
    const decision = decided(own, followed(team, { source: "policy" }));
    expect(decision.client).toBe("Acme of the team");
    expect(decision.reasons[0]).toMatchObject({ code: "client.domain", params: { set: "Team" } });
  });

  it("counts once, as the user has it, where both have the same one", () => {
    const decision = decided({ clients: [acme("c", "Mine")] }, followed({ clients: [acme("c", "Theirs")] }));
    expect(decision.client).toBe("Mine");
    expect(decision.reasons.map(({ code }) => code)).not.toContain("client.shadowed");
  });
});

describe("rules of several sets", () => {
  const stopping = aRule({ id: "r1", condition: "subject:steel", effects: [label("Own")], stop: true });
  const theirs = aRule({
    id: "r2",
    name: "Harbours",
    condition: "subject:harbour",
    effects: [label("Port")],
  });

  it("stop their own set alone", () => {
    expect(decided({ rules: [stopping] }, followed({ rules: [theirs] })).labels).toEqual(["Own", "Port"]);
  });

  it("say from which set they come, and the user's own say nothing", () => {
    const { reasons } = decided({ rules: [stopping] }, followed({ rules: [theirs] }));
    expect(reasons.filter(({ code }) => code === "rule.label").map(({ params }) => params)).toEqual([
      { rule: stopping.name, label: "Own" },
      { rule: "Harbours", label: "Port", set: "Team" },
    ]);
  });

  it("give their points once where both sets have the rule", () => {
    const pointed = aRule({ id: "r", condition: "subject:steel", effects: [{ kind: "points", points: 7 }] });
    expect(decided({ rules: [pointed] }, followed({ rules: [pointed] })).points).toBe(7);
  });
});

describe("a name that two sets give to different things", () => {
  const here = { id: "s-own", name: "Harbours", condition: "subject:nothing" };
  const there = { id: "s-team", name: "Harbours", condition: "from:ana@acme.test" };
  const asks = (id: string, name: string) =>
    aRule({ id, condition: 'segment:"Harbours"', effects: [label(name)] });
  const client = acme("c", "Acme");

  it("means in each set what that set says", () => {
    const own = { clients: [client], segments: [here], rules: [asks("r1", "Here")] };
    const team = followed({ segments: [there], rules: [asks("r2", "There")] });
    expect(decided(own, team).labels).toEqual(["There"]);
  });

  it("is told apart in the list of all", () => {
    const { set } = combineSets(aRuleSet({ segments: [here] }), [followed({ segments: [there] })]);
    expect(set.segments).toMatchObject([{ name: "Harbours" }, { name: "Harbours (Team)" }]);
  });

  it("is told apart from a third one of that name, however the sets are called", () => {
    const more = followed({ id: "team-2", segments: [{ ...there, id: "s-more" }] }, { id: "s2" });
    const own = aRuleSet({ segments: [here] });
    const { set } = combineSets(own, [followed({ segments: [there] }), more]);
    expect(set.segments).toMatchObject([
      { name: "Harbours" },
      { name: "Harbours (Team)" },
      { name: "Harbours (Team) 2" },
    ]);
  });

  it("is told apart for groups as well", () => {
    const member = (id: string, members: readonly string[]) => ({
      id,
      name: "Port",
      kind: "project",
      members,
    });
    const rule = aRule({ id: "r", condition: "group:Port", effects: [label("There")] });
    const own = { groups: [member("g1", ["bo@other.test"])] };
    const team = followed({ groups: [member("g2", ["ana@acme.test"])], rules: [rule] });
    expect(decided(own, team).labels).toEqual(["There"]);
  });
});

describe("ids that several sets have", () => {
  const rule = aRule({ id: "r", condition: "subject:steel", effects: [label("Team")] });
  const thief = followed(
    {
      id: "thief",
      name: "Free fonts",
      rules: [{ ...rule, enabled: false }],
      clients: [aClient({ id: "c", name: "Nobody" })],
    },
    { id: "s0", name: "Free fonts" },
  );

  it("take nothing away from another set that is followed", () => {
    const team = followed({ rules: [rule], clients: [acme("c", "Acme")] });
    expect(decided({}, thief, team)).toMatchObject({ labels: ["Team"], client: "Acme" });
    expect(decided({}, team, thief)).toMatchObject({ labels: ["Team"], client: "Acme" });
  });

  it("take nothing away from the user's own set, and a set of the policy neither", () => {
    const own = { rules: [rule], clients: [acme("c", "Acme")] };
    expect(decided(own, { ...thief, source: "policy" })).toMatchObject({ labels: ["Team"], client: "Acme" });
    expect(decided(own, thief)).toMatchObject({ labels: ["Team"], client: "Acme" });
  });

  it("are one thing where something of the policy's set was taken into the user's own", () => {
    const merged = [{ setId: "team", revision: "ab".repeat(32) }];
    const theirs = { ...rule, effects: [label("Company")] };
    const company = followed({ rules: [theirs] }, { source: "policy" });
    expect(decided({ rules: [rule], merged }, company).labels).toEqual(["Company"]);
  });

  it("keep what points to them: parents, calendars and groups in groups", () => {
    const port = { id: "g", name: "Port", kind: "project", members: ["ana@acme.test"] };
    const first = followed(
      { id: "other", clients: [aClient({ id: "p" })], groups: [{ ...port, name: "Else", members: [] }] },
      { id: "s0", name: "Other" },
    );
    const team = followed({
      clients: [
        aClient({ id: "p", name: "Parent", tier: "vip" }),
        { ...acme("c", "Acme"), parent: "p", inheritsTier: true },
      ],
      groups: [port, { id: "h", name: "All", kind: "project", members: [], groups: ["g"] }],
      rules: [aRule({ id: "r", condition: "group:All", effects: [label("In")] })],
    });
    const { labels, reasons } = decided({}, first, team);
    expect(labels).toEqual(["In"]);
    expect(reasons).toContainEqual(expect.objectContaining({ code: "tier", params: { tier: "vip" } }));
  });
});

describe("a client that goes by another name here", () => {
  const asks = aRule({ id: "r", condition: "client:Acme", effects: [label("Team")] });

  it("is meant by the conditions of the set that calls it otherwise", () => {
    const own = { clients: [acme("c", "Acme Ltd")] };
    expect(decided(own, followed({ clients: [acme("c", "Acme")], rules: [asks] })).labels).toEqual(["Team"]);
  });
});

describe("points and promises", () => {
  const worth = (vip: number) => ({
    priority: { ...defaultPriority, tiers: { ...defaultPriority.tiers, vip } },
  });
  const vip = { clients: [aClient({ id: "c", tier: "vip", domains: ["acme.test"] })] };

  it("are the user's own where there are any, else those of the first set that has them", () => {
    const tierPoints = (own: Partial<RuleSet>, other: FollowedSet) =>
      decided({ ...vip, ...own }, other).reasons.find(({ code }) => code === "tier")?.points;
    expect(tierPoints({}, followed({ settings: worth(3) }))).toBe(3);
    expect(tierPoints({ settings: worth(5) }, followed({ settings: worth(3) }))).toBe(5);
    expect(tierPoints({ settings: worth(5) }, followed({ settings: worth(3) }, { source: "policy" }))).toBe(
      3,
    );
  });
});

describe("sets put together", () => {
  const ids = fc.uniqueArray(fc.constantFrom("a", "b", "c", "d", "e", "f"), { maxLength: 6 });
  const setOf = (clients: readonly string[], rules: readonly string[]) => ({
    clients: clients.map((id) => aClient({ id, name: id })),
    rules: rules.map((id) => aRule({ id, name: id })),
  });

  it("hold every item of every set exactly once", () => {
    fc.assert(
      fc.property(ids, ids, ids, ids, (ownClients, ownRules, theirClients, theirRules) => {
        const own = aRuleSet(setOf(ownClients, ownRules));
        const { set, layers, origins } = combineSets(own, [followed(setOf(theirClients, theirRules))]);
        const clients = [...new Set([...ownClients, ...theirClients])];
        const rules = [...new Set([...ownRules, ...theirRules])];
        expect(set.clients.map(({ id }) => id)).toEqual(clients);
        expect(set.rules.map(({ id }) => id)).toEqual(rules);
        expect(layers.flatMap((layer) => layer.rules.map(({ id }) => id))).toEqual(rules);
        expect([...origins.rules.keys()]).toEqual(rules.filter((id) => !ownRules.includes(id)));
      }),
    );
  });
});
