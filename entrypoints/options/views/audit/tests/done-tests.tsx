/** In the toast of an edit: how many of the user's tests it turned red, with the way to them. */
import { useMemo } from "preact/hooks";
import { useCompiled } from "../../use-compiled.ts";
import type { RedTestsProps } from "./red-tests.tsx";
import { testSurroundings } from "./test-surroundings.ts";
import { turnedRed } from "./turned-red.ts";
import { useRuleTestWords } from "./use-rule-test-words.ts";
import { useTestResults } from "./use-test-results.ts";

export function DoneTests(props: RedTestsProps) {
  const hasTests = (props.after.set.tests?.length ?? 0) > 0;
  return hasTests ? <Tested {...props} /> : null;
}

function Tested({ before, after, settings, accounts }: RedTestsProps) {
  const words = useRuleTestWords();
  const surroundings = useMemo(() => testSurroundings(settings, accounts), [settings, accounts]);
  const was = useTestResults(useCompiled(before, 0), surroundings);
  const now = useTestResults(useCompiled(after, 0), surroundings);
  const isTried = was.byId.size > 0 && now.byId.size > 0;
  const count = isTried ? turnedRed(was, now).length : 0;
  return count === 0 ? null : (
    <a class="done-tests" href="#audit/tests">
      {words("redTests.turned", { count })}
    </a>
  );
}
