/** The part of the audit called tests: their list, and the sheets in which one is edited or made of a seen message. */
import { useMemo, useRef, useState } from "preact/hooks";
import { Button } from "../../../../../components/button.tsx";
import { Notice } from "../../../../../components/notice.tsx";
import { SearchField } from "../../../../../components/search-field.tsx";
import { useListKeys } from "../../../../../components/use-list-keys.ts";
import { nameOfTest, type RuleTest, testsOf } from "../../../../../lib/core/rule-tests/rule-test.ts";
import { combineSets } from "../../../../../lib/core/sharing/combine-sets.ts";
import type { ViewProps } from "../../../view-props.ts";
import { searchText, searchWords } from "../../search-text.ts";
import { useCompiled } from "../../use-compiled.ts";
import { SeenSheet } from "./seen-sheet.tsx";
import { TestList } from "./test-list.tsx";
import { TestSheet } from "./test-sheet.tsx";
import { testSurroundings } from "./test-surroundings.ts";
import { useLinkedTest } from "./use-linked-test.ts";
import { useRuleTestWords } from "./use-rule-test-words.ts";
import { useTestEdits } from "./use-test-edits.ts";
import { type TestResults, useTestResults } from "./use-test-results.ts";
import "../../../style/rule-tests.css";

export function TestsPart({ set, followed, settings, accounts, database }: ViewProps) {
  const words = useRuleTestWords();
  const tests = useMemo(() => testsOf(set), [set.tests]);
  const sets = useMemo(() => combineSets(set, followed), [set, followed]);
  const surroundings = useMemo(() => testSurroundings(settings, accounts), [settings, accounts]);
  const ready = useCompiled(sets, 0);
  const results = useTestResults(ready, surroundings);
  const edits = useTestEdits({ tests, ready, surroundings });
  useLinkedTest({
    database,
    isReady: ready !== null,
    onEdit: edits.openId,
    onMessage: edits.openMessage,
  });
  const unread = (set.tests ?? []).length - tests.length;
  const { draft } = edits;
  return (
    <section class="tests-part" aria-labelledby="tests-title">
      <h2 id="tests-title" class="visually-hidden">
        {words("redTests.title")}
      </h2>
      <p class="hint">{words("tests.hint")}</p>
      {tests.length === 0 ? (
        <NoTests onAdd={edits.add} onChoose={edits.choose} />
      ) : (
        <Listed {...{ tests, results, ready, surroundings, edits }} set={sets.set} />
      )}
      {unread > 0 && <p class="hint">{words("tests.unread", { count: unread })}</p>}
      {draft !== undefined && (
        <TestSheet
          key={draft.id}
          {...{ draft, ready, surroundings }}
          stored={edits.stored}
          set={sets.set}
          onChange={edits.change}
          onSave={(saved) => void edits.save(saved)}
          onClose={edits.closeSheet}
          onDuplicate={edits.duplicate}
          onDelete={edits.remove}
        />
      )}
      {draft === undefined && edits.isChoosing && (
        <SeenSheet database={database} onChoose={edits.openSeen} onClose={edits.stopChoosing} />
      )}
    </section>
  );
}

interface BeginProps {
  readonly onAdd: () => void;
  readonly onChoose: () => void;
}

function NoTests({ onAdd, onChoose }: BeginProps) {
  const words = useRuleTestWords();
  return (
    <Notice kind="empty" icon="check" title={words("tests.none")} text={words("tests.none.text")}>
      <div class="button-row">
        <Button label={words("tests.fromSeen")} kind="primary" icon="inbox" onPress={onChoose} />
        <Button label={words("tests.add")} icon="plus" onPress={onAdd} />
      </div>
      <p class="example">{words("tests.none.example")}</p>
    </Notice>
  );
}

interface ListedProps {
  readonly tests: readonly RuleTest[];
  readonly results: TestResults;
  readonly set: Parameters<typeof TestList>[0]["set"];
  readonly ready: Parameters<typeof TestList>[0]["ready"];
  readonly surroundings: Parameters<typeof TestList>[0]["surroundings"];
  readonly edits: ReturnType<typeof useTestEdits>;
}

function Listed({ tests, results, edits, ...world }: ListedProps) {
  const words = useRuleTestWords();
  const [onlyRed, setOnlyRed] = useState(false);
  const [search, setSearch] = useState("");
  const field = useRef<HTMLInputElement>(null);
  useListKeys({
    n: edits.add,
    "/": () => field.current?.focus(),
    Escape: () => (edits.isOpen ? edits.closeSheet() : setSearch("")),
  });
  const isRed = ({ id }: RuleTest) => (results.byId.get(id)?.misses.length ?? 0) > 0;
  const red = tests.filter(isRed).length;
  const wanted = searchWords(search);
  const shown = tests.filter(
    (test) => (!onlyRed || isRed(test)) && (wanted.length === 0 || hasAll(test, wanted)),
  );
  return (
    <>
      <div class="tests-head">
        <Button label={words("tests.add")} icon="plus" kind="primary" onPress={edits.add} />
        <Button label={words("tests.fromSeen")} icon="inbox" onPress={edits.choose} />
        {/* biome-ignore lint/a11y/useSemanticElements: buttons that choose what is listed are no fields */}
        <div class="button-row" role="group" aria-label={words("tests.filter")}>
          <Button
            label={`${words("tests.all")} ${tests.length}`}
            pressed={!onlyRed}
            onPress={() => setOnlyRed(false)}
          />
          <Button label={`${words("tests.red")} ${red}`} pressed={onlyRed} onPress={() => setOnlyRed(true)} />
        </div>
        <SearchField label={words("tests.search")} value={search} onChange={setSearch} field={field} />
      </div>
      <p role="status" class={red > 0 ? "warning tabular" : "tabular"}>
        {summaryOf(tests.length, red, results, words)}
      </p>
      {shown.length === 0 && (
        <Notice
          kind="empty"
          title={search === "" ? words("tests.noneRed") : words("tests.noneFound", { text: search })}
        />
      )}
      <TestList
        {...world}
        tests={shown}
        results={results}
        openId={edits.draft?.id}
        onOpen={edits.openTest}
        onDuplicate={edits.duplicate}
        onDelete={edits.remove}
      />
    </>
  );
}

function summaryOf(
  count: number,
  red: number,
  { done, count: all }: TestResults,
  words: ReturnType<typeof useRuleTestWords>,
): string {
  if (done < all || all === 0) return words("tests.running", { count, done });
  return red === 0 ? words("tests.summary.green", { count }) : words("tests.summary.red", { count, red });
}

function hasAll(test: RuleTest, words: readonly string[]): boolean {
  const { client, labels = [] } = test.expected;
  const text = searchText(
    `${nameOfTest(test)} ${JSON.stringify(test.facts)} ${client ?? ""} ${labels.join(" ")}`,
  );
  return words.every((word) => text.includes(word));
}
