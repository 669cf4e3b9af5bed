/** Arbitrary sets that come from one: few ids and few values, so that both sides often touch the same thing. */
import fc from "fast-check";
import type { RuleSet } from "../../../lib/core/rules/rule-set.ts";
import { aRuleSet } from "../rules/build-rule-set.ts";

const ids = ["a", "b", "c", "d", "e", "f"];
const few = <T>(...values: readonly T[]) => fc.constantFrom(...values);
const someOf = <T>(...values: readonly T[]) => fc.shuffledSubarray([...values]);

/** A field that is often the same, sometimes another, sometimes not there. */
const optional = { requiredKeys: ["id"] as never[] };

const anyClient = (id: string) =>
  fc.record(
    {
      id: fc.constant(id),
      name: few("Acme", "Globex"),
      tier: few("vip" as const, "key" as const),
      addresses: someOf("a@x.example", "b@x.example", "c@x.example"),
      domains: someOf("x.example"),
      colour: few("#aa0000", "#00aa00"),
      archived: fc.boolean(),
      notes: few("one", "two"),
      fields: fc.record(
        { region: few("North", "South"), orders: few(1, 2), tags: someOf("p", "q") },
        { requiredKeys: [] },
      ),
      "x-later": fc.record({ deep: few(1, 2), other: few("u") }, { requiredKeys: [] }),
    },
    { requiredKeys: ["id", "name", "tier", "addresses", "domains"] },
  );

const anyRule = (id: string) =>
  fc.record(
    {
      id: fc.constant(id),
      name: few("Quotes", "Orders"),
      condition: few("subject:quote", "subject:order"),
      exceptions: someOf("from:me", "is:spam"),
      effects: few([{ kind: "label", label: "Quote" }] as const, [{ kind: "points", points: 5 }] as const),
      stop: fc.boolean(),
      enabled: fc.boolean(),
    },
    { requiredKeys: ["id", "name", "condition", "effects"] },
  );

const anyGroup = (id: string) =>
  fc.record(
    {
      id: fc.constant(id),
      name: few("Team", "House"),
      kind: few("role"),
      members: someOf<unknown>("m@x.example", { address: "n@x.example", name: "N" }, "o@x.example"),
    },
    optional,
  );

const anyTest = (id: string) =>
  fc.record({
    id: fc.constant(id),
    name: few("Order", "Invoice"),
    facts: fc.record({ subject: few("a", "b"), to: someOf<unknown>({ address: "m@x.example" }) }),
    expected: fc.record({ client: few("Acme", "Bolt"), labels: someOf<unknown>("Quote", "Late") }),
  });

/** Some of the ids in some order, each with a thing. */
function listOf<T>(any: (id: string) => fc.Arbitrary<T>): fc.Arbitrary<T[]> {
  return fc.shuffledSubarray(ids).chain((chosen) => fc.tuple(...chosen.map(any)));
}

export const anySet: fc.Arbitrary<RuleSet> = fc
  .record(
    {
      clients: listOf(anyClient),
      rules: listOf(anyRule),
      groups: listOf(anyGroup),
      segments: someOf<unknown>({ name: "By hand", condition: "tier:vip" }, "later", 5),
      tests: listOf(anyTest),
      settings: fc.record(
        { priority: fc.record({ tiers: few(1, 2), signs: few(3) }), later: few(1, 2) },
        { requiredKeys: [] },
      ),
      "x-later": few({ a: 1 }, { a: 2 }),
    },
    // A side without tests says nothing about them.
    { requiredKeys: ["clients", "rules", "tests"] },
  )
  .map((parts) => aRuleSet(parts as unknown as Partial<RuleSet>));

/** Another set that shares much with the one: what a person would have made of it. */
function editOf(set: RuleSet, drawn: RuleSet, touched: readonly boolean[]): RuleSet {
  const mix = <T extends { readonly id: string }>(old: readonly T[], fresh: readonly T[]): readonly T[] => {
    const isTouched = (id: string) => touched[ids.indexOf(id)] === true;
    const made = new Map(fresh.map((item) => [item.id, item]));
    const kept = old.flatMap((item) => (isTouched(item.id) ? (made.get(item.id) ?? []) : [item]));
    const has = new Set(kept.map(({ id }) => id));
    return [...kept, ...fresh.filter(({ id }) => isTouched(id) && !has.has(id))];
  };
  return { ...drawn, clients: mix(set.clients, drawn.clients), rules: mix(set.rules, drawn.rules) };
}

const anyTouch = fc.array(fc.boolean(), { minLength: ids.length, maxLength: ids.length });

/** Both sides come from the base; sometimes they have little to do with it. */
export const anySides = fc
  .tuple(anySet, anySet, anySet, anyTouch, anyTouch, fc.boolean())
  .map(([base, mine, theirs, touchedHere, touchedThere, isClose]) => ({
    base,
    mine: isClose ? editOf(base, mine, touchedHere) : mine,
    theirs: isClose ? editOf(base, theirs, touchedThere) : theirs,
  }));
