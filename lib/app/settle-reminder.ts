/** Settles a reminder, puts it off, or takes back that it was settled. */

import type { MessageFacts } from "../core/message/facts.ts";
import { newestMessage, timeOf } from "../core/queue/conversation.ts";

import type { Reminder } from "../core/reminders/reminder.ts";
import { isDone, settled } from "../core/reminders/settle-reminder.ts";
import { type Outcome, refusal } from "../core/shared/outcome.ts";
import { remindNow } from "./catch-up-reminders.ts";
import { changeMark } from "./change-mark.ts";
import type { ReminderPorts } from "./reminder-ports.ts";
import { touchConversations } from "./touch-conversations.ts";

/** @param laterUntil ms since the epoch; `null`: it is done. One that is done opens again by a moment, whether it is ahead or over. */
export async function settleReminder(
  ports: ReminderPorts,
  { account, key, laterUntil }: { account: string; key: string; laterUntil: number | null },
): Promise<Outcome<Record<string, never>>> {
  const answer = await ports.queue(async () => {
    const found = await ports.reminders.find(account, key);
    if (!found.ok) return refusal(found.failure.code, found.failure.params);
    if (found.value === null) return refusal("reminder.unknown");
    return await settleFound(ports, found.value, laterUntil);
  });
  if (answer.ok) await remindNow(ports);
  return answer;
}

/**
 * Call it within the queue. Where somebody waits, done is said of the conversation, so that the queue and
 * every later look know it; first, because a reminder alone would come back.
 *
 * @param saw when the user was told what there is, ms since the epoch: mail that came later is not done.
 *   Absent: as it is now.
 */
export async function settleFound(
  ports: ReminderPorts,
  reminder: Reminder,
  laterUntil: number | null,
  saw = Number.POSITIVE_INFINITY,
): Promise<Outcome<Record<string, never>>> {
  const now = ports.clock.now();
  if (laterUntil === null || isDone(reminder)) {
    const marked = await (laterUntil === null
      ? markDone(ports, reminder, now, saw)
      : takeBackDone(ports, reminder));
    if (!marked.ok) return marked;
  }
  const written = await ports.reminders.write([settled(reminder, laterUntil, now)]);
  if (!written.ok) return refusal(written.failure.code, written.failure.params);
  if (reminder.threadId !== undefined) ports.touchQueue(reminder.account, [reminder.threadId]);
  return { ok: true, value: {} };
}

/** Nobody waits in a conversation that is done: what opens again says that it is not. Meanwhile it may have been answered. */
async function takeBackDone(
  ports: ReminderPorts,
  { account, cause, threadId }: Reminder,
): Promise<Outcome<unknown>> {
  if (threadId === undefined) return { ok: true, value: undefined };
  await touchConversations(ports, account, [threadId]);
  if (!isWait(cause)) return { ok: true, value: undefined };
  return await changeMark(ports, { account, threadId, change: { done: null } });
}

async function markDone(
  ports: ReminderPorts,
  { account, cause, threadId, messageId }: Reminder,
  now: number,
  saw: number,
): Promise<Outcome<unknown>> {
  if (!isWait(cause) || threadId === undefined || messageId === undefined)
    return { ok: true, value: undefined };
  const read = await ports.seen.threads(account, [threadId]);
  if (!read.ok) return refusal(read.failure.code, read.failure.params);
  const told = (read.value.get(threadId) ?? []).filter((facts) => isKnownBy(facts, saw));
  await touchConversations(ports, account, [threadId]);
  const newest = newestMessage(told)?.id ?? messageId;
  return await changeMark(ports, { account, threadId, change: { done: { at: now, messageId: newest } } });
}

/** Of mail whose time is not known nobody can say that the user was told of it. */
function isKnownBy(facts: MessageFacts, saw: number): boolean {
  const time = timeOf(facts);
  return saw === Number.POSITIVE_INFINITY || (time > 0 && time <= saw);
}

function isWait(cause: Reminder["cause"]): boolean {
  return cause === "answer" || cause === "followUp";
}
