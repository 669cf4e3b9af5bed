/**
 * The order in which the queue is worked through: what the user pinned as urgent, then
 * what is urgent, by its points, to which waiting and deadlines add theirs; then what is
 * due (overdue longest first), then what presses most, then the newest. A complaint that
 * came just now stands before a thank-you that nobody answered for weeks. No two
 * conversations are alike in it, so that pages of the queue fit together.
 */
import { priorities } from "../rules/rule-set.ts";
import type { QueueEntry } from "./queue-entry.ts";

/** A sorted copy. */
export function sortQueue(entries: readonly QueueEntry[]): readonly QueueEntry[] {
  return entries.toSorted(compareEntries);
}

function compareEntries(one: QueueEntry, other: QueueEntry): number {
  return (
    Number(isUrgentPin(other)) - Number(isUrgentPin(one)) ||
    urgentPoints(other) - urgentPoints(one) ||
    compareTimes(one.due, other.due) ||
    priorities.indexOf(one.priority) - priorities.indexOf(other.priority) ||
    other.points - one.points ||
    compareTimes(negated(one.date), negated(other.date)) ||
    compareIds(one.threadId, other.threadId)
  );
}

function isUrgentPin({ isPinned, priority }: QueueEntry): boolean {
  return isPinned && priority === "urgent";
}

/** Lower than those of all that is urgent: it is not. */
function urgentPoints({ priority, points }: QueueEntry): number {
  return priority === "urgent" ? points : Number.MIN_SAFE_INTEGER;
}

/** What has no time comes last. */
function compareTimes(one: number | null, other: number | null): number {
  if (one === other) return 0;
  if (one === null) return 1;
  return other === null ? -1 : one - other;
}

function negated(time: number | null): number | null {
  return time === null ? null : -time;
}

function compareIds(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
