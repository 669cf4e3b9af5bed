/** Mends a finding by its edit, and takes that back; both leave a line in the log. What is meant so is remembered, too. */
import { useTranslation } from "../../../../../components/translation.tsx";
import type { Finding } from "../../../../../lib/core/audit/finding.ts";
import type { ImprovementCode } from "../../../../../lib/core/audit/improvement.ts";
import type { RuleSetEdit } from "../../../../../lib/core/rules/rule-set-edit.ts";
import type { Request } from "../../../../../lib/messaging/protocol.ts";
import { usePageActions } from "../../../page-actions.ts";
import { nameOfFinding } from "./say-finding.ts";
import { useFindingWords } from "./use-finding-words.ts";

export interface Mending {
  /** Gives whether it was carried out. */
  readonly mend: (finding: Finding) => Promise<boolean>;
  readonly accept: (finding: Finding, isAccepted: boolean) => Promise<void>;
}

export function useMend(): Mending {
  const t = useTranslation();
  const words = useFindingWords();
  const { call, tell, tellFailure } = usePageActions();

  const note = async (what: ImprovementCode, finding: Finding) => {
    // The log takes short names; what is longer is a name that somebody made to be long.
    const params = { finding: finding.kind, name: nameOfFinding(finding).slice(0, 200) };
    const answer = await call("improvement.note", { line: { at: Date.now(), what, params } });
    if (!answer.ok) tellFailure(answer);
  };
  const change = async (edit: RuleSetEdit, way: "edit" | "undo"): Promise<RuleSetEdit | null> => {
    const answer = await call("rules.edit", { edit: edit as Request<"rules.edit">["edit"], way });
    if (answer.ok) return answer.value.inverse;
    tellFailure(answer);
    return null;
  };
  const mend = async (finding: Finding): Promise<boolean> => {
    const name = nameOfFinding(finding);
    const inverse = finding.fix === null ? null : await change(finding.fix.edit, "edit");
    if (inverse === null) return false;
    const undo = async () => {
      if ((await change(inverse, "undo")) === null) return;
      tell({ kind: "done", text: words("findings.undone", { name }) });
      await note("fixUndone", finding);
    };
    tell({
      kind: "done",
      text: words("findings.applied", { name }),
      action: { label: t("action.undo"), run: () => void undo() },
    });
    await note("fixApplied", finding);
    return true;
  };
  const accept = async (finding: Finding, isAccepted: boolean): Promise<void> => {
    const answer = await call("finding.accept", { key: finding.key, isAccepted });
    if (!answer.ok) return tellFailure(answer);
    const name = nameOfFinding(finding);
    tell({
      kind: "done",
      text: words(isAccepted ? "findings.accepted" : "findings.unaccepted", { name }),
      action: { label: t("action.undo"), run: () => void accept(finding, !isAccepted) },
    });
    if (isAccepted) await note("findingAccepted", finding);
  };
  return { mend, accept };
}
