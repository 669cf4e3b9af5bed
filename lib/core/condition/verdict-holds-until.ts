/**
 * Says until when the verdict of a condition holds while its facts stay the same:
 * ages move with the clock, so that `older_than:7d` turns true one day.
 */
import type { PreparedMessage } from "../message/prepare-message.ts";
import { stepWall } from "./calendar-steps.ts";
import { ageBorder } from "./evaluate-date.ts";
import type { EvaluationContext } from "./evaluation-context.ts";
import type { AgeTerm, Condition } from "./tree.ts";
import { dayMs, instantOf, isZone, wallAt, zoneOffset } from "./zoned-time.ts";

/** Days around the anniversary on which a term can flip: the month's end makes it flip back and forth. */
const daysToTry = [-1, 0, 1, 2, 3, 4, 5];
/** How far a change of clocks may move the moment. */
const clockChanges = [-3_600_000, -1_800_000, 0, 1_800_000, 3_600_000];

/** Farther than that from the day in UTC no flip can lie: a zone moves it by a day, the month's end by five. */
const margin = 14 * dayMs;

/** Every month has this day, so that no month's end is in the way. */
const lastDayOfAll = 27;

/** True where clocks do not change on the days around an instant. */
function isSteady(zone: string, instant: number): boolean {
  const offset = zoneOffset(zone, instant);
  return [-2, -1, 1, 2].every((days) => zoneOffset(zone, instant + days * dayMs) === offset);
}

/** The only instant at which the term flips, on nearly all days of the year; `null`: it needs a closer look. */
function plainFlip(
  { unit }: AgeTerm,
  { date, wall, anniversary }: { readonly date: number; readonly wall: number; readonly anniversary: number },
  zone: string,
): number | null {
  if (unit !== "d" && new Date(wall).getUTCDate() > lastDayOfAll) return null;
  const instant = instantOf(zone, anniversary);
  return isSteady(zone, date) && isSteady(zone, instant) ? instant + 1 : null;
}

/** The first instant after `now` at which the term judges `date` differently; `null`: never. */
function nextFlip(term: AgeTerm, date: number, { now, zone }: EvaluationContext): number | null {
  // The usual case, told without asking the zone: old mail stays old.
  if (stepWall(date, term.count, term.unit) + margin < now) return null;
  const wall = wallAt(zone, date);
  const anniversary = stepWall(wall, term.count, term.unit);
  if (!Number.isFinite(anniversary) || anniversary + 7 * dayMs < now) return null;
  const plain = plainFlip(term, { date, wall, anniversary }, zone);
  if (plain !== null) return plain > now ? plain : null;
  const timeOfDay = ((wall % dayMs) + dayMs) % dayMs;
  const midnight = anniversary - timeOfDay;
  const isOlder = (at: number) => date < ageBorder(term, at, zone);
  const current = isOlder(now);
  const moments = daysToTry
    .flatMap((day) => [midnight + day * dayMs, midnight + day * dayMs + timeOfDay + 1])
    .flatMap((moment) => clockChanges.map((change) => instantOf(zone, moment) + change))
    .filter((moment) => moment > now)
    .sort((one, other) => one - other);
  return moments.find((moment) => isOlder(moment) !== current) ?? null;
}

function earlier(one: number | null, other: number | null): number | null {
  if (one === null || other === null) return one ?? other;
  return Math.min(one, other);
}

/** @returns milliseconds since the epoch from which a date term may flip; `null`: never */
export function verdictHoldsUntil(
  tree: Condition,
  message: PreparedMessage,
  context: EvaluationContext,
): number | null {
  switch (tree.kind) {
    case "and":
    case "or":
      return tree.parts.reduce<number | null>(
        (first, part) => earlier(first, verdictHoldsUntil(part, message, context)),
        null,
      );
    case "not":
      return verdictHoldsUntil(tree.part, message, context);
    case "age": {
      const { date } = message.facts;
      return typeof date === "number" && isZone(context.zone) ? nextFlip(tree, date, context) : null;
    }
    case "lookup":
      return context.lookups?.holdsUntil?.(tree, message) ?? null;
    default:
      return null;
  }
}
