/** The first of some instants, ms since the epoch; those that are `null` never come. `null`: none comes. */
export function earliest(instants: readonly (number | null)[]): number | null {
  let first: number | null = null;
  for (const instant of instants) {
    if (instant !== null && (first === null || instant < first)) first = instant;
  }
  return first;
}

/** The first of some instants after `now`. */
export function earliestAfter(now: number, instants: readonly (number | null)[]): number | null {
  return earliest(instants.map((instant) => (instant !== null && instant > now ? instant : null)));
}
