/**
 * Hong Kong, 2026 and 2027: the general holidays of Cap. 149, without the Sundays.
 *
 * 2026 as gazetted on 16 May 2025. 2027 follows from the ordinance: the second day
 * of the Lunar New Year and 26 December are Sundays there, so the fourth day of
 * the year and 27 December stand for them.
 */
import type { BusinessCalendar } from "../calendar.ts";
import { namedDays } from "../named-days.ts";
import { officeWeek } from "./office-week.ts";

export const hongKong: BusinessCalendar = {
  id: "HK",
  name: "香港",
  zone: "Asia/Hong_Kong",
  week: officeWeek,
  holidays: namedDays([
    ["一月一日", "2026-01-01"],
    ["農曆年初一", "2026-02-17"],
    ["農曆年初二", "2026-02-18"],
    ["農曆年初三", "2026-02-19"],
    ["耶穌受難節", "2026-04-03"],
    ["耶穌受難節翌日", "2026-04-04"],
    ["清明節翌日", "2026-04-06"],
    ["復活節星期一翌日", "2026-04-07"],
    ["勞動節", "2026-05-01"],
    ["佛誕翌日", "2026-05-25"],
    ["端午節", "2026-06-19"],
    ["香港特別行政區成立紀念日", "2026-07-01"],
    ["中秋節翌日", "2026-09-26"],
    ["國慶日", "2026-10-01"],
    ["重陽節翌日", "2026-10-19"],
    ["聖誕節", "2026-12-25"],
    ["聖誕節後第一個周日", "2026-12-26"],
    ["一月一日", "2027-01-01"],
    ["農曆年初一", "2027-02-06"],
    ["農曆年初三", "2027-02-08"],
    ["農曆年初四", "2027-02-09"],
    ["耶穌受難節", "2027-03-26"],
    ["耶穌受難節翌日", "2027-03-27"],
    ["復活節星期一", "2027-03-29"],
    ["清明節", "2027-04-05"],
    ["勞動節", "2027-05-01"],
    ["佛誕", "2027-05-13"],
    ["端午節", "2027-06-09"],
    ["香港特別行政區成立紀念日", "2027-07-01"],
    ["中秋節翌日", "2027-09-16"],
    ["國慶日", "2027-10-01"],
    ["重陽節", "2027-10-08"],
    ["聖誕節", "2027-12-25"],
    ["聖誕節後第一個周日", "2027-12-27"],
  ]),
  workdays: [],
};
