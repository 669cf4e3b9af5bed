/** Which tests are red by one set of results and were not by an earlier one. */
import type { TestResult } from "../../../../../lib/core/rule-tests/run-tests.ts";
import type { TestResults } from "./use-test-results.ts";

export function turnedRed(was: TestResults, now: TestResults): readonly TestResult[] {
  return [...now.byId.values()].filter((result) => isRed(result) && !isRed(was.byId.get(result.test.id)));
}

/** A test that was not run is not red. */
export function isRed(result: TestResult | undefined): boolean {
  return (result?.misses.length ?? 0) > 0;
}
