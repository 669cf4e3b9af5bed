/** The words for moments, English and Chinese, each with what it says. Whatever the page's language, all are understood. */
import type { Language } from "../settings/settings.ts";
import type { WhenDay, WhenDraft, WhenPart } from "./when-draft.ts";
import { countPattern, numberOf, numberPattern } from "./when-text.ts";

/** `null`: the words are known, what they say is not possible. */
type Says = (found: readonly string[], language: Language) => Partial<WhenDraft> | null;
export type WhenWord = readonly [pattern: RegExp, says: Says];

const minuteMs = 60_000;
const word = (pattern: string, says: Says): WhenWord => [new RegExp(`(?:${pattern})`, "y"), says];
const day =
  (wish: WhenDay): Says =>
  () => ({ day: wish });
const ahead = (days: number): Says => day({ kind: "ahead", days });
const part =
  (name: WhenPart): Says =>
  () => ({ part: name });

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const monthPattern =
  "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?";
const weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const weekdayPattern =
  "(mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)\\b\\.?";
const weekdayOf = (name: string): number => weekdays.indexOf(name.slice(0, 3));
const monthOf = (name: string): number => months.indexOf(name.slice(0, 3)) + 1;
const yearOf = (text: string | undefined): number | null => (text === undefined ? null : Number(text));

function shifted(count: number, unit: string): Partial<WhenDraft> | null {
  if (Number.isNaN(count)) return null;
  if (/^(?:m|min|分)/.test(unit) && !/^mon/.test(unit)) return { shift: count * minuteMs };
  if (/^h|时|钟头/.test(unit)) return { shift: count * 60 * minuteMs };
  if (/^d|[天日]/.test(unit)) return { day: { kind: "ahead", days: count } };
  if (/^w|周|星期|礼拜/.test(unit)) return { day: { kind: "ahead", days: count * 7 } };
  return { day: { kind: "monthsAhead", months: count } };
}

function clock(hour: number, minute: number, half?: string): Partial<WhenDraft> | null {
  if (!(hour <= 24 && minute <= 59) || (half !== undefined && (hour === 0 || hour > 12))) return null;
  if (half === undefined) return { minutes: hour * 60 + minute, isExact: hour > 12 || hour === 0 };
  return { minutes: ((hour % 12) + (half.startsWith("p") ? 12 : 0)) * 60 + minute, isExact: true };
}

const units = "minutes?|mins?|hours?|hrs?|h|days?|weeks?|months?";
const half = "\\s*(a\\.?m\\b\\.?|p\\.?m\\b\\.?)";

const english: readonly WhenWord[] = [
  word("half\\s+an?\\s+hour(?:\\s+(?:from\\s+now|later))?\\b", () => ({ shift: 30 * minuteMs })),
  word(`(${countPattern})\\s*(${units})\\b(?:\\s+(?:from\\s+now|later))?`, ([, count = "", unit = ""]) =>
    shifted(numberOf(count), unit),
  ),
  word("(?:the\\s+)?day\\s+after\\s+tomorrow\\b", ahead(2)),
  word("tomorrow\\b|tmrw?\\b", ahead(1)),
  word("today\\b", ahead(0)),
  word("tonight\\b", () => ({ day: { kind: "ahead", days: 0 }, part: "evening" })),
  word("this\\s+(?=morning|afternoon|evening|noon)", ahead(0)),
  word("next\\s+week\\b", day({ kind: "weekday", weekday: 0, weeks: 1 })),
  word("next\\s+month\\b", day({ kind: "dayOfMonth", day: 1, months: 1 })),
  word("(?:this\\s+)?weekend\\b", day({ kind: "weekday", weekday: 5, weeks: null })),
  word("next\\s+weekend\\b", day({ kind: "weekday", weekday: 5, weeks: 1 })),
  word(
    "(?:the\\s+)?end\\s+of\\s+(?:the\\s+|this\\s+)?month\\b|month\\s+end\\b|eom\\b",
    day({ kind: "monthEnd", months: null }),
  ),
  word("(?:the\\s+)?end\\s+of\\s+next\\s+month\\b", day({ kind: "monthEnd", months: 1 })),
  word(`(next|this)?\\s*${weekdayPattern}`, ([, which, name = ""]) => ({
    day: {
      kind: "weekday",
      weekday: weekdayOf(name),
      weeks: which === undefined ? null : which === "next" ? 1 : 0,
    },
  })),
  word(
    `(\\d{1,2})(?:st|nd|rd|th)?\\s*(?:of\\s+)?${monthPattern},?(?:\\s*(\\d{4}))?`,
    ([, date, month = "", year]) => ({
      day: { kind: "date", year: yearOf(year), month: monthOf(month), day: Number(date) },
    }),
  ),
  word(
    `${monthPattern}\\s*(\\d{1,2})(?!\\d|[:.]\\d)(?:st|nd|rd|th)?(?:,?\\s*(\\d{4}))?`,
    ([, month = "", date, year]) => ({
      day: { kind: "date", year: yearOf(year), month: monthOf(month), day: Number(date) },
    }),
  ),
  word("morning\\b", part("morning")),
  word("noon\\b|midday\\b", part("noon")),
  word("afternoon\\b", part("afternoon")),
  word("evening\\b", part("evening")),
  word("night\\b", part("night")),
  word(`(\\d{1,2})(?:[:.](\\d{2}))?${half}`, ([, hour, minute = "0", which]) =>
    clock(Number(hour), Number(minute), which),
  ),
  word("at\\s*(\\d{1,2})(?!\\d|[:.]\\d|\\s*[ap]\\.?m)(?:\\s*o['’]?clock\\b)?", ([, hour]) =>
    clock(Number(hour), 0),
  ),
  word("(\\d{1,2})\\s*o['’]?clock\\b", ([, hour]) => clock(Number(hour), 0)),
];

const number = `(${numberPattern})`;
const week = "(?:周|星期|礼拜)";
const weekdaysInChinese = "一二三四五六日天末";

function chineseWeekday(found: readonly string[]): Partial<WhenDraft> {
  const [, which, name = "一"] = found;
  const at = weekdaysInChinese.indexOf(name);
  // 日 and 天 are both Sunday; the weekend begins on Saturday.
  const weekday = name === "末" ? 5 : Math.min(at, 6);
  const weeks = which === undefined ? null : [...which].filter((one) => one === "下").length;
  return { day: { kind: "weekday", weekday, weeks } };
}

const chinese: readonly WhenWord[] = [
  word("半个?(?:小时|钟头)(?:之后|以后|后)", () => ({ shift: 30 * minuteMs })),
  word(
    `${number}个?(半)?个?(分钟?|小时|钟头|天|日|周|星期|礼拜|月)(?:之后|以后|后)`,
    ([, count = "", isHalf, unit = ""]) => {
      const shift = shifted(numberOf(count) + (isHalf === undefined ? 0 : 0.5), unit);
      return isHalf !== undefined && shift?.shift === undefined ? null : shift;
    },
  ),
  word("大后[天日]", ahead(3)),
  word("后[天日]", ahead(2)),
  word("明[天日]", ahead(1)),
  word("今[天日]", ahead(0)),
  word("明(?=[早晚])", ahead(1)),
  word("今(?=[早晚])", ahead(0)),
  word(`(下{1,2}|这|本)?个?${week}([一二三四五六日天末])`, chineseWeekday),
  word(`(下{1,2})个?${week}`, chineseWeekday),
  word("(?:这|本|这个)?月[底末]", day({ kind: "monthEnd", months: null })),
  word("下个?月[底末]", day({ kind: "monthEnd", months: 1 })),
  word(`下个?月(?:${number}[日号])?`, ([, date]) => ({
    day: { kind: "dayOfMonth", day: date === undefined ? 1 : numberOf(date), months: 1 },
  })),
  word("年底", day({ kind: "date", year: null, month: 12, day: 31 })),
  word(`(?:(\\d{4})年)?${number}月${number}[日号]?`, ([, year, month = "", date = ""]) => ({
    day: { kind: "date", year: yearOf(year), month: numberOf(month), day: numberOf(date) },
  })),
  word(`${number}[日号]`, ([, date = ""]) => ({
    day: { kind: "dayOfMonth", day: numberOf(date), months: null },
  })),
  word("凌晨", part("dawn")),
  word("早上|早晨|清晨|上午|早", part("morning")),
  word("中午", part("noon")),
  word("下午|午后", part("afternoon")),
  word("傍晚|晚上|晚", part("evening")),
  word("夜里|夜间|半夜|午夜", part("night")),
  word(
    `${number}[点时](?:(半)|(一|三)刻|(${numberPattern})分?)?(?:整|钟)?`,
    ([, hour = "", isHalf, quarter, minute]) => clock(numberOf(hour), minutesOf(isHalf, quarter, minute)),
  ),
];

function minutesOf(
  isHalf: string | undefined,
  quarter: string | undefined,
  minute: string | undefined,
): number {
  if (isHalf !== undefined) return 30;
  if (quarter !== undefined) return numberOf(quarter) * 15;
  return minute === undefined ? 0 : numberOf(minute);
}

const plain: readonly WhenWord[] = [
  word("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d)t?", ([, year, month, date]) => ({
    day: { kind: "date", year: Number(year), month: Number(month), day: Number(date) },
  })),
  word("(\\d{1,2})[:.：](\\d{2})(?:[:.]\\d{2})?(?!\\d)", ([, hour, minute]) =>
    clock(Number(hour), Number(minute)),
  ),
  word("(\\d{1,2})/(\\d{1,2})(?![/\\d])", ([, one, other], language) =>
    slashed(Number(one), Number(other), language),
  ),
];

/** Chinese writes the month first. In English both are written: only what can be one of them is understood. */
function slashed(one: number, other: number, language: Language): Partial<WhenDraft> | null {
  const date = (month: number, on: number): Partial<WhenDraft> => ({
    day: { kind: "date", year: null, month, day: on },
  });
  if (language !== "en" || other > 12 || one === other) return date(one, other);
  return one > 12 ? date(other, one) : null;
}

/** Words that say nothing. */
export const whenFiller =
  /(?:[\s,，、。]|\.(?!\d)|(?:on|in|by|the)\b|at\b(?!\s*\d{1,2}(?!\d|[:.]\d|\s*[ap]\.?m))|在|于|的)+/y;

/** The first that fits counts: longer ones come first. */
export const whenWords: readonly WhenWord[] = [
  ...english.slice(0, -2),
  ...plain,
  ...english.slice(-2),
  ...chinese,
];
