/** How long something is, as short as each language writes it: `40 min`, `3 days`, `2小时`. */
import type { Language } from "../core/settings/settings.ts";
import { languageTags } from "./translate.ts";

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

type Unit = "minute" | "hour" | "day";

/** `ms`: of either sign. Whole units, none of them begun; at least a minute, hours up to two days. */
export function formatSpan(ms: number, language: Language): string {
  const span = Math.abs(ms);
  if (span < hour) return formatIn("minute", language).format(Math.max(1, Math.floor(span / minute)));
  if (span < 2 * day) return formatIn("hour", language).format(Math.floor(span / hour));
  return formatIn("day", language).format(Math.floor(span / day));
}

/** Making one takes longer than drawing the row that it stands in. */
const formats = new Map<string, Intl.NumberFormat>();

function formatIn(unit: Unit, language: Language): Intl.NumberFormat {
  const key = `${language} ${unit}`;
  const known = formats.get(key);
  if (known !== undefined) return known;
  const made = new Intl.NumberFormat(languageTags[language], { style: "unit", unit, unitDisplay: "short" });
  formats.set(key, made);
  return made;
}
