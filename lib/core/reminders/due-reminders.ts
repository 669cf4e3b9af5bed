/**
 * What is to be shown now, and when to look again.
 *
 * Each reminder is shown once when it is due. Who still waits for an answer after as long
 * again as was promised, at least two hours and at most a day, is told of a second and last
 * time: a promise that spans a weekend is not doubled to a second weekend. What comes due
 * in quiet hours is shown when they end.
 */
import { digestOf } from "./digest-of.ts";
import { afterQuietHours, quietUntil } from "./quiet-hours.ts";
import type { Reminder, ReminderCause } from "./reminder.ts";
import type { ReminderSettings } from "./reminder-settings.ts";

/** One notification. */
export interface DueGroup {
  /** The same reminders at the same stage have the same id, whoever groups them. */
  readonly id: string;
  readonly account: string;
  readonly cause: ReminderCause;
  /** The longest due comes first; never empty. */
  readonly reminders: readonly Reminder[];
}

const hourMs = 3_600_000;
const shortestAgainMs = 2 * hourMs;
const longestAgainMs = 24 * hourMs;

/** When to show it the next time, not looking at quiet hours; ms since the epoch. `null`: never again. */
export function nextShowing(reminder: Reminder): number | null {
  const { cause, closedAt, since, dueAt, shownAt, escalatedAt } = reminder;
  if (closedAt !== undefined) return null;
  if (shownAt === undefined) return dueAt;
  if (cause !== "answer" || escalatedAt !== undefined || since === undefined) return null;
  const again = Math.min(Math.max(dueAt - since, shortestAgainMs), longestAgainMs);
  return Math.max(dueAt, shownAt) + again;
}

/** @param open of all accounts @returns one for each account and cause, in the order in which they came due */
export function dueReminders(
  open: readonly Reminder[],
  now: number,
  settings: ReminderSettings,
  zone: string,
): readonly DueGroup[] {
  if (!settings.notifies || quietUntil(settings.quietHours, zone, now) !== null) return [];
  const due = open
    .filter((reminder) => (nextShowing(reminder) ?? Number.POSITIVE_INFINITY) <= now)
    .sort((one, other) => one.dueAt - other.dueAt || (one.key < other.key ? -1 : 1));
  const groups = Map.groupBy(due, ({ account, cause }) => `${cause} ${account}`);
  return [...groups.values()].flatMap((reminders) => {
    const first = reminders[0];
    if (first === undefined) return [];
    const { account, cause } = first;
    return [{ id: `${cause} ${account} ${digestOf(reminders.map(stageOf))}`, account, cause, reminders }];
  });
}

/** What is shown again is another notification than the first one. */
function stageOf({ key, dueAt, shownAt }: Reminder): string {
  return `${key} ${dueAt} ${shownAt === undefined ? "first" : "again"}`;
}

/** As it is once it was shown. */
export function asShown(reminder: Reminder, shownIn: string, now: number): Reminder {
  const { showing: _showing, ...rest } = reminder;
  if (rest.shownAt === undefined) return { ...rest, shownIn, shownAt: now };
  return { ...rest, shownIn, escalatedAt: now };
}

/** Those whose moment has come, whether the user was told of them or not. */
export function isDue({ closedAt, dueAt, shownAt }: Reminder, now: number): boolean {
  return closedAt === undefined && (dueAt <= now || shownAt !== undefined);
}

const dayMs = 86_400_000;

/**
 * When something changes by itself, ms since the epoch: one comes due, or is to be shown. `null`: nothing
 * does. At most a day ahead, because browsers count long waits wrongly and clocks are set.
 */
export function nextWake(
  open: readonly Reminder[],
  now: number,
  settings: ReminderSettings,
  zone: string,
): number | null {
  let next = Number.POSITIVE_INFINITY;
  for (const reminder of open) {
    if (reminder.closedAt === undefined && reminder.dueAt > now) next = Math.min(next, reminder.dueAt);
    const at = settings.notifies ? nextShowing(reminder) : null;
    if (at === null) continue;
    next = Math.min(next, afterQuietHours(settings.quietHours, zone, Math.max(at, now)));
  }
  return next === Number.POSITIVE_INFINITY ? null : Math.min(next, now + dayMs);
}
