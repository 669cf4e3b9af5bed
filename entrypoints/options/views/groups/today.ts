/** The day on which the page is looked at. */
import { dayOf } from "../../../../lib/core/shared/calendar-day.ts";

/** `YYYY-MM-DD` in the browser's zone. */
export function today(): string {
  return localDay(Date.now());
}

/** @param instant ms since the epoch */
export function localDay(instant: number): string {
  return dayOf(instant, Intl.DateTimeFormat().resolvedOptions().timeZone);
}
