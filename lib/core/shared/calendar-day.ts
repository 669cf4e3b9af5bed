/** Days as files write them, `YYYY-MM-DD`, which compare as texts. */
import { stepWall } from "../condition/calendar-steps.ts";
import type { AgeUnit } from "../condition/tree.ts";
import { startOfDay, wallAt } from "../condition/zoned-time.ts";

/** @param instant ms since the epoch @returns the day in the zone; in UTC where there is no such zone */
export function dayOf(instant: number, zone: string): string {
  return written(wallAt(zone, instant));
}

/** Moves a day by calendar units, kept within the month. */
export function stepDay(day: string, count: number, unit: AgeUnit): string {
  const wall = stepWall(Date.parse(`${day}T00:00:00Z`), count, unit);
  return Number.isFinite(wall) ? written(wall) : "0000-00-00";
}

/** The first instant after a day in the zone, in ms since the epoch. */
export function endOfDay(day: string, zone: string): number {
  const [year = 1, month = 1, date = 1] = stepDay(day, 1, "d").split("-").map(Number);
  return startOfDay(zone, year, month, date);
}

function written(wall: number): string {
  return new Date(wall).toISOString().slice(0, 10);
}
