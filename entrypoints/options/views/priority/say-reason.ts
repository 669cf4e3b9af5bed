/** A reason of a message's priority as a sentence of the page's language. */
import { displayText } from "../../../../components/display-text.ts";
import type { Translation } from "../../../../components/translation.tsx";
import type { Reason } from "../../../../lib/core/decision/decision.ts";
import { reasonKey, reasonWords } from "../../../../lib/i18n/reasons/reason-words.ts";

/** A code of a later version is shown without a sentence. */
export function sayReason(reason: Reason, t: Translation): string {
  const shown = Object.entries(reason.params).map(([name, value]) => [
    name,
    typeof value === "string" ? displayText(value) : value,
  ]);
  return (
    t.byCode(reasonKey(reason), { ...Object.fromEntries(shown), ...reasonWords(t, reason) }) ?? reason.code
  );
}
