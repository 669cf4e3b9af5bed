/** Steps of whole days, months and years on the wall's calendar. */
import type { AgeUnit } from "./tree.ts";
import { dayMs, wallTime } from "./zoned-time.ts";

/** 1 January of the year 1; before it there is nothing to compare. */
const firstWall = -62_135_596_800_000;

/** Moves a wall time by calendar units, kept within the month: one month after 31 January is 28 or 29 February. */
export function stepWall(wall: number, count: number, unit: AgeUnit): number {
  if (unit === "d") return beforeAll(wall + count * dayMs);
  const date = new Date(wall);
  const months = date.getUTCFullYear() * 12 + date.getUTCMonth() + (unit === "m" ? count : count * 12);
  const year = Math.floor(months / 12);
  if (year < 1) return Number.NEGATIVE_INFINITY;
  const month = (months % 12) + 1;
  const lastDay = new Date(wallTime(year, month + 1, 0)).getUTCDate();
  const timeOfDay = ((wall % dayMs) + dayMs) % dayMs;
  return wallTime(year, month, Math.min(date.getUTCDate(), lastDay), timeOfDay);
}

function beforeAll(wall: number): number {
  return wall < firstWall ? Number.NEGATIVE_INFINITY : wall;
}
