/**
 * Mainland China, 2026 and 2027.
 *
 * 2026 is the State Council's notice of 4 November 2025: its days off with the
 * weekends among them, and the weekend days on which work is made up for. For
 * 2027 there was no such notice when this was written, so that year has the days
 * of the regulation alone (thirteen days since 2025: 除夕 counts, and a second
 * day of 劳动节) and is marked open: which days are swapped is not known.
 */
import type { BusinessCalendar } from "../calendar.ts";
import { namedDays } from "../named-days.ts";
import { officeWeek } from "./office-week.ts";

export const china: BusinessCalendar = {
  id: "CN",
  name: "中国",
  zone: "Asia/Shanghai",
  week: officeWeek,
  holidays: namedDays([
    ["元旦", "2026-01-01", "2026-01-03"],
    ["春节", "2026-02-15", "2026-02-23"],
    ["清明节", "2026-04-04", "2026-04-06"],
    ["劳动节", "2026-05-01", "2026-05-05"],
    ["端午节", "2026-06-19", "2026-06-21"],
    ["中秋节", "2026-09-25", "2026-09-27"],
    ["国庆节", "2026-10-01", "2026-10-07"],
    ["元旦", "2027-01-01"],
    ["春节", "2027-02-05", "2027-02-08"],
    ["清明节", "2027-04-05"],
    ["劳动节", "2027-05-01", "2027-05-02"],
    ["端午节", "2027-06-09"],
    ["中秋节", "2027-09-15"],
    ["国庆节", "2027-10-01", "2027-10-03"],
  ]),
  workdays: namedDays([
    ["元旦补班", "2026-01-04"],
    ["春节补班", "2026-02-14"],
    ["春节补班", "2026-02-28"],
    ["劳动节补班", "2026-05-09"],
    ["国庆节补班", "2026-09-20"],
    ["国庆节补班", "2026-10-10"],
  ]),
  openYears: [2027],
};
