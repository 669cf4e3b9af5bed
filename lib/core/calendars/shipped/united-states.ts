/**
 * The United States, 2026 and 2027: the holidays of federal law (5 U.S.C. 6103). One
 * on a Saturday is observed on the Friday before, one on a Sunday on the Monday after.
 */
import type { BusinessCalendar } from "../calendar.ts";
import { namedDays } from "../named-days.ts";
import { officeWeek } from "./office-week.ts";

export const unitedStates: BusinessCalendar = {
  id: "US",
  name: "United States",
  zone: "America/New_York",
  week: officeWeek,
  holidays: namedDays([
    ["New Year’s Day", "2026-01-01"],
    ["Martin Luther King Jr. Day", "2026-01-19"],
    ["Washington’s Birthday", "2026-02-16"],
    ["Memorial Day", "2026-05-25"],
    ["Juneteenth", "2026-06-19"],
    ["Independence Day (observed)", "2026-07-03"],
    ["Independence Day", "2026-07-04"],
    ["Labor Day", "2026-09-07"],
    ["Columbus Day", "2026-10-12"],
    ["Veterans Day", "2026-11-11"],
    ["Thanksgiving Day", "2026-11-26"],
    ["Christmas Day", "2026-12-25"],
    ["New Year’s Day", "2027-01-01"],
    ["Martin Luther King Jr. Day", "2027-01-18"],
    ["Washington’s Birthday", "2027-02-15"],
    ["Memorial Day", "2027-05-31"],
    ["Juneteenth (observed)", "2027-06-18"],
    ["Juneteenth", "2027-06-19"],
    ["Independence Day", "2027-07-04"],
    ["Independence Day (observed)", "2027-07-05"],
    ["Labor Day", "2027-09-06"],
    ["Columbus Day", "2027-10-11"],
    ["Veterans Day", "2027-11-11"],
    ["Thanksgiving Day", "2027-11-25"],
    ["Christmas Day (observed)", "2027-12-24"],
    ["Christmas Day", "2027-12-25"],
    ["New Year’s Day (observed)", "2027-12-31"],
  ]),
  workdays: [],
};
