/**
 * Finds the days that English text names as deadlines: `by Friday`, `due 2026-12-01`, `EOD`.
 *
 * A day counts only directly behind a word that makes it a deadline. What people read in two
 * ways (`next Friday`, `12/1`) is passed over.
 */
import type { NamedDay } from "./named-day.ts";

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const month =
  "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
const day = "(\\d{1,2})(?:st|nd|rd|th)?";
const year = "(?:,? ?((?:19|20)\\d{2})(?![\\d:]))?";
const weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
/** Sat and Sun are words of their own when they stand alone. */
const weekday = "(monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tues?|wed|thu(?:rs?)?|fri)";
const endOfDay = "(?:eod|eob|cob|close of business|(?:the )?end of (?:the )?(?:business )?day)";

const letter = "[\\p{L}\\p{M}\\p{Nd}_]";
/** Says that a deadline follows, or is one itself. */
const opening = new RegExp(
  `(?<!${letter})(?:(?:by|before|no later than|not later than|due(?: date)?(?: is| was)?(?: by| on| at)?|deadline(?: is| was| of)?(?: by| on)?)(?<before> ?: ?| )|(?=(?:eod|eob|cob|eow|end of (?:business )?day|end of (?:business )?today|end of this week)(?!${letter})))`,
  "gu",
);
/** Before those words: the opposite, or no deadline but a time at which something is. */
const denied = /(?:^|[^a-z])(?:not|never|(?:at|from|since|until|till)(?: the)?) $/;

/** What may stand before the day: a time, or the end of it. */
const timeBefore = new RegExp(
  `(?:on |the )?(?:(?:\\d{1,2}(?::\\d{2})? ?(?:am|pm|a\\.m\\.|p\\.m\\.)|\\d{1,2}:\\d{2}|noon|midnight|${endOfDay}|end of(?: business)?),? (?:on |of )?)?(?:the )?`,
  "y",
);

type Groups = readonly (string | undefined)[];

/** Each form with the day that it names, tried in this order. */
const forms: readonly (readonly [RegExp, (...groups: Groups) => NamedDay | null])[] = [
  [sticky("(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})"), (y, _, m, d) => date(y, Number(m), d)],
  [
    sticky(`(?:${weekday},? )?(?:the )?${month} ${day}(?!:\\d)${year}`),
    (_, m, d, y) => date(y, monthOf(m), d),
  ],
  [
    sticky(`(?:${weekday},? )?(?:the )?${day}(?: of)? ?${month}${year}`),
    (_, d, m, y) => date(y, monthOf(m), d),
  ],
  [sticky(`(\\d{1,2})/(\\d{1,2})(?:/((?:19|20)\\d{2}))?(?![/%])`), slashed],
  [sticky(`(?:this |coming |this coming )?${weekday}`), (name) => weekdayNamed(name)],
  [sticky("(?:to)(?:day|night)|this (?:morning|afternoon|evening)"), () => ({ kind: "inDays", days: 0 })],
  [sticky("tomorrow"), () => ({ kind: "inDays", days: 1 })],
  [sticky("(?:eow|(?:the )?end of (?:this |the )?(?:working )?week)"), () => ({ kind: "endOfWeek" })],
  [
    sticky("(?:the )?(?:end of (?:this |the )?month|month[- ]end)"),
    () => ({ kind: "endOfMonth", months: 0 }),
  ],
  [sticky("(?:the )?(?:end of (?:this |the )?year|year[- ]end)"), () => ({ kind: "endOfYear" })],
  [sticky(endOfDay), () => ({ kind: "inDays", days: 0 })],
];

function sticky(pattern: string): RegExp {
  return new RegExp(`(?:${pattern})(?!${letter})`, "uy");
}

/** @param text folded, with single spaces; paragraphs end in a line break @returns in the order of the text */
export function englishDeadlines(text: string): NamedDay[] {
  return [...text.matchAll(opening)].flatMap(({ index, 0: opened }) => {
    if (denied.test(text.slice(Math.max(0, index - 12), index))) return [];
    const start = index + opened.length;
    return dayAt(text, afterTime(text, start)) ?? dayAt(text, start) ?? [];
  });
}

function afterTime(text: string, start: number): number {
  timeBefore.lastIndex = start;
  return timeBefore.test(text) ? timeBefore.lastIndex : start;
}

function dayAt(text: string, start: number): NamedDay | null {
  for (const [form, read] of forms) {
    form.lastIndex = start;
    const found = form.exec(text);
    if (found !== null) return read(...found.slice(1));
  }
  return null;
}

function monthOf(name = ""): number {
  return months.indexOf(name.slice(0, 3)) + 1;
}

function weekdayNamed(name = ""): NamedDay {
  return { kind: "weekday", weekday: weekdays.indexOf(name.slice(0, 3)) };
}

function date(year: string | undefined, month: number, day: string | undefined): NamedDay {
  return year === undefined
    ? { kind: "yearDay", month, day: Number(day) }
    : { kind: "date", year: Number(year), month, day: Number(day) };
}

/** People write day and month in both orders: told only where one of them can be no month. */
function slashed(one?: string, other?: string, year?: string): NamedDay | null {
  const [first, second] = [Number(one), Number(other)];
  if (first <= 12 && second <= 12 && first !== second) return null;
  return first > 12 ? date(year, second, one) : date(year, first, other);
}
