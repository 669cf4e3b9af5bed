/** Takes a merge in as the user chose it, and back again as long as nothing else was changed since. */
import { useState } from "preact/hooks";
import { useTranslation } from "../../../../../../components/translation.tsx";
import type { RuleSet } from "../../../../../../lib/core/rules/rule-set.ts";
import type { RuleSetEdit } from "../../../../../../lib/core/rules/rule-set-edit.ts";
import type { Base } from "../../../../../../lib/core/sharing/base.ts";
import type { ShareLogEntry } from "../../../../../../lib/core/sharing/share-log-entry.ts";
import type { Request } from "../../../../../../lib/messaging/protocol.ts";
import { usePageActions } from "../../../../page-actions.ts";
import { useMergeWords } from "../../preview/use-merge-words.ts";

export interface ImportToTake {
  readonly set: RuleSet;
  /** The revision of the own set that the user sees. */
  readonly seen: number;
  readonly base: Base | null;
  readonly log: ShareLogEntry;
  /** The toast's text. */
  readonly done: string;
}

export interface TakeImport {
  readonly isTaking: boolean;
  /** The set was changed in between, so that nothing was done. */
  readonly isOutdated: boolean;
  /** Gives whether it was carried out. */
  readonly take: (taking: ImportToTake) => Promise<boolean>;
}

export function useTakeImport(): TakeImport {
  const t = useTranslation();
  const words = useMergeWords();
  const { call, tell, tellFailure } = usePageActions();
  const [state, setState] = useState<"idle" | "taking" | "outdated">("idle");

  const undo = async (inverse: RuleSetEdit, seen: number, log: ShareLogEntry) => {
    if (inverse.kind !== "set.replace") return;
    const back = {
      set: inverse.set,
      seen,
      base: null,
      log: { ...log, at: Date.now(), what: "importUndone" },
    };
    const answer = await call("import.take", back as unknown as Request<"import.take">);
    if (answer.ok) tell({ kind: "done", text: words("merge.undone") });
    else if (answer.code === "import.outdated") tell({ kind: "failed", text: words("merge.undo.outdated") });
    else tellFailure(answer);
  };
  const take = async ({ done, ...taking }: ImportToTake) => {
    setState("taking");
    // The schema's type has lists that could be changed, ours has not: the same value for both.
    const answer = await call("import.take", taking as unknown as Request<"import.take">);
    setState(!answer.ok && answer.code === "import.outdated" ? "outdated" : "idle");
    if (!answer.ok) {
      if (answer.code !== "import.outdated") tellFailure(answer);
      return false;
    }
    const { inverse, revision } = answer.value;
    const run = () => void undo(inverse, revision, taking.log);
    tell({ kind: "done", text: done, action: { label: t("action.undo"), run } });
    return true;
  };
  return { isTaking: state === "taking", isOutdated: state === "outdated", take };
}
