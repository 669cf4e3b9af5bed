/**
 * What stands in the sentence of a reason besides names: tiers and priorities as words,
 * times as the language writes them, in the zone of the browser.
 */
import type { Reason } from "../../core/decision/decision.ts";
import { formatDayOnly, formatWeekdayTime } from "../format-weekday.ts";
import type { Catalogue, Translate } from "../translate.ts";

/** Any catalogue with the names of tiers and priorities. */
type LevelWords = Pick<Translate<Catalogue>, "byCode" | "language">;

/** The key of a reason's sentence; a code of a later version has none. */
export function reasonKey({ code, params }: Reason): string {
  return code === "pinned" && Number(params["until"]) > 0 ? "reason.pinned.until" : `reason.${code}`;
}

/** By the names of the placeholders; the reason's own texts are not ours and not among them. */
export function reasonWords(words: LevelWords, { params }: Reason): Readonly<Record<string, string>> {
  const { tier, atLeast, priority = atLeast, since, due, until, deadline } = params;
  const { language } = words;
  const named = (kind: "tier" | "priority", code: string | number | undefined) =>
    words.byCode(`${kind}.${code}`, {}) ?? String(code ?? "");
  const times = Object.entries({ since, due, until }).flatMap(([name, time]) =>
    typeof time === "number" ? [[name, formatWeekdayTime(time, language)]] : [],
  );
  return {
    tierName: named("tier", tier),
    priorityName: named("priority", priority),
    ...Object.fromEntries(times),
    // It ends with its day: the first instant after it is already the next.
    ...(typeof deadline === "number" ? { when: formatDayOnly(deadline - 1, language) } : {}),
  };
}

/**
 * The whole sentence as a text. `shown`: the reason's own texts, fit to be shown. A code of a later version
 * has none and is shown as it is.
 */
export function reasonText(words: LevelWords, reason: Reason, shown: (text: string) => string): string {
  const texts = Object.entries(reason.params).map(([name, value]) => [
    name,
    typeof value === "string" ? shown(value) : value,
  ]);
  const params = { ...Object.fromEntries(texts), ...reasonWords(words, reason) };
  const sentence = words.byCode(reasonKey(reason), params) ?? reason.code;
  if (params["set"] === undefined) return sentence;
  return words.byCode("reason.of", { reason: sentence, set: params["set"] }) ?? sentence;
}
