/**
 * Finds the days that Chinese text names as deadlines, in simplified and traditional characters:
 * `11月30日前`, `下週一之前`, `明天下班前`, `截止 12/1`.
 *
 * A day counts only with a word that makes it a deadline, before or behind it.
 */
import type { NamedDay } from "./named-day.ts";

const week = "(?:个|個)?(?:周|週|星期|礼拜|禮拜)";
const weekdays = "一二三四五六日";

/** Where a day may begin. */
const beginnings = /(?<![\d\-/.])\d{1,4}|[今明后後本这這下周週]|星期|礼拜|禮拜|[月年][底末]/g;

type Groups = readonly (string | undefined)[];

/** Each form with the day that it names, tried in this order. */
const forms: readonly (readonly [RegExp, (...groups: Groups) => NamedDay])[] = [
  [/(\d{4})(?:年 ?|[-/.])(\d{1,2})(?:月 ?|[-/.])(\d{1,2})(?!\d)[日号號]?/y, (y, m, d) => date(y, m, d)],
  [/(\d{1,2}) ?月 ?(\d{1,2}) ?[日号號]/y, (m, d) => date(undefined, m, d)],
  // Chinese writes the month first.
  [/(\d{1,2})\/(\d{1,2})(?![/\d%])/y, (m, d) => date(undefined, m, d)],
  [/(?:(?:本|这个|這個)月)?(\d{1,2})[号號]/y, (d) => ({ kind: "monthDay", day: Number(d) })],
  [/(?:本|这个|這個)月(\d{1,2})日/y, (d) => ({ kind: "monthDay", day: Number(d) })],
  [new RegExp(`(本|这|這|下)${week}([一二三四五六日天])`, "y"), ofWeek],
  [new RegExp(`${week}([一二三四五六日天])`, "y"), (day) => ({ kind: "weekday", weekday: weekdayOf(day) })],
  // Only with what is behind it: this week alone is no day.
  [new RegExp(`(?:本|这|這)${week}(?=之?[内內]|结束|結束|末前)`, "y"), () => ({ kind: "endOfWeek" })],
  [/今[天日晚早]/y, () => ({ kind: "inDays", days: 0 })],
  [/明[天日晚早]/y, () => ({ kind: "inDays", days: 1 })],
  [/[后後]天/y, () => ({ kind: "inDays", days: 2 })],
  [/下(?:个|個)?月[底末]/y, () => ({ kind: "endOfMonth", months: 1 })],
  [/(?:本|这个|這個)?月[底末]/y, () => ({ kind: "endOfMonth", months: 0 })],
  [/(?:本|今)?年[底末]/y, () => ({ kind: "endOfYear" })],
];

/** Before the day. */
const before =
  /(?:(?:截止|截稿)(?:日期|时间|時間|日)?|(?:最后|最後)?期限|最晚|最迟|最遲|不(?:晚|迟|遲)(?:于|於)) ?(?:为|為|是|到|至|于|於|在)? ?:? ?$/;
/**
 * Behind it, perhaps after its weekday in brackets and the time. `前往`, `前后` and `前的`
 * say something else, and `内容` is no end.
 */
const behind =
  /(?: ?\([^()]{1,6}\))? ?(?:上午|中午|下午|傍晚|晚上|[早晚]上?|凌晨)? ?(?:\d{1,2}(?::\d{2}|[点點时時](?:半|\d{1,2}分?)?))? ?(?:下班|午|收工|结束|結束|末)?(?:(?:之前|以前|前)(?![往后後来來去台任夕的已])|之?[内內](?![容部存])|截止|截稿)/y;
/** The longest that stands before a day, with room. */
const reach = 16;

/** @param text folded, with single spaces @returns in the order of the text */
export function chineseDeadlines(text: string): NamedDay[] {
  const days: NamedDay[] = [];
  let read = 0;
  for (const { index } of text.matchAll(beginnings)) {
    const found = index < read ? null : dayAt(text, index);
    if (found === null) continue;
    read = found.end;
    behind.lastIndex = found.end;
    if (before.test(text.slice(Math.max(0, index - reach), index)) || behind.test(text)) days.push(found.day);
  }
  return days;
}

function dayAt(text: string, start: number): { readonly day: NamedDay; readonly end: number } | null {
  for (const [form, name] of forms) {
    form.lastIndex = start;
    const found = form.exec(text);
    if (found !== null) return { day: name(...found.slice(1)), end: form.lastIndex };
  }
  return null;
}

function date(year: string | undefined, month?: string, day?: string): NamedDay {
  const known = { month: Number(month), day: Number(day) };
  return year === undefined ? { kind: "yearDay", ...known } : { kind: "date", year: Number(year), ...known };
}

function ofWeek(which?: string, day?: string): NamedDay {
  return { kind: "ofWeek", weekday: weekdayOf(day), weeks: which === "下" ? 1 : 0 };
}

function weekdayOf(day = ""): number {
  return weekdays.indexOf(day === "天" ? "日" : day);
}
