/** The same time of day, days later. */
import { dayMs, instantOf, wallAt } from "../condition/zoned-time.ts";

/** Where clocks change in between a day has 23 or 25 hours. @param instant ms since the epoch @returns the same */
export function laterDay(instant: number, days: number, zone: string): number {
  return instantOf(zone, wallAt(zone, instant) + days * dayMs);
}
