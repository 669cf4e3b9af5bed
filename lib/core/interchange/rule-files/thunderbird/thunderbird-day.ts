/** Days as Thunderbird writes them: `26-Nov-2026`, in English whatever its language. */
import type { CalendarDay } from "../../../condition/tree.ts";

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** `null`: no day. */
export function thunderbirdDay(text: string): CalendarDay | null {
  const [, date = "", name = "", written = ""] =
    /^(\d{1,2})[- ]([A-Za-z]{3})[a-z]*[- ](\d{4})$/.exec(text.trim()) ?? [];
  const month = months.indexOf(name.toLowerCase()) + 1;
  const year = Number(written);
  const day = Number(date);
  return month > 0 && year > 0 && day >= 1 && day <= daysOf(year, month) ? { year, month, day } : null;
}

function daysOf(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

export function dayAfter({ year, month, day }: CalendarDay): CalendarDay {
  if (day < daysOf(year, month)) return { year, month, day: day + 1 };
  return month < 12 ? { year, month: month + 1, day: 1 } : { year: year + 1, month: 1, day: 1 };
}
