/** An edit tried on seen mail: what is found by trying the edited rules alone is what deciding everything twice finds. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { printCondition } from "../../../lib/core/condition/print-condition.ts";
import { compileSets, decide } from "../../../lib/core/decision/decide.ts";
import { previewEdit } from "../../../lib/core/decision/preview-edit.ts";
import { ruleChanges } from "../../../lib/core/decision/rule-changes.ts";
import { type Look, SeenBase } from "../../../lib/core/decision/seen-base.ts";
import type { MessageFacts } from "../../../lib/core/message/facts.ts";
import { editRuleSet } from "../../../lib/core/rules/edit-rule-set.ts";
import { type Effect, priorities, type Rule, type RuleSet } from "../../../lib/core/rules/rule-set.ts";
import type { RuleSetEdit } from "../../../lib/core/rules/rule-set-edit.ts";
import { type CombinedSets, combineSets } from "../../../lib/core/sharing/combine-sets.ts";
import type { FollowedSet } from "../../../lib/core/sharing/followed-set.ts";
import { anyCondition, anyFacts, anyTerm } from "../condition/any-condition.ts";
import { aClient, aRule, aRuleSet } from "../rules/build-rule-set.ts";

const context = { now: Date.UTC(2026, 4, 18), zone: "UTC", account: ["ana@own.example"] };

function lookUnder(sets: CombinedSets, facts: MessageFacts): Look {
  const { decision, paint } = decide(compileSets(sets), facts, context);
  const { client, labels, priority } = decision;
  return { decision: { client, labels, priority }, paint };
}

function edited(set: RuleSet, edit: RuleSetEdit): RuleSet {
  const result = editRuleSet(set, edit);
  if (!result.ok) throw new Error(result.error.code);
  return result.set;
}

const alone = (set: RuleSet) => combineSets(set, []);

const text = fc.oneof(anyCondition, anyTerm, anyTerm).map(printCondition);
const label = fc.record(
  { kind: fc.constant("label" as const), label: fc.constantFrom("A", "B"), colour: fc.constant("#112233") },
  { requiredKeys: ["kind", "label"] },
);
const anyEffect: fc.Arbitrary<Effect> = fc.oneof(
  { weight: 3, arbitrary: label },
  fc.record({ kind: fc.constant("points" as const), points: fc.constantFrom(-20, 15, 60) }),
  fc.record({ kind: fc.constant("priority" as const), atLeast: fc.constantFrom(...priorities) }),
);
const sometimes = fc.constantFrom(false, false, true);
const anyRule = fc.record(
  {
    condition: text,
    exceptions: fc.array(text, { maxLength: 1 }),
    effects: fc.array(anyEffect, { minLength: 1, maxLength: 2 }),
    stop: sometimes,
    enabled: sometimes.map((isOff) => !isOff),
  },
  { requiredKeys: ["condition", "effects"] },
);
const anyRules = fc
  .array(anyRule, { minLength: 1, maxLength: 6 })
  .map((rules) => rules.map((rule, at): Rule => aRule({ id: `r${at}`, ...rule })));

const place = fc.nat({ max: 6 });
/** What can be done to a rule in the list or in its sheet. */
const anyEdit = fc.tuple(
  fc.constantFrom("save", "add", "delete", "move", "switch", "stop", "effects"),
  place,
  place,
  anyRule,
);

function editOf(
  { rules }: RuleSet,
  [what, at, to, drawn]: readonly [string, number, number, Partial<Rule>],
): RuleSetEdit {
  const rule = rules[at % rules.length] ?? aRule();
  switch (what) {
    case "save":
      return { kind: "rule.save", rule: aRule({ ...drawn, id: rule.id }) };
    case "add":
      return { kind: "rule.save", rule: aRule({ ...drawn, id: "new" }), index: to };
    case "delete":
      return { kind: "rule.delete", id: rule.id };
    case "move":
      return { kind: "rule.move", id: rule.id, index: to % rules.length };
    case "stop":
      return { kind: "rule.save", rule: { ...rule, stop: rule.stop !== true } };
    case "effects":
      return { kind: "rule.save", rule: { ...rule, effects: drawn.effects ?? [] } };
    default:
      return { kind: "rule.save", rule: { ...rule, enabled: rule.enabled === false } };
  }
}

describe("the preview of an edit", () => {
  it("finds what deciding everything twice finds, edit after edit, in the user's own set and beside others", () => {
    const counts = { changed: 0, same: 0 };
    fc.assert(
      fc.property(
        anyRules,
        fc.option(anyRules, { nil: null }),
        fc.array(anyEdit, { minLength: 1, maxLength: 3 }),
        fc.array(anyFacts, { minLength: 1, maxLength: 4 }),
        (rules, others, edits, mail) => {
          const set = aRuleSet({ rules, clients: [aClient({ domains: ["acme.com"], tier: "key" })] });
          const followed = others === null ? [] : [followedSet(others)];
          const base = new SeenBase(combineSets(set, followed));
          for (const edit of edits) {
            const after = combineSets(edited(set, editOf(set, edit)), followed);
            const changed = comparedAnew(base, after, mail);
            counts.changed += changed;
            counts.same += mail.length - changed;
          }
        },
      ),
      { numRuns: 3000 },
    );
    expect(counts.changed).toBeGreaterThan(1000);
    expect(counts.same).toBeGreaterThan(1000);
  });
});

function followedSet(rules: readonly Rule[]): FollowedSet {
  const others = rules.map((rule) => ({ ...rule, id: `f-${rule.id}` }));
  return { id: "f", name: "Followed", source: "user", set: aRuleSet({ id: "set-2", rules: others }) };
}

/** Compares both ways for each message, and counts those that change. */
function comparedAnew(base: SeenBase, after: CombinedSets, mail: readonly MessageFacts[]): number {
  expect(ruleChanges(base.sets, after)).not.toBeNull();
  const preview = previewEdit(base, after);
  const changes = mail.map((facts) => {
    const [was, becomes] = [lookUnder(base.sets, facts), lookUnder(after, facts)];
    const change = preview.judge({ facts, context }).change;
    if (change === null) expect(becomes).toEqual(was);
    else expect(change).toEqual({ before: was, after: becomes });
    return change;
  });
  return changes.filter((change) => change !== null).length;
}

const mail: MessageFacts = {
  id: "m",
  from: { name: "Anna", address: "anna@acme.com" },
  subject: "Offer and invoice",
};
const gives = (name: string, colour?: string): Effect => ({
  kind: "label",
  label: name,
  ...(colour === undefined ? {} : { colour }),
});

function changeBy(set: RuleSet, edit: RuleSetEdit) {
  return previewEdit(new SeenBase(alone(set)), alone(edited(set, edit))).judge({ facts: mail, context })
    .change;
}

describe("a message that two rules fire on", () => {
  const offers = aRule({ id: "offers", condition: "subject:offer", effects: [gives("Offer", "#111111")] });
  const bills = aRule({ id: "bills", condition: "subject:invoice", effects: [gives("Invoice")] });
  const set = aRuleSet({ rules: [offers, bills] });

  it("loses the label of a rule that is switched off, and keeps the other", () => {
    const change = changeBy(set, { kind: "rule.save", rule: { ...offers, enabled: false } });
    expect(change?.before.decision.labels).toEqual(["Offer", "Invoice"]);
    expect(change?.after.decision.labels).toEqual(["Invoice"]);
  });

  it("loses those of all later rules once one stops, and has them back once that one is moved behind them", () => {
    const stopping = { ...offers, stop: true };
    expect(changeBy(set, { kind: "rule.save", rule: stopping })?.after.decision.labels).toEqual(["Offer"]);
    const stopped = aRuleSet({ rules: [stopping, bills] });
    const moved = changeBy(stopped, { kind: "rule.move", id: "offers", index: 1 });
    expect(moved?.after.decision.labels).toEqual(["Invoice", "Offer"]);
  });

  it("changes where only the colour does, and does not where only the name of the rule does", () => {
    const green = { ...offers, effects: [gives("Offer", "#00aa00")] };
    expect(changeBy(set, { kind: "rule.save", rule: green })?.after.paint.labelColours).toEqual([
      "#00aa00",
      null,
    ]);
    expect(changeBy(set, { kind: "rule.save", rule: { ...offers, name: "Other" } })).toBeNull();
  });

  it("looks as before where a rule cannot be read any more, but for what it gave", () => {
    const change = changeBy(set, { kind: "rule.save", rule: { ...offers, condition: "(" } });
    expect(change?.after.decision.labels).toEqual(["Invoice"]);
  });
});

describe("an edit of something else than rules", () => {
  it("is decided anew as a whole", () => {
    const client = aClient({ name: "Acme", tier: "vip", domains: ["acme.com"] });
    const set = aRuleSet({
      clients: [client],
      rules: [aRule({ condition: "tier:vip", effects: [gives("VIP")] })],
    });
    const change = changeBy(set, { kind: "client.delete", id: client.id });
    expect(change?.before.decision).toMatchObject({ client: "Acme", labels: ["VIP"] });
    expect(change?.after.decision).toMatchObject({ client: null, labels: [] });
  });
});

describe("a set with as many expressions without a literal as it may have", () => {
  it("is decided anew as a whole: what one rule gives up another may use", () => {
    const plain = (at: number) =>
      aRule({ id: `x${at}`, condition: "subject:/^[a-z]/i", effects: [gives(`L${at}`)] });
    const rules = Array.from({ length: 101 }, (_, at) => plain(at));
    const first = rules[0] ?? aRule();
    const change = changeBy(aRuleSet({ rules }), { kind: "rule.save", rule: { ...first, enabled: false } });
    expect(change?.before.decision.labels).not.toContain("L100");
    expect(change?.after.decision.labels).toContain("L100");
  });
});
