/** Arbitrary rule sets within the limits of a file, unknown keys and later kinds of effects included. */
import fc from "fast-check";
import {
  type Client,
  type Effect,
  priorities,
  type Rule,
  type RuleSet,
  tiers,
} from "../../../lib/core/rules/rule-set.ts";

const forbidden = new Set(["__proto__", "constructor", "prototype"]);
const key = fc.string({ minLength: 1, unit: "grapheme" }).filter((name) => !forbidden.has(name));
const text = fc.string({ unit: "grapheme" });
const colour = fc.stringMatching(/^#[0-9a-f]{6}$/);
const json = fc.dictionary(
  key,
  fc.oneof(text, fc.integer(), fc.boolean(), fc.constant(null), fc.array(text)),
  {
    noNullPrototype: true,
  },
);

/** Adds keys that no release knows. */
function withUnknownKeys<T extends object>(known: fc.Arbitrary<T>): fc.Arbitrary<T> {
  return fc.tuple(json, known).map(([unknown, object]) => {
    const strange = Object.entries(unknown).map(([name, value]) => [`x-${name}`, value]);
    return { ...Object.fromEntries(strange), ...object };
  });
}

const anyEffect: fc.Arbitrary<Effect> = withUnknownKeys(
  fc.oneof(
    fc.record(
      { kind: fc.constant("label" as const), label: text, colour },
      { requiredKeys: ["kind", "label"] },
    ),
    fc.record({ kind: fc.constant("points" as const), points: fc.integer() }),
    fc.record({ kind: fc.constant("priority" as const), atLeast: fc.constantFrom(...priorities) }),
    // What a later release may have written.
    fc.record({ kind: fc.constant("reminder") }) as unknown as fc.Arbitrary<Effect>,
  ),
) as fc.Arbitrary<Effect>;

const id = fc.uuid();

const anyClient: fc.Arbitrary<Client> = withUnknownKeys(
  fc.record(
    {
      id,
      name: text,
      tier: fc.constantFrom(...tiers),
      colour,
      addresses: fc.array(fc.emailAddress(), { maxLength: 3 }),
      domains: fc.array(fc.domain(), { maxLength: 3 }),
      fields: json,
      archived: fc.boolean(),
      notes: text,
    },
    { requiredKeys: ["id", "name", "tier", "addresses", "domains"] },
  ),
) as fc.Arbitrary<Client>;

const anyRule: fc.Arbitrary<Rule> = withUnknownKeys(
  fc.record(
    {
      id,
      name: text,
      condition: text,
      exceptions: fc.array(text, { maxLength: 3 }),
      effects: fc.array(anyEffect, { maxLength: 4 }),
      stop: fc.boolean(),
      enabled: fc.boolean(),
    },
    { requiredKeys: ["id", "name", "condition", "effects"] },
  ),
) as fc.Arbitrary<Rule>;

export const anyRuleSet: fc.Arbitrary<RuleSet> = withUnknownKeys(
  fc.record(
    {
      format: fc.constant("clientele-rule-set" as const),
      version: fc.constant(1 as const),
      id,
      name: text,
      clients: fc.uniqueArray(anyClient, { maxLength: 5, selector: (client) => client.id }),
      rules: fc.uniqueArray(anyRule, { maxLength: 5, selector: (rule) => rule.id }),
      segments: fc.array(json, { maxLength: 2 }),
      settings: json,
    },
    { requiredKeys: ["format", "version", "id", "name", "clients", "rules"] },
  ),
) as fc.Arbitrary<RuleSet>;
