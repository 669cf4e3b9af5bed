/** A mark on a rule of the list that has to be tried on every message; its name says why. */
import { useEffect, useState } from "preact/hooks";
import { Icon } from "../../../../components/icon.tsx";
import { useTranslation } from "../../../../components/translation.tsx";
import type { Rule } from "../../../../lib/core/rules/rule-set.ts";
import { unindexedSentence } from "./unindexed-note.tsx";
import { type UnindexedReason, unindexedReason } from "./unindexed-reason.ts";

/** Found after the row is painted: compiling thirty rules would delay the frame of a search. */
export function UnindexedMark({ rule }: { readonly rule: Rule }) {
  const t = useTranslation();
  const [reason, setReason] = useState<UnindexedReason | null>(null);
  useEffect(() => setReason(unindexedReason(rule)), [rule]);
  if (reason === null) return null;
  const sentence = unindexedSentence(reason, t);
  return (
    <span class="unindexed" role="img" title={sentence} aria-label={sentence}>
      <Icon name="note" />
    </span>
  );
}
