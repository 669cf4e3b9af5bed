/** Notes what a converted rule does not do, with what the file says, cut to what a list can show. */
import type { LossInRule } from "./converted.ts";
import type { Loss } from "./imported-rules.ts";
import type { OutlookLossCode } from "./outlook-loss-codes.ts";

const longestParam = 200;

export function lossInRule(
  kind: Loss["kind"],
  code: OutlookLossCode,
  params: Readonly<Record<string, string | number>> = {},
): LossInRule {
  const cut = Object.entries(params).map(([name, value]) => [
    name,
    typeof value === "string" ? wellFormed(value).slice(0, longestParam) : value,
  ]);
  return { kind, code, params: Object.fromEntries(cut) };
}

/** Without halves of characters, which no file can be written with. */
export function wellFormed(text: string): string {
  return text.replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, "\uFFFD");
}

/** A name on one line. */
export function nameOf(text: string): string {
  return wellFormed(text)
    .replace(/\p{Cc}+/gu, " ")
    .trim();
}
