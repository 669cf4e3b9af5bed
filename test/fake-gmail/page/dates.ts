/**
 * Dates as rows and messages show them: localised, without a year where it is
 * this year's, and in a form that no program should read back.
 */

const day = 86_400_000;

/** "10:15 PM" today, "Nov 3" this year, "11/3/24" before. `null`: nothing is known, nothing is shown. */
export function rowDate(time: number | null, now: number, lang: string): string {
  if (time === null) return "";
  const date = new Date(time);
  const today = new Date(now);
  if (date.toDateString() === today.toDateString())
    return format(lang, { hour: "numeric", minute: "2-digit" }, date);
  if (date.getFullYear() === today.getFullYear())
    return format(lang, { month: "short", day: "numeric" }, date);
  return format(lang, { year: "2-digit", month: "numeric", day: "numeric" }, date);
}

/** "Mon, Nov 3, 2026, 10:15 PM". */
export function fullDate(time: number | null, lang: string): string {
  if (time === null) return "";
  return format(
    lang,
    { weekday: "short", year: "numeric", month: "short", day: "numeric", hour: "numeric", minute: "2-digit" },
    new Date(time),
  );
}

/** " (2 days ago)", or nothing where that says too little. */
export function daysAgo(time: number | null, now: number, lang: string): string {
  const days = time === null ? 0 : Math.floor((now - time) / day);
  if (days < 1 || days > 13) return "";
  return ` (${new Intl.RelativeTimeFormat(lang, { numeric: "always" }).format(-days, "day")})`;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making a format costs far more than using it, and a list uses the same three for all its rows. */
function format(lang: string, options: Intl.DateTimeFormatOptions, date: Date): string {
  const key = `${lang} ${Object.keys(options).join()}`;
  const known = formats.get(key) ?? new Intl.DateTimeFormat(lang, options);
  formats.set(key, known);
  const text = known.format(date);
  // CLDR 42 writes U+202F before AM and PM. Browsers turn it back into a space, Gmail's own formats need not.
  return lang === "en-US" ? text.replace(/ (?=[AP]M)/gu, "\u202f") : text;
}
