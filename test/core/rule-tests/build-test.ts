/** Builds tests of rules: what a test does not care about is filled in. */
import type { RuleTest } from "../../../lib/core/rule-tests/rule-test.ts";

export function aTest(over: Partial<RuleTest> = {}): RuleTest {
  return {
    id: "t1",
    name: "An order",
    facts: { from: { name: "Ana", address: "ana@acme.example" }, subject: "Your quote" },
    expected: {},
    ...over,
  };
}
