/** The fields for what should come out of a test. */
import { useMemo } from "preact/hooks";
import { ChoiceField } from "../../../../../components/choice-field.tsx";
import { TextField } from "../../../../../components/text-field.tsx";
import { useTranslation } from "../../../../../components/translation.tsx";
import { priorities, type RuleSet } from "../../../../../lib/core/rules/rule-set.ts";
import { searchText } from "../../search-text.ts";
import type { TestSays } from "./check-test-draft.ts";
import type { TestDraft } from "./test-draft.ts";
import { useRuleTestWords } from "./use-rule-test-words.ts";

export interface ExpectedFieldsProps {
  readonly draft: TestDraft;
  /** Everything that decides. */
  readonly set: RuleSet;
  readonly says: TestSays;
  /** Errors of what was not filled in yet are shown. */
  readonly tried: boolean;
  readonly onChange: (part: Partial<TestDraft>) => void;
}

/** Names that are offered at once. */
const mostOffered = 50;

export function ExpectedFields({ draft, set, says, tried, onChange }: ExpectedFieldsProps) {
  const words = useRuleTestWords();
  const t = useTranslation();
  const offered = useMemo(() => namesLike(draft.client, set), [draft.client, set]);
  return (
    <fieldset class="field test-expected">
      <legend>{words("test.expected")}</legend>
      <ChoiceField
        label={words("test.client")}
        value={draft.clientWay}
        choices={(["any", "named", "none"] as const).map((value) => ({
          value,
          label: words(`test.client.${value}`),
        }))}
        onChange={(clientWay) => onChange({ clientWay })}
      />
      {draft.clientWay === "named" && (
        <TextField
          label={words("test.client.name")}
          value={draft.client}
          suggestions={offered}
          errors={tried ? says.client : []}
          notes={says.clientNotes}
          onChange={(client) => onChange({ client })}
        />
      )}
      <TextField
        label={words("test.labels")}
        hint={words("test.labels.hint")}
        lines={2}
        value={draft.labels}
        notes={says.labelNotes}
        onChange={(labels) => onChange({ labels })}
      />
      <TextField
        label={words("test.notLabels")}
        hint={words("test.labels.hint")}
        lines={2}
        value={draft.notLabels}
        onChange={(notLabels) => onChange({ notLabels })}
      />
      <ChoiceField
        label={words("test.priority")}
        hint={words("test.priority.hint")}
        value={draft.priority}
        choices={[
          { value: "" as const, label: words("test.client.any") },
          ...priorities.map((value) => ({ value, label: t(`priority.${value}`) })),
        ]}
        onChange={(priority) => onChange({ priority })}
      />
    </fieldset>
  );
}

function namesLike(text: string, { clients }: RuleSet): readonly string[] {
  const sought = searchText(text.trim());
  const names: string[] = [];
  for (const { name } of clients) {
    if (names.length === mostOffered) break;
    if (searchText(name).includes(sought)) names.push(name);
  }
  return names;
}
