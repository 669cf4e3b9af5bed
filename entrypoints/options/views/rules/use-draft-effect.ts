/** Tries the rule in the sheet on seen mail as if it were saved as it stands. */
import { useMemo } from "preact/hooks";
import { useTranslation } from "../../../../components/translation.tsx";
import type { RuleSet } from "../../../../lib/core/rules/rule-set.ts";
import type { FollowedSet } from "../../../../lib/core/sharing/followed-set.ts";
import type { EditEffect } from "../seen-preview/edit-effect.ts";
import type { SeenSide } from "../seen-preview/seen-side.ts";
import { setsAfter } from "../seen-preview/sets-after.ts";
import { useEditEffect } from "../seen-preview/use-edit-effect.ts";
import type { SeenState } from "../seen-preview/use-seen-mail.ts";
import type { DraftTrees } from "./draft-trees.ts";
import { type RuleDraft, ruleOfDraft } from "./rule-draft.ts";

export interface DraftSources {
  readonly draft: RuleDraft;
  readonly read: DraftTrees;
  readonly set: RuleSet;
  readonly followed: readonly FollowedSet[];
  readonly seen: SeenState;
  readonly side: SeenSide | null;
}

/** While the condition cannot be read, what was found last stands. Exceptions that cannot be read are left out. `null`: nothing was tried yet. */
export function useDraftEffect({ draft, read, set, followed, seen, side }: DraftSources): EditEffect | null {
  const t = useTranslation();
  const { trees, exceptions } = read;
  const { id, index } = draft;
  const tried = useMemo(() => (trees === null ? null : { id, trees }), [id, trees]);
  // Typing a name redraws the sheet: only what decides is tried anew.
  const { name, ...deciding } = ruleOfDraft({ ...draft, exceptions });
  const written = JSON.stringify(deciding);
  const after = useMemo(() => {
    if (trees === null) return null;
    const rule = { ...deciding, name: name === "" ? t("rule.new") : name };
    const place = index === undefined ? {} : { index };
    return () => setsAfter(set, followed, { kind: "rule.save", rule, ...place });
  }, [written, trees, index, set, followed, t]);
  const records = seen.status === "ready" ? seen.value : null;
  return useEditEffect({ side, records, after, tried });
}
