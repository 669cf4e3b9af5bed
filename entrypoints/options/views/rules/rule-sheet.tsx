/** The sheet in which one rule is edited. */

import type { ComponentChildren } from "preact";
import { useMemo, useState } from "preact/hooks";
import { SideSheet } from "../../../../components/side-sheet.tsx";
import { Switch } from "../../../../components/switch.tsx";
import { TextField } from "../../../../components/text-field.tsx";
import { useTranslation } from "../../../../components/translation.tsx";
import type { Rule, RuleSet } from "../../../../lib/core/rules/rule-set.ts";
import type { FollowedSet } from "../../../../lib/core/sharing/followed-set.ts";
import { EditEffectPart } from "../seen-preview/edit-effect-part.tsx";
import type { SeenSide } from "../seen-preview/seen-side.ts";
import type { SeenState } from "../seen-preview/use-seen-mail.ts";
import { SheetFooter } from "../sheet-footer.tsx";
import { BuilderNamesContext } from "./builder/builder-names.ts";
import { completionNames } from "./completion-names.ts";
import { ConditionEditor } from "./condition-editor.tsx";
import { draftTrees } from "./draft-trees.ts";
import { EffectFields } from "./effect-fields.tsx";
import { ExceptionFields } from "./exception-fields.tsx";
import { LiveList } from "./live/live-list.tsx";
import { hasBadDays, type RuleDraft, readPoints } from "./rule-draft.ts";
import { useRuleNames } from "./rule-names.ts";
import { useConditionCompletion } from "./use-condition-completion.ts";
import { useDraftEffect } from "./use-draft-effect.ts";

export interface RuleSheetProps {
  readonly draft: RuleDraft;
  /** Absent: the rule is new. */
  readonly stored: Rule | undefined;
  readonly set: RuleSet;
  readonly followed: readonly FollowedSet[];
  /** Messages on which the rule is tried while it is edited. */
  readonly seen: SeenState;
  /** What decides of them now; `null`: not ready yet. */
  readonly side: SeenSide | null;
  /** Opens another rule, which is in conflict with this one. */
  readonly onOpen: (ruleId: string) => void;
  /** What the edit would do to the user's tests. */
  readonly tests?: ComponentChildren;
  readonly onChange: (draft: RuleDraft) => void;
  readonly onSave: (draft: RuleDraft) => void;
  readonly onClose: () => void;
  readonly onDuplicate: (rule: Rule) => void;
  readonly onDelete: (rule: Rule) => void;
}

/**
 * A condition with an error can be saved: the work is kept, the rule marks
 * nothing, and the list shows why. A missing name or points that are no number cannot.
 */
export function RuleSheet(props: RuleSheetProps) {
  const { draft, stored, set, followed, seen, side, onChange, onSave } = props;
  const { onOpen, onClose, onDuplicate, onDelete, tests } = props;
  const t = useTranslation();
  const [tried, setTried] = useState(false);
  const change = (part: Partial<RuleDraft>) => onChange({ ...draft, ...part });
  const nameErrors = draft.name.trim() === "" ? [t("rule.name.missing")] : [];
  const pointsErrors =
    draft.points.trim() !== "" && readPoints(draft.points) === null ? [t("rule.points.bad")] : [];
  const records = seen.status === "ready" ? seen.value : undefined;
  const ownNames = useMemo(() => completionNames(set, records ?? []), [set, records]);
  const completion = useConditionCompletion(ownNames);
  const names = useRuleNames();
  const { condition, exceptions } = draft;
  const read = useMemo(() => draftTrees(condition, exceptions, names), [condition, exceptions, names]);
  const { trees, exceptionFaulty } = read;
  const effect = useDraftEffect({ draft, read, set, followed, seen, side });
  const ownRules = useMemo(() => new Set(set.rules.map(({ id }) => id)), [set.rules]);
  const submit = () => {
    setTried(true);
    if (nameErrors.length + pointsErrors.length === 0 && !hasBadDays(draft)) onSave(draft);
  };

  return (
    <SideSheet
      wide
      title={stored === undefined ? t("rule.new") : t("rule.edit")}
      onClose={onClose}
      onSubmit={submit}
      footer={
        <SheetFooter
          stored={stored}
          onSave={submit}
          onClose={onClose}
          onDuplicate={onDuplicate}
          onDelete={onDelete}
        />
      }
    >
      <TextField
        first
        label={t("rule.name")}
        value={draft.name}
        errors={tried ? nameErrors : []}
        onChange={(name) => change({ name })}
      />
      <BuilderNamesContext.Provider value={ownNames}>
        <ConditionEditor
          text={condition}
          trees={trees}
          completion={completion}
          showsErrors={tried || condition !== ""}
          offer={draft.offer}
          onChange={(text) => change({ condition: text })}
        />
      </BuilderNamesContext.Provider>
      {tests}
      <div class="rule-rest">
        <div class="rule-seen">
          {effect !== null && effect.count > 0 && (
            <EditEffectPart {...{ effect, ownRules, onOpen }} isOld={trees === null} ruleId={draft.id} />
          )}
          <LiveList {...{ trees, exceptionFaulty, seen, side, effect }} />
        </div>
        <div class="rule-fields">
          <ExceptionFields
            exceptions={exceptions}
            completion={completion}
            onChange={(changed) => change({ exceptions: changed })}
          />
          <EffectFields draft={draft} pointsErrors={pointsErrors} onChange={change} />
          <Switch
            label={t("rule.stop")}
            hint={t("rule.stop.hint")}
            on={draft.stop}
            onChange={(stop) => change({ stop })}
          />
          <Switch label={t("rule.enabled")} on={draft.enabled} onChange={(enabled) => change({ enabled })} />
          <Switch
            label={t("rule.optional")}
            hint={t("rule.optional.hint")}
            on={draft.optional}
            onChange={(optional) => change({ optional })}
          />
        </div>
      </div>
    </SideSheet>
  );
}
