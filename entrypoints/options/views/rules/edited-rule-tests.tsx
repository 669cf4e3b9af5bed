/** What the rule that is edited would do to the user's tests, as soon as a moment passes without a key. */
import { useMemo } from "preact/hooks";
import { editRuleSet } from "../../../../lib/core/rules/edit-rule-set.ts";
import type { RuleSet } from "../../../../lib/core/rules/rule-set.ts";
import type { Settings } from "../../../../lib/core/settings/settings.ts";
import { combineSets } from "../../../../lib/core/sharing/combine-sets.ts";
import type { FollowedSet } from "../../../../lib/core/sharing/followed-set.ts";
import { RedTests } from "../audit/tests/red-tests.tsx";
import { useSettled } from "../priority/use-settled.ts";
import { type RuleDraft, ruleOfDraft } from "./rule-draft.ts";

export interface EditedRuleTestsProps {
  readonly draft: RuleDraft;
  readonly set: RuleSet;
  readonly followed: readonly FollowedSet[];
  readonly settings: Settings;
  readonly accounts: readonly string[];
}

export function EditedRuleTests(props: EditedRuleTestsProps) {
  const hasTests = (props.set.tests?.length ?? 0) > 0;
  return hasTests ? <Edited {...props} /> : null;
}

function Edited({ draft, set, followed, settings, accounts }: EditedRuleTestsProps) {
  const settled = useSettled(draft);
  const before = useMemo(() => combineSets(set, followed), [set, followed]);
  const after = useMemo(() => {
    const place = settled.index === undefined ? {} : { index: settled.index };
    const edited = editRuleSet(set, { kind: "rule.save", rule: ruleOfDraft(settled), ...place });
    return edited.ok ? combineSets(edited.set, followed) : before;
  }, [set, followed, settled, before]);
  return <RedTests {...{ before, after, settings, accounts }} />;
}
