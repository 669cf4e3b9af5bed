/** Where the borders of date terms lie to each other, whatever the zone and the present time are. */
import type { AgeTerm, DateTerm } from "../../condition/tree.ts";

const hour = 3_600_000;
/** A zone is at most so far from UTC. */
const farthestZone = 15 * hour;

/** True only where the border of `one` never lies after that of `other`. Ages compare with ages, days with days and instants. */
export function isNotAfter(one: DateTerm | AgeTerm, other: DateTerm | AgeTerm): boolean {
  if (one.kind === "age") return other.kind === "age" && isAsOld(one, other);
  if (other.kind === "age") return false;
  if ("year" in one.at && "year" in other.at) return instantOf(one) <= instantOf(other);
  if ("year" in one.at || "year" in other.at) return instantOf(one) + farthestZone <= instantOf(other);
  return instantOf(one) <= instantOf(other);
}

/** In UTC. */
function instantOf({ at }: DateTerm): number {
  if ("epochSeconds" in at) return at.epochSeconds * 1000;
  const date = new Date(0);
  date.setUTCFullYear(at.year, at.month - 1, at.day);
  return date.getTime();
}

/** Whether so much of the calendar before now is as early as the other, or earlier. */
function isAsOld(one: AgeTerm, other: AgeTerm): boolean {
  if (one.unit === "d" && other.unit === "d") return one.count >= other.count;
  if (one.unit !== "d" && other.unit !== "d") return monthsOf(one) >= monthsOf(other);
  // A month has 28 to 31 days; one more for the hours in which clocks change.
  if (other.unit === "d") return monthsOf(one) * 28 >= other.count + 1;
  return one.count >= monthsOf(other) * 31 + 1;
}

function monthsOf({ count, unit }: AgeTerm): number {
  return unit === "y" ? count * 12 : count;
}
