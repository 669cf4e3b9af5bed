/** Runs the tests of a rule set in slices, so that a thousand of them keep nobody from typing. */
import { useEffect, useState } from "preact/hooks";
import { type RuleTest, testsOf } from "../../../../../lib/core/rule-tests/rule-test.ts";
import {
  runTest,
  type TestResult,
  type TestSurroundings,
} from "../../../../../lib/core/rule-tests/run-tests.ts";
import { inSlices, pageSlicing } from "../../rules/live/in-slices.ts";
import type { CompiledSets } from "../../use-compiled.ts";

export interface TestResults {
  readonly count: number;
  readonly done: number;
  /** By the id of the test; as many as are done. */
  readonly byId: ReadonlyMap<string, TestResult>;
}

const nothing: TestResults = { count: 0, done: 0, byId: new Map() };

/** Those before stay until all are done anew. */
export function useTestResults(ready: CompiledSets | null, surroundings: TestSurroundings): TestResults {
  const [results, setResults] = useState(nothing);
  useEffect(() => {
    if (ready === null) return;
    const stop = new AbortController();
    const tests = testsOf(ready.sets.set);
    const byId = new Map<string, TestResult>();
    const look = (test: RuleTest) => void byId.set(test.id, runTest(ready.compiled, test, surroundings));
    const count = tests.length;
    const tell = (done: number) => {
      if (done === count) setResults({ count, done, byId });
      else setResults((old) => ({ ...old, count, done }));
    };
    if (count === 0) setResults(nothing);
    else void inSlices(tests, look, tell, stop.signal, pageSlicing);
    return () => stop.abort();
  }, [ready, surroundings]);
  return results;
}
