/** The sheet in which one test is edited, with what comes out of it while it is. */
import { useMemo, useState } from "preact/hooks";
import { Button } from "../../../../../components/button.tsx";
import { DayField } from "../../../../../components/day-field.tsx";
import { SideSheet } from "../../../../../components/side-sheet.tsx";
import { TextField } from "../../../../../components/text-field.tsx";
import { useTranslation } from "../../../../../components/translation.tsx";
import { nameKey } from "../../../../../lib/core/condition/known-names.ts";
import { expectDecision } from "../../../../../lib/core/rule-tests/expect-decision.ts";
import type { Expected, RuleTest } from "../../../../../lib/core/rule-tests/rule-test.ts";
import { runTest, type TestSurroundings } from "../../../../../lib/core/rule-tests/run-tests.ts";
import type { RuleSet } from "../../../../../lib/core/rules/rule-set.ts";
import { SheetFooter } from "../../sheet-footer.tsx";
import type { CompiledSets } from "../../use-compiled.ts";
import { checkTestDraft } from "./check-test-draft.ts";
import { Expectation } from "./expectation.tsx";
import { ExpectedFields } from "./expected-fields.tsx";
import { MessageFields } from "./message-fields.tsx";
import { MissList } from "./miss-list.tsx";
import { expectedDraft, type TestDraft, testOfDraft } from "./test-draft.ts";
import { TestStatus } from "./test-status.tsx";
import { useRuleTestWords } from "./use-rule-test-words.ts";

export interface TestSheetProps {
  readonly draft: TestDraft;
  /** Absent: the test is new. */
  readonly stored: RuleTest | undefined;
  /** Everything that decides. */
  readonly set: RuleSet;
  readonly ready: CompiledSets | null;
  readonly surroundings: TestSurroundings;
  readonly onChange: (draft: TestDraft) => void;
  readonly onSave: (draft: TestDraft) => void;
  readonly onClose: () => void;
  readonly onDuplicate: (test: RuleTest) => void;
  readonly onDelete: (test: RuleTest) => void;
}

export function TestSheet(props: TestSheetProps) {
  const { draft, stored, set, ready, surroundings, onChange, onSave, onClose } = props;
  const words = useRuleTestWords();
  const [tried, setTried] = useState(false);
  const says = checkTestDraft(draft, set, words);
  const change = (part: Partial<TestDraft>) => onChange({ ...draft, ...part });
  const submit = () => {
    setTried(true);
    if (!says.hasErrors) onSave(draft);
  };
  return (
    <SideSheet
      title={words(stored === undefined ? "test.new" : "test.edit")}
      onClose={onClose}
      onSubmit={submit}
      footer={
        <SheetFooter
          stored={stored}
          onSave={submit}
          onClose={onClose}
          onDuplicate={props.onDuplicate}
          onDelete={props.onDelete}
        />
      }
    >
      <TextField
        first
        label={words("test.name")}
        hint={words("test.name.hint")}
        value={draft.name}
        onChange={(name) => change({ name })}
      />
      <Result {...{ draft, set, ready, surroundings }} isEmpty={says.isEmpty} onChange={change} />
      <ExpectedFields {...{ draft, set, says, tried }} onChange={change} />
      <MessageFields
        message={draft.message}
        says={says}
        onChange={(part) => change({ message: { ...draft.message, ...part } })}
      />
      <TextField
        label={words("test.account")}
        hint={words("test.account.hint")}
        value={draft.account}
        onChange={(account) => change({ account })}
      />
      <DayField
        label={words("test.now")}
        hint={words("test.now.hint")}
        value={draft.now}
        onChange={(now) => change({ now })}
      />
    </SideSheet>
  );
}

interface ResultProps extends Pick<TestSheetProps, "draft" | "set" | "ready" | "surroundings"> {
  readonly isEmpty: boolean;
  readonly onChange: (part: Partial<TestDraft>) => void;
}

function Result({ draft, set, ready, surroundings, isEmpty, onChange }: ResultProps) {
  const words = useRuleTestWords();
  const result = useMemo(
    () => (ready === null ? undefined : runTest(ready.compiled, testOfDraft(draft), surroundings)),
    [ready, draft, surroundings],
  );
  const decision = result?.decision ?? null;
  const came = decision === null ? null : expectDecision(decision);
  return (
    <section class="test-result" aria-label={words("test.result")}>
      <div class="field-head">
        <strong>{words("test.result")}</strong>
        {!isEmpty && <TestStatus result={result} />}
      </div>
      {result !== undefined && decision === null && <p class="warning">{words("test.result.faulty")}</p>}
      {came !== null && <ComesOut came={came} set={set} />}
      <div aria-live="polite">
        {isEmpty && <p class="hint">{words("test.nothing")}</p>}
        {result !== undefined && result.misses.length > 0 && (
          <MissList {...{ result, ready, surroundings }} />
        )}
      </div>
      {came !== null && (isEmpty || (result?.misses.length ?? 0) > 0) && (
        <div class="button-row">
          <Button
            label={words("test.result.take")}
            icon="check"
            onPress={() =>
              onChange({ ...expectedDraft(came), notLabels: stillNot(draft, came.labels ?? []) })
            }
          />
        </div>
      )}
    </section>
  );
}

function ComesOut({ came, set }: { readonly came: Expected; readonly set: RuleSet }) {
  const words = useRuleTestWords();
  const t = useTranslation();
  const clients = useMemo(() => new Map(set.clients.map((client) => [nameKey(client.name), client])), [set]);
  if (came.client !== null || (came.labels ?? []).length > 0) {
    return (
      <p>
        <Expectation expected={came} clients={clients} />
      </p>
    );
  }
  return (
    <p class="muted">
      {words("test.result.none")}, {t(`priority.${came.priority ?? "low"}`)}
    </p>
  );
}

/** Labels that must not be there, and are not. */
function stillNot({ notLabels }: TestDraft, present: readonly string[]): string {
  const there = new Set(present.map(nameKey));
  return notLabels
    .split("\n")
    .filter((label) => !there.has(nameKey(label)))
    .join("\n");
}
