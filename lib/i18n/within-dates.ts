/** What no calendar has is shown as the nearest that it has: a number from elsewhere must not end a whole page. */
import { latestInstant } from "../core/shared/instants.ts";

/** @param time any number, meant as ms since the epoch */
export function withinDates(time: number): number {
  return Number.isNaN(time) ? latestInstant : Math.min(Math.max(time, -latestInstant), latestInstant);
}
