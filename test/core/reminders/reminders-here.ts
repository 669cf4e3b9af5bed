/** Reminders, conversations and settings as tests of reminders need them. */
import type { PlannedFor, RemindedConversation } from "../../../lib/core/reminders/planned-reminders.ts";
import type { Reminder } from "../../../lib/core/reminders/reminder.ts";
import { defaultReminders, type ReminderSettings } from "../../../lib/core/reminders/reminder-settings.ts";

export const hour = 3_600_000;
export const day = 24 * hour;
/** A Monday, 10:00 UTC. */
export const monday = Date.UTC(2026, 10, 2, 10);

export function settings(more: Partial<ReminderSettings> = {}): ReminderSettings {
  return { ...defaultReminders, notifies: true, quietHours: null, ...more };
}

export function at(now: number, more: Partial<ReminderSettings> = {}): PlannedFor {
  return { settings: settings(more), now, zone: "UTC" };
}

export function reminder(more: Partial<Reminder> = {}): Reminder {
  return {
    account: "me@x.example",
    key: "answer:f1:a1",
    cause: "answer",
    threadId: "f1",
    clientId: "acme",
    messageId: "a1",
    since: monday - 2 * hour,
    dueAt: monday,
    ...more,
  };
}

/** In which Acme waits since two hours before Monday, with a promise until then. */
export function conversation(more: Partial<RemindedConversation> = {}): RemindedConversation {
  return {
    account: "me@x.example",
    threadId: "f1",
    thread: {
      threadId: "f1",
      status: "theirs",
      since: monday - 2 * hour,
      messageId: "a1",
      last: { id: "a1", date: monday - 2 * hour },
      isFirst: true,
    },
    mark: null,
    hasLeft: false,
    labelEnds: new Map(),
    decision: {
      id: "a1",
      client: "Acme",
      clientId: "acme",
      labels: [],
      priority: "normal",
      points: 0,
      reasons: [],
      unknown: [],
      waiting: { since: monday - 2 * hour, due: monday },
    },
    ...more,
  };
}

/** We wait for an answer to a question. */
export function ours(messageId: string, since: number): NonNullable<RemindedConversation["thread"]> {
  const last = { id: messageId, date: since };
  return { threadId: "f1", status: "ours", since, messageId, last, isFirst: false, asks: true };
}

/** Nobody is known to wait. */
export function settledDecision(id = "a1"): RemindedConversation["decision"] {
  const { waiting: _waiting, ...rest } = conversation().decision;
  return { ...rest, id };
}
