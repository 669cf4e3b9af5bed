/**
 * Sees to it that open Gmail tabs ask for the queue again when time alone changes what it says: somebody's
 * answer comes due, what was put off comes back, a day ends. Only of what was asked for: where nobody looks
 * nobody is woken.
 */
import { dayOf, endOfDay } from "../core/shared/calendar-day.ts";
import type { AskedQueue } from "./account-queues.ts";
import type { ReadAccounts } from "./conversation-ports.ts";
import type { Alarms, Clock, GmailTabs, ReportProblem } from "./ports.ts";
import { reported } from "./reported.ts";

/** Call it with each answer. Never rejects: without the alarm the answer is no less true. */
export function planQueueLook(
  { alarms, clock, report }: { alarms: Alarms; clock: Clock; report: ReportProblem },
  { entries, holdsUntil }: Pick<AskedQueue, "entries" | "holdsUntil">,
): Promise<void> {
  const now = clock.now();
  const zone = clock.zone();
  const dues = entries.flatMap(({ due }) => (due !== null && due > now ? [due] : []));
  // What is due tomorrow is due today when this day ends.
  const dayEnds = dues.length === 0 ? [] : [endOfDay(dayOf(now, zone), zone)];
  const next = [holdsUntil ?? Number.POSITIVE_INFINITY, ...dayEnds].reduce(
    (soonest, at) => Math.min(soonest, at),
    dues.reduce((soonest, due) => Math.min(soonest, due), Number.POSITIVE_INFINITY),
  );
  if (next === Number.POSITIVE_INFINITY) return Promise.resolve();
  return reported(report, "alarms.setQueueLook", () => alarms.setQueueLook(next), undefined);
}

/** Call it when that time has come. Never rejects for a store that fails. */
export async function tellQueues({
  accounts,
  tabs,
  report,
}: {
  accounts: ReadAccounts;
  tabs: GmailTabs;
  report: ReportProblem;
}): Promise<void> {
  const known = await accounts();
  if (!known.ok) return report(known.failure.code, "accounts");
  for (const account of known.value) await tabs.tellQueue(account);
}
