/** Reads values that are numbers: sizes, dates, ages, comparisons. */
import { plainText } from "../message/fold-text.ts";
import type { IssueSink } from "./issue-sink.ts";
import type { AgeTerm, AgeUnit, Condition, DateTerm, SizeTerm } from "./tree.ts";
import type { TypedValue } from "./value.ts";

const unitBytes: Readonly<Record<string, number>> = { "": 1, k: 1024, m: 1024 ** 2, g: 1024 ** 3 };

export function readSize(side: SizeTerm["side"]) {
  return (value: TypedValue, sink: IssueSink, operator: string): Condition | null => {
    const found = /^(\d{1,15})([kmg]?)b?$/i.exec(plainText(value.text).trim());
    const bytes =
      found === null ? Number.NaN : Number(found[1]) * (unitBytes[found[2]?.toLowerCase() ?? ""] ?? 1);
    if (Number.isSafeInteger(bytes)) return { kind: "size", side, bytes };
    sink.error("bad-size", value, { operator, found: value.text });
    return null;
  };
}

function daysOfMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function calendarDay(year: string, month: string, day: string): DateTerm["at"] | null {
  const at = { year: Number(year), month: Number(month), day: Number(day) };
  const exists = at.year >= 1 && at.month >= 1 && at.month <= 12 && at.day >= 1;
  return exists && at.day <= daysOfMonth(at.year, at.month) ? at : null;
}

/** Y/M/D, Y-M-D, M/D/YYYY, or ten digits of seconds since 1970. */
function readDay(text: string): DateTerm["at"] | null {
  const yearFirst = /^(\d{4})([/-])(\d{1,2})\2(\d{1,2})$/.exec(text);
  if (yearFirst !== null) return calendarDay(yearFirst[1] ?? "", yearFirst[3] ?? "", yearFirst[4] ?? "");
  const yearLast = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  if (yearLast !== null) return calendarDay(yearLast[3] ?? "", yearLast[1] ?? "", yearLast[2] ?? "");
  return /^\d{10}$/.test(text) ? { epochSeconds: Number(text) } : null;
}

export function readDate(side: DateTerm["side"]) {
  return (value: TypedValue, sink: IssueSink, operator: string): Condition | null => {
    const at = readDay(plainText(value.text).trim());
    if (at !== null) return { kind: "date", side, at };
    sink.error("bad-date", value, { operator, found: value.text });
    return null;
  };
}

export function readAge(side: AgeTerm["side"]) {
  return (value: TypedValue, sink: IssueSink, operator: string): Condition | null => {
    const found = /^(\d{1,9})([dmy])$/i.exec(plainText(value.text).trim());
    const count = Number(found?.[1]);
    if (count >= 1) return { kind: "age", side, count, unit: (found?.[2] ?? "d").toLowerCase() as AgeUnit };
    sink.error("bad-age", value, { operator, found: value.text });
    return null;
  };
}
