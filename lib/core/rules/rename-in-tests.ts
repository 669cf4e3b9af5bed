/** Follows a new name of a client or a label through what tests expect, so that no test turns red because something is called otherwise. */
import { nameKey } from "../condition/known-names.ts";
import { type Expected, readRuleTest } from "../rule-tests/rule-test.ts";
import type { Rule, RuleSet } from "./rule-set.ts";
import type { SingleEdit } from "./rule-set-edit.ts";

/** Former names, as `nameKey` gives them, and the new one. */
interface TestRenaming {
  readonly kind: "client" | "label";
  readonly from: ReadonlySet<string>;
  readonly to: string;
}

interface RenamedTests {
  readonly set: RuleSet;
  /** Puts back what was written before: also what expected the new name already. */
  readonly inverse: readonly SingleEdit[];
}

export function renameInTests(set: RuleSet, renaming: TestRenaming): RenamedTests {
  if (set.tests === undefined || renaming.from.size === 0) return { set, inverse: [] };
  const inverse: SingleEdit[] = [];
  const tests = set.tests.map((entry) => {
    const test = readRuleTest(entry);
    if (test === null || !names(test.expected, renaming)) return entry;
    inverse.push({ kind: "test.save", test });
    return { ...test, expected: renamed(test.expected, renaming) };
  });
  return inverse.length === 0 ? { set, inverse } : { set: { ...set, tests }, inverse };
}

/** The former name or the new one. */
function names(expected: Expected, { kind, from, to }: TestRenaming): boolean {
  const { client, labels = [], notLabels = [] } = expected;
  const named = kind === "client" ? [client ?? ""] : [...labels, ...notLabels];
  return named.some((name) => from.has(nameKey(name)) || nameKey(name) === nameKey(to));
}

function renamed(expected: Expected, { kind, from, to }: TestRenaming): Expected {
  const called = (name: string) => (from.has(nameKey(name)) ? to : name);
  const { client, labels, notLabels } = expected;
  if (kind === "client")
    return typeof client === "string" ? { ...expected, client: called(client) } : expected;
  return {
    ...expected,
    ...(labels === undefined ? {} : { labels: labels.map(called) }),
    ...(notLabels === undefined ? {} : { notLabels: notLabels.map(called) }),
  };
}

/**
 * Labels that a saved rule calls otherwise: at the same place among its effects, where no rule had the new name before
 * and none has the former one any more. Anything else is another label, and tests are to see it.
 */
export function renamedLabels(
  before: readonly Rule[],
  now: readonly Rule[],
  id: string,
): readonly { readonly from: string; readonly to: string }[] {
  const [old, saved] = [before, now].map((rules) => rules.find((rule) => rule.id === id));
  if (old === undefined || saved === undefined) return [];
  return saved.effects.flatMap((effect, at) => {
    const was = old.effects[at];
    if (effect.kind !== "label" || was?.kind !== "label" || nameKey(was.label) === nameKey(effect.label))
      return [];
    const isRenamed = !isGiven(before, effect.label) && !isGiven(now, was.label);
    return isRenamed ? [{ from: was.label, to: effect.label }] : [];
  });
}

function isGiven(rules: readonly Rule[], label: string): boolean {
  const key = nameKey(label);
  return rules.some(({ effects }) =>
    effects.some((effect) => effect.kind === "label" && nameKey(effect.label) === key),
  );
}
