/** A remark that a rule has to be tried on every message, with the reason. */
import { useMemo } from "preact/hooks";
import { type Translation, useTranslation } from "../../../../components/translation.tsx";
import { printCondition } from "../../../../lib/core/condition/print-condition.ts";
import type { RuleTrees } from "../../../../lib/core/rules/judge-rule.ts";
import { type UnindexedReason, unindexedReason } from "./unindexed-reason.ts";

export function UnindexedNote({ trees: { condition, exceptions } }: { readonly trees: RuleTrees }) {
  const t = useTranslation();
  const reason = useMemo(
    () =>
      unindexedReason({
        id: "draft",
        name: "",
        condition: printCondition(condition),
        exceptions: exceptions.map(printCondition),
        effects: [],
      }),
    [condition, exceptions],
  );
  return reason === null ? null : <p class="hint">{unindexedSentence(reason, t)}</p>;
}

export function unindexedSentence(reason: UnindexedReason, t: Translation): string {
  const said = t.byCode(`unindexed.${reason}`, {}) ?? t("unindexed.other");
  return t("unindexed.sentence", { reason: said });
}
