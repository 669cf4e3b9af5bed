/** Whether a test is green or red: a word and an icon, never only a colour. */
import { Icon } from "../../../../../components/icon.tsx";
import type { TestResult } from "../../../../../lib/core/rule-tests/run-tests.ts";
import { useRuleTestWords } from "./use-rule-test-words.ts";

/** @param result absent: it has not run yet */
export function TestStatus({ result }: { readonly result: TestResult | undefined }) {
  const words = useRuleTestWords();
  if (result === undefined) return <span class="test-status muted">{words("tests.status.running")}</span>;
  const isRed = result.misses.length > 0;
  return (
    <span class={`test-status ${isRed ? "red" : "green"}`}>
      <Icon name={isRed ? "warning" : "check"} />
      {words(isRed ? "tests.status.red" : "tests.status.green")}
    </span>
  );
}
