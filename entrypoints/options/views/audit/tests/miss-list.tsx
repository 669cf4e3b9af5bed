/** What came out otherwise than a test expects, one sentence each. */
import { useMemo } from "preact/hooks";
import { useTranslation } from "../../../../../components/translation.tsx";
import type { TestMiss, TestResult, TestSurroundings } from "../../../../../lib/core/rule-tests/run-tests.ts";
import { whyMissing } from "../../../../../lib/core/rule-tests/why-missing.ts";
import type { CompiledSets } from "../../use-compiled.ts";
import { sayMiss, sayWhy } from "./say-miss.ts";
import { useRuleTestWords } from "./use-rule-test-words.ts";

export interface MissListProps {
  readonly result: TestResult;
  /** Present: of labels that are not there it is said why. */
  readonly ready?: CompiledSets | null;
  readonly surroundings: TestSurroundings;
}

export function MissList({ result, ready = null, surroundings }: MissListProps) {
  const words = useRuleTestWords();
  const t = useTranslation();
  const reasons = useMemo(() => {
    const of = (miss: TestMiss) =>
      ready === null || miss.what !== "label"
        ? null
        : whyMissing(
            { compiled: ready.compiled, set: ready.sets.set },
            result.test,
            miss.label,
            surroundings,
          );
    return result.misses.map(of);
  }, [result, ready, surroundings]);
  return (
    <ul class="misses">
      {result.misses.map((miss, at) => {
        const reason = reasons[at] ?? null;
        return (
          <li key={JSON.stringify(miss)}>
            <bdi dir="auto">{sayMiss(miss, words, t)}</bdi>
            {reason !== null && (
              <span class="muted">
                {" "}
                <bdi dir="auto">{sayWhy(reason, words, t)}</bdi>
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
