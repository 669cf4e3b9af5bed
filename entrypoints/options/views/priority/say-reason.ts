/** A reason of a message's priority as a sentence of the page's language. */
import { displayText } from "../../../../components/display-text.ts";
import type { Translation } from "../../../../components/translation.tsx";
import type { Reason } from "../../../../lib/core/decision/decision.ts";
import { formatDayTime } from "../../../../lib/i18n/format.ts";

/** A code of a later version is shown without a sentence. */
export function sayReason({ code, params }: Reason, t: Translation): string {
  const shown = Object.entries(params).map(([name, value]) => [
    name,
    typeof value === "string" ? displayText(value) : value,
  ]);
  const { tier = "", atLeast = "", priority = atLeast, deadline } = params;
  const named = {
    ...Object.fromEntries(shown),
    tierName: t.byCode(`tier.${tier}`, {}) ?? tier,
    priorityName: t.byCode(`priority.${priority}`, {}) ?? priority,
    when: typeof deadline === "number" ? formatDayTime(deadline, t.language) : "",
  };
  return t.byCode(`reason.${code}`, named) ?? code;
}
