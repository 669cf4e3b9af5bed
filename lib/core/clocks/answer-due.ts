/** When a client who waits was promised an answer: business hours from Monday to Friday, 9 to 18. */
import { dayMs, instantOf, wallAt } from "../condition/zoned-time.ts";
import type { Client, Priority } from "../rules/rule-set.ts";
import type { Clocks } from "./compile-clocks.ts";

export interface WaitingClient {
  readonly client: Client;
  readonly priority: Priority;
  /** No answer of ours was seen in the conversation yet. */
  readonly isFirst: boolean;
  /** Since when they wait, ms since the epoch. */
  readonly since: number;
  /** IANA name of the browser's zone. */
  readonly zone: string;
}

/** When half of the promised time and all of it has passed, ms since the epoch; `null`: nothing is promised. */
export function answerDue(
  { promises }: Clocks,
  { client, priority, isFirst, since, zone }: WaitingClient,
): { readonly half: number; readonly due: number } | null {
  const kind = isFirst ? "first" : "next";
  const hours = client.promise?.[kind] ?? promises[kind][priority];
  if (hours === null) return null;
  return { half: afterHours(since, hours / 2, zone), due: afterHours(since, hours, zone) };
}

const hourMs = 3_600_000;
const opens = 9 * hourMs;
const closes = 18 * hourMs;

function afterHours(since: number, hours: number, zone: string): number {
  let wall = wallAt(zone, since);
  for (let left = hours * hourMs; ; ) {
    const midnight = Math.floor(wall / dayMs) * dayMs;
    const begins = Math.max(wall, midnight + opens);
    const open = isWorkday(midnight) ? Math.max(0, midnight + closes - begins) : 0;
    if (left <= open) return instantOf(zone, begins + left);
    left -= open;
    wall = midnight + dayMs;
  }
}

function isWorkday(midnight: number): boolean {
  const weekday = new Date(midnight).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}
