/** The hours in which nothing is shown. */
import { dayMs, instantOf, wallAt } from "../condition/zoned-time.ts";
import type { ReminderSettings } from "./reminder-settings.ts";

const minuteMs = 60_000;

/**
 * When the quiet hours end that `instant` lies in, ms since the epoch; `null`: it lies in none.
 * Their beginning belongs to them, their end does not; where both are one there are none.
 */
export function quietUntil(
  quietHours: ReminderSettings["quietHours"],
  zone: string,
  instant: number,
): number | null {
  if (quietHours === null || quietHours.from === quietHours.until) return null;
  const { from, until } = quietHours;
  const wall = wallAt(zone, instant);
  const midnight = Math.floor(wall / dayMs) * dayMs;
  const minute = Math.floor((wall - midnight) / minuteMs);
  const isQuiet = from < until ? minute >= from && minute < until : minute >= from || minute < until;
  if (!isQuiet) return null;
  const wallEnd = midnight + until * minuteMs + (minute >= until ? dayMs : 0);
  const end = instantOf(zone, wallEnd);
  // In an hour that clocks show twice the first one is over.
  return end > instant ? end : instant + (wallEnd - wall);
}

/** The first instant from this one on that is not quiet. */
export function afterQuietHours(
  quietHours: ReminderSettings["quietHours"],
  zone: string,
  instant: number,
): number {
  let awake = instant;
  // Twice where the end of the quiet hours is one of those that clocks show twice.
  for (let tries = 0; tries < 3; tries += 1) awake = quietUntil(quietHours, zone, awake) ?? awake;
  return awake;
}
