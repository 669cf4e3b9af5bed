/** The calendars of a set as the view lists them: those that are shipped, as they are now, then the user's own. */
import { type BusinessCalendar, calendarsOf } from "../../../../lib/core/calendars/calendar.ts";
import { shippedCalendars } from "../../../../lib/core/calendars/shipped-calendars.ts";
import type { RuleSet } from "../../../../lib/core/rules/rule-set.ts";

export interface ListedCalendar {
  readonly calendar: BusinessCalendar;
  /** `own`: the user made it; `changed`: a shipped one that the user changed. */
  readonly kind: "shipped" | "changed" | "own";
}

export function listedCalendars(set: Pick<RuleSet, "calendars">): readonly ListedCalendar[] {
  const stored = calendarsOf(set);
  const shipped = shippedCalendars.map((one): ListedCalendar => {
    const changed = stored.find(({ id }) => id === one.id);
    return changed === undefined
      ? { calendar: one, kind: "shipped" }
      : { calendar: changed, kind: "changed" };
  });
  const own = stored.filter(({ id }) => !shippedCalendars.some((one) => one.id === id));
  return [...shipped, ...own.map((calendar) => ({ calendar, kind: "own" }) as const)];
}
