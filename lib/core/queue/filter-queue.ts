/** Which entries of the queue a filter shows, and how many each would. */
import { dayOf, endOfDay } from "../shared/calendar-day.ts";
import { type QueueCounts, type QueueEntry, type QueueFilter, queueFilters } from "./queue-entry.ts";

/** When it is asked: `now` in ms since the epoch, and the IANA name of the zone in which days end. */
export interface QueueMoment {
  readonly now: number;
  readonly zone: string;
}

/** In the order of the entries. */
export function filterQueue(
  entries: readonly QueueEntry[],
  filter: QueueFilter,
  moment: QueueMoment,
): readonly QueueEntry[] {
  return filter === "all" ? entries : entries.filter(showsWhat(moment)[filter]);
}

/** What `filterQueue` would show of each filter. */
export function countQueue(entries: readonly QueueEntry[], moment: QueueMoment): QueueCounts {
  const shows = showsWhat(moment);
  const counts = { urgent: 0, high: 0, normal: 0, low: 0, waiting: 0, overdue: 0, today: 0 };
  for (const entry of entries) {
    for (const filter of queueFilters) if (filter !== "all" && shows[filter](entry)) counts[filter] += 1;
  }
  return counts;
}

type Shows = (entry: QueueEntry) => boolean;

function showsWhat({ now, zone }: QueueMoment): Readonly<Record<Exclude<QueueFilter, "all">, Shows>> {
  const dayEnd = endOfDay(dayOf(now, zone), zone);
  return {
    urgent: ({ priority }) => priority === "urgent",
    high: ({ priority }) => priority === "high",
    normal: ({ priority }) => priority === "normal",
    low: ({ priority }) => priority === "low",
    waiting: ({ status }) => status === "theirs",
    overdue: ({ due }) => due !== null && due <= now,
    // A day ends with the instant that begins the next one, at which deadlines of this day end too.
    today: ({ due }) => due !== null && due > now && due <= dayEnd,
  };
}
