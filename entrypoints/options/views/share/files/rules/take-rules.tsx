/** The end of the import of rules: where they go, what seen mail would look like, and the one button. */
import { useMemo, useState } from "preact/hooks";
import { Button } from "../../../../../../components/button.tsx";
import { ChoiceField } from "../../../../../../components/choice-field.tsx";
import { useTranslation } from "../../../../../../components/translation.tsx";
import type { ImportedRules } from "../../../../../../lib/core/interchange/rule-files/imported-rules.ts";
import type { RuleImportPlan } from "../../../../../../lib/core/interchange/rule-files/plan/plan-rule-import.ts";
import {
  type RulePlace,
  ruleImportEdit,
} from "../../../../../../lib/core/interchange/rule-files/plan/rule-import-edit.ts";
import { editRuleSet } from "../../../../../../lib/core/rules/edit-rule-set.ts";
import { combineSets } from "../../../../../../lib/core/sharing/combine-sets.ts";
import { failureSentence } from "../../../../../../lib/i18n/failure-sentence.ts";
import { newId } from "../../../../new-id.ts";
import { usePageActions } from "../../../../page-actions.ts";
import type { ViewProps } from "../../../../view-props.ts";
import { RedTests } from "../../../audit/tests/red-tests.tsx";
import { SeenEffect } from "../../preview/seen-effect.tsx";
import { useRuleImportWords } from "./use-rule-import-words.ts";

export interface TakeRulesProps
  extends Pick<ViewProps, "set" | "followed" | "settings" | "accounts" | "database"> {
  readonly file: ImportedRules;
  readonly plan: RuleImportPlan;
  readonly onDone: () => void;
}

export function TakeRules(props: TakeRulesProps) {
  const { file, plan, set, followed, settings, accounts, database, onDone } = props;
  const t = useTranslation();
  const words = useRuleImportWords();
  const { call, edit, tellFailure } = usePageActions();
  const [place, setPlace] = useState<RulePlace>("after");
  const [isTaking, setIsTaking] = useState(false);
  const change = useMemo(() => ruleImportEdit(plan, set, place, newId), [plan, set, place]);
  const edited = useMemo(() => (change === null ? null : editRuleSet(set, change)), [set, change]);
  const before = useMemo(() => combineSets(set, followed), [set, followed]);
  const after = useMemo(
    () => (edited?.ok === true ? combineSets(edited.set, followed) : before),
    [edited, followed, before],
  );
  const counts = countsOf(plan);
  const unnamed = plan.labels.filter(({ choice }) => choice.as !== "nothing" && choice.name.trim() === "");
  const take = async () => {
    if (change === null) return;
    setIsTaking(true);
    const isDone = await edit(change, words("ruleImport.imported", counts), "import");
    setIsTaking(false);
    if (!isDone) return;
    const params = { format: file.format, rules: counts.rules, losses: lossesOf(plan) };
    const noted = await call("improvement.note", {
      line: { at: Date.now(), what: "rulesImported", params },
    });
    if (!noted.ok) tellFailure(noted);
    onDone();
  };
  const problem = () => {
    if (unnamed.length > 0) return words("ruleImport.labels.unnamed", { count: unnamed.length });
    if (edited?.ok === false)
      return words("ruleImport.tooMany", { reason: failureSentence(t, edited.error) });
    return change === null ? words("ruleImport.nothing") : "";
  };
  return (
    <div class="take-import">
      {set.rules.length > 0 && counts.rules > 0 && (
        <ChoiceField
          label={words("ruleImport.place")}
          value={place}
          choices={(["after", "before"] as const).map((value) => ({
            value,
            label: words(`ruleImport.place.${value}`),
          }))}
          onChange={setPlace}
        />
      )}
      <SeenEffect {...{ before, after, settings, accounts, database }} />
      <RedTests {...{ before, after, settings, accounts }} />
      <p role="status">{problem()}</p>
      <div class="button-row">
        <Button
          label={importWords(counts)}
          kind="primary"
          disabled={isTaking || edited?.ok !== true || unnamed.length > 0}
          onPress={() => void take()}
        />
        <Button label={t("action.cancel")} onPress={onDone} />
      </div>
    </div>
  );

  function importWords({ rules, clients }: Counts): string {
    if (clients === 0) return words("ruleImport.import", { count: rules });
    return rules === 0
      ? words("ruleImport.importClients", { count: clients })
      : words("ruleImport.importBoth", { rules, clients });
  }
}

interface Counts {
  readonly rules: number;
  readonly clients: number;
}

function countsOf({ rules, clients }: RuleImportPlan): Counts {
  return {
    rules: rules.filter(({ kind, isTaken }) => isTaken && kind !== "client").length,
    clients: clients.filter(({ kind }) => kind !== "unchanged").length,
  };
}

/** Of the rules that are taken. */
function lossesOf({ rules }: RuleImportPlan): number {
  return rules.reduce((sum, { isTaken, source }) => sum + (isTaken ? source.losses.length : 0), 0);
}
