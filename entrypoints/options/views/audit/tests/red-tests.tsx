/** Which of the user's tests a change would turn red, before it is made. It keeps nobody from making it. */
import { useMemo } from "preact/hooks";
import { displayText } from "../../../../../components/display-text.ts";
import { Icon } from "../../../../../components/icon.tsx";
import { nameOfTest } from "../../../../../lib/core/rule-tests/rule-test.ts";
import type { Settings } from "../../../../../lib/core/settings/settings.ts";
import type { CombinedSets } from "../../../../../lib/core/sharing/combine-sets.ts";
import type { RuleTestWords } from "../../../../../lib/i18n/rule-tests/translate-rule-tests.ts";
import { useCompiled } from "../../use-compiled.ts";
import { MissList } from "./miss-list.tsx";
import { testSurroundings } from "./test-surroundings.ts";
import { isRed, turnedRed } from "./turned-red.ts";
import { useRuleTestWords } from "./use-rule-test-words.ts";
import { useTestResults } from "./use-test-results.ts";
import "../../../style/rule-tests.css";

export interface RedTestsProps {
  /** Everything that decides now, and everything that would. */
  readonly before: CombinedSets;
  readonly after: CombinedSets;
  readonly settings: Settings;
  readonly accounts: readonly string[];
}

/** Shown at once; the others are in the part of tests. */
const mostShown = 5;
/** Rules from which on compiling them all takes longer than a rest between two keys. */
const manyRules = 2_000;

export function RedTests(props: RedTestsProps) {
  const hasTests = (props.after.set.tests?.length ?? 0) > 0;
  return hasTests ? <Tested {...props} /> : null;
}

interface Counts {
  readonly turned: number;
  readonly still: number;
  readonly fixed: number;
}

/** What is to be said besides the tests that would turn red. */
function alsoSaid({ turned, still, fixed }: Counts, words: RuleTestWords): readonly string[] {
  return [
    ...(still > 0 ? [words(turned > 0 ? "redTests.still" : "redTests.onlyStill", { count: still })] : []),
    ...(fixed > 0 ? [words("redTests.fixed", { count: fixed })] : []),
  ];
}

function Tested({ before, after, settings, accounts }: RedTestsProps) {
  const words = useRuleTestWords();
  const surroundings = useMemo(() => testSurroundings(settings, accounts), [settings, accounts]);
  const pause = after.set.rules.length > manyRules ? 1_000 : 200;
  const ready = useCompiled(after, pause);
  const was = useTestResults(useCompiled(before, pause), surroundings);
  const now = useTestResults(ready, surroundings);
  if (now.count === 0 || now.byId.size === 0) return null;
  const red = [...now.byId.values()].filter((result) => isRed(result));
  const turned = turnedRed(was, now);
  const fixed = [...now.byId.values()].filter(
    (result) => !isRed(result) && isRed(was.byId.get(result.test.id)),
  ).length;
  const also = alsoSaid({ turned: turned.length, still: red.length - turned.length, fixed }, words);
  return (
    <section class="red-tests" aria-label={words("redTests.title")}>
      <p role="status" class={turned.length > 0 ? "red" : "muted"}>
        <Icon name={red.length > 0 ? "warning" : "check"} />
        <span>
          {turned.length > 0 && <strong>{words("redTests.red", { count: turned.length })}</strong>}
          {red.length === 0 && words("redTests.green", { count: now.count })}
          {also.map((text, at) => (
            <span key={text}>
              {(at > 0 || turned.length > 0 || red.length === 0) && " · "}
              {text}
            </span>
          ))}
        </span>
      </p>
      {turned.length > 0 && (
        <>
          <ul>
            {turned.slice(0, mostShown).map((result) => (
              <li key={result.test.id}>
                <a href={`#audit/tests/edit/${encodeURIComponent(result.test.id)}`}>
                  <bdi dir="auto">{displayText(nameOfTest(result.test)) || words("tests.unnamed")}</bdi>
                </a>
                <MissList {...{ result, ready, surroundings }} />
              </li>
            ))}
          </ul>
          {turned.length > mostShown && (
            <p class="hint">{words("redTests.more", { count: turned.length - mostShown })}</p>
          )}
          <p class="hint">{words("redTests.hint")}</p>
        </>
      )}
    </section>
  );
}
