/** A reason of a message's priority as a sentence of the page's language. */
import { displayText } from "../../../../components/display-text.ts";
import type { Translation } from "../../../../components/translation.tsx";
import type { Reason } from "../../../../lib/core/decision/decision.ts";
import { reasonText } from "../../../../lib/i18n/reasons/reason-words.ts";

export function sayReason(reason: Reason, t: Translation): string {
  return reasonText(t, reason, displayText);
}
