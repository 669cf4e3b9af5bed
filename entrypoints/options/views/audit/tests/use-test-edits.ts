/** What can be done with tests in their part, and which sheet is open because of it. */
import { useState } from "preact/hooks";
import { displayText } from "../../../../../components/display-text.ts";
import { useTranslation } from "../../../../../components/translation.tsx";
import { expectDecision } from "../../../../../lib/core/rule-tests/expect-decision.ts";
import { nameOfTest, type RuleTest, writtenFacts } from "../../../../../lib/core/rule-tests/rule-test.ts";
import { runTest, type TestSurroundings } from "../../../../../lib/core/rule-tests/run-tests.ts";
import type { SeenRecord } from "../../../../../lib/storage/records.ts";
import { newId } from "../../../new-id.ts";
import { usePageActions } from "../../../page-actions.ts";
import type { CompiledSets } from "../../use-compiled.ts";
import {
  draftOfTest,
  emptyTestDraft,
  isTestChanged,
  nameOfDraft,
  type TestDraft,
  testOfDraft,
} from "./test-draft.ts";
import { useRuleTestWords } from "./use-rule-test-words.ts";

export interface TestWorld {
  readonly tests: readonly RuleTest[];
  readonly ready: CompiledSets | null;
  readonly surroundings: TestSurroundings;
}

export function useTestEdits({ tests, ready, surroundings }: TestWorld) {
  const t = useTranslation();
  const words = useRuleTestWords();
  const { edit, tell } = usePageActions();
  const [draft, setDraft] = useState<TestDraft>();
  const [isChoosing, setIsChoosing] = useState(false);
  const storedOf = (id: string) => tests.find((test) => test.id === id);
  const named = (name: string) => displayText(name) || words("tests.unnamed");

  /** Nothing typed is lost by closing: the toast opens it again. */
  const close = (closed: TestDraft) => {
    setDraft(undefined);
    if (!isTestChanged(closed, storedOf(closed.id) ?? closed.base)) return;
    const action = { label: t("draft.restore"), run: () => open(closed) };
    tell({ kind: "done", text: t("draft.discarded", { name: named(nameOfDraft(closed)) }), action });
  };
  const open = (next: TestDraft) => {
    if (draft !== undefined) close(draft);
    setIsChoosing(false);
    setDraft(next);
  };
  const openTest = (test: RuleTest) => open(draftOfTest(test));
  const duplicate = (test: RuleTest) => {
    const name = words("test.copyOf", { name: named(nameOfTest(test)) });
    open({ ...draftOfTest(test), id: newId(), index: tests.indexOf(test) + 1, name });
  };
  const remove = (test: RuleTest) => {
    if (draft?.id === test.id) setDraft(undefined);
    void edit(
      { kind: "test.delete", id: test.id },
      words("tests.deleted", { name: named(nameOfTest(test)) }),
    );
  };
  const save = async (saved: TestDraft) => {
    const test = testOfDraft(saved);
    const isNew = storedOf(saved.id) === undefined;
    const done = words(isNew ? "tests.added" : "tests.saved", { name: named(nameOfTest(test)) });
    const place = saved.index === undefined ? {} : { index: saved.index };
    if (await edit({ kind: "test.save", test, ...place }, done)) setDraft(undefined);
  };
  /** What is decided now is what is expected. */
  const openSeen = ({ account, facts }: SeenRecord) => {
    const now = new Date(surroundings.now).toISOString();
    const test = { id: newId(), name: "", facts: writtenFacts(facts), account, now, expected: {} };
    const decision = ready === null ? null : runTest(ready.compiled, test, surroundings).decision;
    openTest(decision === null ? test : { ...test, expected: expectDecision(decision) });
  };
  return {
    draft,
    isChoosing,
    isOpen: draft !== undefined || isChoosing,
    stored: draft && storedOf(draft.id),
    add: () => open(emptyTestDraft(newId())),
    choose: () => {
      if (draft !== undefined) close(draft);
      setIsChoosing(true);
    },
    stopChoosing: () => setIsChoosing(false),
    change: setDraft,
    closeSheet: () => (draft === undefined ? setIsChoosing(false) : close(draft)),
    openTest,
    openSeen,
    openId: (id: string) => {
      const test = storedOf(id);
      if (test === undefined) tell({ kind: "failed", text: words("tests.linked.noTest") });
      else openTest(test);
    },
    openMessage: (record: SeenRecord | null) => {
      if (record === null) tell({ kind: "failed", text: words("tests.linked.noMessage") });
      else openSeen(record);
    },
    duplicate,
    remove,
    save,
  };
}
