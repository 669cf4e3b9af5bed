/** Under which keys a rule is filed, and what mail gets from it that has none of them. */
import { describe, expect, it } from "vitest";
import { KeyTable } from "../../../lib/core/rules/key-table.ts";
import { allFacts, factBits } from "../../../lib/core/rules/known-facts.ts";
import { planRule } from "../../../lib/core/rules/plan-rule.ts";
import { termsOf } from "../../../lib/core/rules/terms-of.ts";
import { settledVerdict } from "../../../lib/core/rules/verdict-set.ts";
import { treeOf } from "../condition/judge.ts";

/** Facts of a row: sender and subject, not the body, nor recipients. */
const ofRow = factBits.from | factBits.fromNamed | factBits.subject | factBits.wholeSubject | factBits.date;

function planned(condition: string, known: number): readonly [string, readonly (string | number)[]] {
  const tree = treeOf(condition);
  const table = new KeyTable(termsOf(tree));
  const { verdicts, keys } = planRule(tree, known, table);
  const names = new Map(table.groups.flatMap(({ ids }) => Array.from(ids, ([value, id]) => [id, value])));
  return [settledVerdict(verdicts) ?? "tried", keys.map((key) => names.get(key) ?? "?")];
}

describe("a rule on mail of which everything is known", () => {
  it.each<[string, string, readonly (string | number)[]]>([
    ["from:ana@acme.com", "no", ["ana@acme.com"]],
    ["from:acme.com subject:offer", "no", ["acme.com"]],
    ["subject:offer from:acme.com", "no", ["acme.com"]],
    ["-subject:steel subject:offer", "no", ["offer"]],
    ["{subject:offer from:acme.com}", "no", ["offer", "acme.com"]],
    ["{from:acme.com to:bolt.com} subject:/quote \\d/", "no", ["quote "]],
    ["-from:acme.com", "yes", ["acme.com"]],
    ["-(from:acme.com subject:offer)", "yes", ["acme.com"]],
    ["-from:acme.com is:unread", "tried", ["acme.com"]],
    ["invoice", "no", ["invoice"]],
    ["acme.com", "no", ["acme", "acme.com"]],
    ["larger:5M", "no", [5 * 1024 * 1024]],
    ["list:dev.x.org", "no", ["dev.x.org"]],
    ["older_than:1y", "tried", []],
    ["to:me", "tried", []],
    ["subject:/\\d+/", "tried", []],
    ["in:anywhere", "yes", []],
  ])("%s: %s without %j", (condition, verdict, keys) => {
    expect(planned(condition, allFacts)).toEqual([verdict, keys]);
  });
});

describe("a rule on a row of the list", () => {
  it.each<[string, string, readonly (string | number)[]]>([
    ["from:acme.com", "no", ["acme.com"]],
    ["invoice from:acme.com", "no", ["acme.com"]],
    ["invoice", "unknown", ["invoice"]],
    ["-invoice", "unknown", ["invoice"]],
    ["invoice -from:acme.com", "unknown", ["invoice", "acme.com"]],
    ["to:acme.com", "unknown", []],
    ["larger:5M", "unknown", []],
    ["invoice larger:5M", "unknown", ["invoice"]],
    ["invoice OR older_than:1y", "tried", ["invoice"]],
  ])("%s: %s without %j", (condition, verdict, keys) => {
    expect(planned(condition, ofRow)).toEqual([verdict, keys]);
  });
});
