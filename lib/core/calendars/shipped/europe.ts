/**
 * The European Union, basics for 2026 and 2027: days on which most of its 27 countries
 * do not work. There is no common list, so these are five: 1 January and 25 December hold
 * everywhere, 1 May in all but Denmark, Ireland and the Netherlands, Easter Monday and
 * 26 December in more than two thirds. Good Friday, Ascension and Whit Monday hold in about
 * half of them or fewer; national days are each country's own. The zone is that in which most
 * of them live. Whoever needs one country's list imports it.
 */
import type { BusinessCalendar } from "../calendar.ts";
import { namedDays } from "../named-days.ts";
import { officeWeek } from "./office-week.ts";

export const europe: BusinessCalendar = {
  id: "EU",
  name: "European Union",
  zone: "Europe/Brussels",
  week: officeWeek,
  holidays: namedDays([
    ["New Year’s Day", "2026-01-01"],
    ["Easter Monday", "2026-04-06"],
    ["Labour Day", "2026-05-01"],
    ["Christmas Day", "2026-12-25"],
    ["Second day of Christmas", "2026-12-26"],
    ["New Year’s Day", "2027-01-01"],
    ["Easter Monday", "2027-03-29"],
    ["Labour Day", "2027-05-01"],
    ["Christmas Day", "2027-12-25"],
    ["Second day of Christmas", "2027-12-26"],
  ]),
  workdays: [],
};
