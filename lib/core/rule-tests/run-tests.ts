/**
 * Runs the tests of a rule set: decides each message as the worker would decide it on a row of its own, and compares.
 *
 * How a conversation stands and what seen mail says of a client belong to a mailbox and not to a rule set: both count
 * as not known, so that the same set gives the same results for everybody.
 */
import { nameKey } from "../condition/known-names.ts";
import { type CompiledRuleSet, decide } from "../decision/decide.ts";
import type { Decision } from "../decision/decision.ts";
import type { DecisionContext } from "../decision/examine-message.ts";
import type { Priority, RuleSet } from "../rules/rule-set.ts";
import { factsOfTest, type RuleTest, testsOf } from "./rule-test.ts";

/** What came out otherwise than it was expected. */
export type TestMiss =
  | { readonly what: "client"; readonly expected: string | null; readonly was: string | null }
  /** An expected label is not there. */
  | { readonly what: "label"; readonly label: string }
  /** A label is there that must not be. */
  | { readonly what: "notLabel"; readonly label: string; readonly rules: readonly string[] }
  | { readonly what: "priority"; readonly expected: Priority; readonly was: Priority }
  /** Its message cannot be read: a fact at `path` has another shape. */
  | { readonly what: "facts"; readonly path: string };

export interface TestResult {
  readonly test: RuleTest;
  /** Empty: the test is green. */
  readonly misses: readonly TestMiss[];
  /** `null`: the message cannot be read. */
  readonly decision: Decision | null;
}

/** For whom and when tests run that do not say so themselves. */
export type TestSurroundings = Omit<DecisionContext, "contacts">;

/** @param compiled the set, with what is followed */
export function runTests(
  compiled: CompiledRuleSet,
  set: Pick<RuleSet, "tests">,
  surroundings: TestSurroundings,
): readonly TestResult[] {
  return testsOf(set).map((test) => runTest(compiled, test, surroundings));
}

export function runTest(
  compiled: CompiledRuleSet,
  test: RuleTest,
  surroundings: TestSurroundings,
): TestResult {
  const read = factsOfTest(test);
  if (!read.ok) {
    return { test, misses: [{ what: "facts", path: read.error.params.path ?? "date" }], decision: null };
  }
  const { decision } = decide(compiled, read.facts, contextOfTest(test, surroundings));
  return { test, misses: missesOf(test.expected, decision), decision };
}

export function contextOfTest({ account, now }: RuleTest, surroundings: TestSurroundings): DecisionContext {
  const at = now === undefined ? Number.NaN : Date.parse(now);
  return {
    ...surroundings,
    ...(account === undefined ? {} : { account: [account] }),
    ...(Number.isNaN(at) ? {} : { now: at }),
  };
}

function missesOf(expected: RuleTest["expected"], decision: Decision): readonly TestMiss[] {
  const { client, labels = [], notLabels = [], priority } = expected;
  const present = new Set(decision.labels.map(nameKey));
  const misses: TestMiss[] = [];
  if (client !== undefined && !isSameName(client, decision.client)) {
    misses.push({ what: "client", expected: client, was: decision.client });
  }
  for (const label of labels) if (!present.has(nameKey(label))) misses.push({ what: "label", label });
  for (const label of notLabels) {
    if (present.has(nameKey(label)))
      misses.push({ what: "notLabel", label, rules: giversOf(label, decision) });
  }
  if (priority !== undefined && priority !== decision.priority) {
    misses.push({ what: "priority", expected: priority, was: decision.priority });
  }
  return misses;
}

function isSameName(one: string | null, other: string | null): boolean {
  return one === null || other === null ? one === other : nameKey(one) === nameKey(other);
}

/** Names of the rules that gave the label. */
function giversOf(label: string, { reasons }: Decision): readonly string[] {
  return reasons.flatMap(({ code, params }) =>
    code === "rule.label" && nameKey(String(params["label"])) === nameKey(label)
      ? [String(params["rule"])]
      : [],
  );
}
