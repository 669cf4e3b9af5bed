/** Settles a reminder, or puts it off. */

import { isOlderMessage } from "../core/reminders/is-older-message.ts";
import type { Reminder } from "../core/reminders/reminder.ts";
import { settled } from "../core/reminders/settle-reminder.ts";
import { type Outcome, refusal } from "../core/shared/outcome.ts";
import { changeMark } from "./change-mark.ts";
import { remind } from "./remind.ts";
import type { ReminderPorts } from "./reminder-ports.ts";

/** @param laterUntil ms since the epoch; `null`: it is done */
export function settleReminder(
  ports: ReminderPorts,
  { account, key, laterUntil }: { account: string; key: string; laterUntil: number | null },
): Promise<Outcome<Record<string, never>>> {
  return ports.queue(async () => {
    const found = await ports.reminders.find(account, key);
    if (!found.ok) return refusal(found.failure.code, found.failure.params);
    if (found.value === null) return refusal("reminder.unknown");
    const done = await settleFound(ports, found.value, laterUntil);
    if (done.ok) await remind(ports);
    return done;
  });
}

/**
 * Call it within the queue. Where somebody waits, done is said of the conversation, so that the queue and
 * every later look know it; first, because a reminder alone would come back.
 */
export async function settleFound(
  ports: ReminderPorts,
  reminder: Reminder,
  laterUntil: number | null,
): Promise<Outcome<Record<string, never>>> {
  const now = ports.clock.now();
  if (laterUntil === null) {
    const marked = await markDone(ports, reminder, now);
    if (!marked.ok) return marked;
  }
  const written = await ports.reminders.write([settled(reminder, laterUntil, now)]);
  if (!written.ok) return refusal(written.failure.code, written.failure.params);
  if (reminder.threadId !== undefined) ports.touchQueue(reminder.account, [reminder.threadId]);
  return { ok: true, value: {} };
}

async function markDone(
  ports: ReminderPorts,
  { account, cause, threadId, messageId }: Reminder,
  now: number,
): Promise<Outcome<unknown>> {
  const isWait = cause === "answer" || cause === "followUp";
  if (!isWait || threadId === undefined || messageId === undefined) return { ok: true, value: undefined };
  const read = await ports.seen.threads(account, [threadId]);
  if (!read.ok) return refusal(read.failure.code, read.failure.params);
  const ids = (read.value.get(threadId) ?? []).map(({ id }) => id);
  const newest = ids.reduce((latest, id) => (isOlderMessage(latest, id) ? id : latest), messageId);
  return await changeMark(ports, { account, threadId, change: { done: { at: now, messageId: newest } } });
}
