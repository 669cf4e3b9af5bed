/**
 * Which reminders a conversation asks for.
 *
 * - `answer`: a client waits, and an answer was promised
 * - `followUp`: our last mail to a client asks something and nobody has answered for days
 * - `expiry`: a pin or a label of it ends
 *
 * Where something newer was not seen yet nobody is said to wait: what was open is closed
 * as gone, and opens again with all that happened to it once the newer mail is seen.
 */
import type { Decision } from "../decision/decision.ts";
import { givenUpMs } from "../shared/given-up.ts";
import { laterDay } from "../shared/later-day.ts";
import { heldUntil } from "../threads/held-until.ts";
import { isDone } from "../threads/is-done.ts";
import type { ThreadMark } from "../threads/thread-mark.ts";
import type { ThreadState } from "../threads/thread-state.ts";
import { isOlderMessage } from "./is-older-message.ts";
import type { ClosedBy, PlannedReminder, Reminder } from "./reminder.ts";
import { hasCome, type ReminderPlan } from "./reminder-plan.ts";
import type { ReminderSettings } from "./reminder-settings.ts";

export interface RemindedConversation {
  readonly account: string;
  readonly threadId: string;
  /** `null`: it was not looked at. */
  readonly thread: ThreadState | null;
  readonly mark: ThreadMark | null;
  /** A list of the inbox was seen without it: it was archived or thrown away, and nobody is to be told that it waits. */
  readonly hasLeft: boolean;
  /** Of the message that stands for it, in this situation, but as if it were not put off: that moves a reminder and takes none away. */
  readonly decision: Decision;
  /** When its labels end, ms since the epoch, by label; labels that stay are absent. */
  readonly labelEnds: ReadonlyMap<string, number>;
}

export interface PlannedFor {
  readonly settings: ReminderSettings;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** IANA name. */
  readonly zone: string;
}

export function plannedReminders(conversation: RemindedConversation, plannedFor: PlannedFor): ReminderPlan {
  const { mark, thread } = conversation;
  const { now } = plannedFor;
  return {
    wanted: [
      ...answerReminder(conversation, plannedFor),
      ...followUpReminder(conversation, plannedFor),
      ...expiryReminders(conversation, plannedFor),
    ],
    heldUntil: heldUntil(mark, thread),
    whyOver: (reminder) => whyOver(reminder, conversation, now),
  };
}

function answerReminder(
  { account, threadId, thread, decision, hasLeft }: RemindedConversation,
  { settings }: PlannedFor,
): readonly PlannedReminder[] {
  const { clientId, waiting } = decision;
  if (!settings.answer || hasLeft || clientId === undefined || waiting == null || waiting.due === null)
    return [];
  const messageId = thread?.messageId ?? decision.id;
  const key = `answer:${threadId}:${messageId}`;
  const { since, due } = waiting;
  return [{ account, key, cause: "answer", threadId, clientId, messageId, since, dueAt: due }];
}

function followUpReminder(
  conversation: RemindedConversation,
  { settings, now, zone }: PlannedFor,
): readonly PlannedReminder[] {
  const { account, threadId, thread, mark, decision } = conversation;
  const { clientId } = decision;
  if (settings.followUpDays === 0 || clientId === undefined || thread === null) return [];
  const { status, asks, since, messageId } = thread;
  if (status !== "ours" || asks !== true || isDone(mark, { id: messageId, date: since })) return [];
  const dueAt = laterDay(since, settings.followUpDays, zone);
  if (now - dueAt > givenUpMs) return [];
  const key = `followUp:${threadId}:${messageId}`;
  return [{ account, key, cause: "followUp", threadId, clientId, messageId, since, dueAt }];
}

function expiryReminders(
  { account, threadId, mark, decision, labelEnds }: RemindedConversation,
  { settings, now }: PlannedFor,
): readonly PlannedReminder[] {
  if (!settings.expiry) return [];
  const { clientId, id: messageId } = decision;
  const about = { account, cause: "expiry", threadId, messageId, ...(clientId && { clientId }) } as const;
  const pinEnd = mark?.pin?.until ?? null;
  // What had ended before anybody looked is no news.
  const labels = [...labelEnds].filter(([, dueAt]) => dueAt > now);
  return [
    ...(pinEnd === null || now - pinEnd > givenUpMs
      ? []
      : [{ ...about, key: `expiry:pin:${threadId}:${pinEnd}`, dueAt: pinEnd }]),
    ...labels.map(([label, dueAt]) => ({
      ...about,
      key: `expiry:label:${threadId}:${label}:${dueAt}`,
      label,
      dueAt,
    })),
  ];
}

function whyOver(reminder: Reminder, { thread, mark }: RemindedConversation, now: number): ClosedBy | null {
  const { cause, messageId = "", since: date = null } = reminder;
  if (cause === "own") return null;
  if (cause === "expiry") return hasCome(reminder, now) ? null : "gone";
  if (isDone(mark, { id: messageId, date })) return "done";
  if (thread === null || thread.status === "unclear") return "gone";
  const isTurned = thread.status === (cause === "answer" ? "ours" : "theirs");
  // A wait that began later means that there was an answer in between.
  return isTurned || isOlderMessage(messageId, thread.messageId) ? "answered" : "gone";
}
