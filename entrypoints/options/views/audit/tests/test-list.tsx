/** The list of tests: each with its state, what it expects, and what came out otherwise. */
import { useMemo } from "preact/hooks";
import { Button } from "../../../../../components/button.tsx";
import { displayText } from "../../../../../components/display-text.ts";
import { useTranslation } from "../../../../../components/translation.tsx";
import { nameKey } from "../../../../../lib/core/condition/known-names.ts";
import { nameOfTest, type RuleTest } from "../../../../../lib/core/rule-tests/rule-test.ts";
import type { TestSurroundings } from "../../../../../lib/core/rule-tests/run-tests.ts";
import type { RuleSet } from "../../../../../lib/core/rules/rule-set.ts";
import type { CompiledSets } from "../../use-compiled.ts";
import { Expectation } from "./expectation.tsx";
import { MissList } from "./miss-list.tsx";
import { TestStatus } from "./test-status.tsx";
import { useRuleTestWords } from "./use-rule-test-words.ts";
import type { TestResults } from "./use-test-results.ts";

export interface TestListProps {
  readonly tests: readonly RuleTest[];
  readonly results: TestResults;
  /** Everything that decides. */
  readonly set: RuleSet;
  readonly ready: CompiledSets | null;
  readonly surroundings: TestSurroundings;
  readonly openId: string | undefined;
  readonly onOpen: (test: RuleTest) => void;
  readonly onDuplicate: (test: RuleTest) => void;
  readonly onDelete: (test: RuleTest) => void;
}

/** Drawn at once; a search finds the others. */
const mostRows = 100;

export function TestList(props: TestListProps) {
  const { tests, results, set, ready, surroundings, openId } = props;
  const words = useRuleTestWords();
  const t = useTranslation();
  const clients = useMemo(() => new Map(set.clients.map((client) => [nameKey(client.name), client])), [set]);
  return (
    <>
      <ul class="test-list">
        {tests.slice(0, mostRows).map((test) => {
          const result = results.byId.get(test.id);
          const name = displayText(nameOfTest(test)) || words("tests.unnamed");
          return (
            <li key={test.id} data-test-id={test.id} class={test.id === openId ? "open" : ""}>
              <TestStatus result={result} />
              <div class="test-body">
                <button type="button" class="test-name" onClick={() => props.onOpen(test)}>
                  <bdi dir="auto">{name}</bdi>
                </button>
                <Expectation expected={test.expected} clients={clients} />
                {result !== undefined && result.misses.length > 0 && (
                  <MissList {...{ result, ready, surroundings }} />
                )}
              </div>
              <span class="row-actions">
                <Button
                  label={`${t("action.edit")}: ${name}`}
                  icon="pencil"
                  iconOnly
                  kind="quiet"
                  onPress={() => props.onOpen(test)}
                />
                <Button
                  label={`${t("action.duplicate")}: ${name}`}
                  icon="copy"
                  iconOnly
                  kind="quiet"
                  onPress={() => props.onDuplicate(test)}
                />
                <Button
                  label={`${t("action.delete")}: ${name}`}
                  icon="trash"
                  iconOnly
                  kind="quiet"
                  onPress={() => props.onDelete(test)}
                />
              </span>
            </li>
          );
        })}
      </ul>
      {tests.length > mostRows && (
        <p class="hint">{words("tests.more", { count: tests.length - mostRows })}</p>
      )}
    </>
  );
}
