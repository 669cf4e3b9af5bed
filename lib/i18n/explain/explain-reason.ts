/** One reason of a decision in a sentence without parts, for lists in which nothing of it is set apart. */
import type { Reason } from "../../core/decision/decision.ts";
import { dayOf } from "../../core/shared/calendar-day.ts";
import { formatDay } from "../format-day.ts";
import { type ExplainWords, sentenceParts } from "./sentence-parts.ts";

/** `zone`: IANA name of the zone in which a deadline's day ends. */
export function explainReason(words: ExplainWords, { code, params }: Reason, zone: string): string {
  const values = Object.fromEntries(Object.entries(params).map(([name, value]) => [name, String(value)]));
  const ours = {
    tierName: words.byCode(`tier.${params["tier"]}`, {}) ?? "",
    priorityName: words.byCode(`priority.${params["priority"] ?? params["atLeast"]}`, {}) ?? "",
    when: dayWord(params["deadline"], words, zone),
  };
  return sentenceParts(words, `reason.${code}`, values, ours)
    .map(({ text }) => text)
    .join("");
}

/** A deadline is the instant at which its day is over. */
function dayWord(deadline: string | number | undefined, { language }: ExplainWords, zone: string): string {
  return typeof deadline === "number" ? formatDay(dayOf(deadline - 1, zone), language) : "";
}
