/** Reads what the user is to be reminded of, with the mail that it is about, for our own pages (wrap it in `liveQuery`). */
import type { Stored } from "../app/ports.ts";
import type { MessageFacts } from "../core/message/facts.ts";
import type { Reminder } from "../core/reminders/reminder.ts";
import { attempt } from "./attempt.ts";
import type { Database } from "./database.ts";

export interface OpenReminder {
  readonly reminder: Reminder;
  /** `null`: it is about no message, or about one that was forgotten. */
  readonly facts: MessageFacts | null;
}

/** Of all accounts, what is due first comes first, at most `limit`. */
export function openReminders(database: Database, limit: number): Promise<Stored<OpenReminder[]>> {
  return attempt(database, async () => {
    const open = await database.reminders
      .orderBy("dueAt")
      .filter(({ closedAt }) => closedAt === undefined)
      .limit(limit)
      .toArray();
    return await Promise.all(
      open.map(async (reminder) => ({ reminder, facts: await factsOf(database, reminder) })),
    );
  });
}

/** Of the message that it names, else of the newest one of its conversation. */
async function factsOf(database: Database, reminder: Reminder): Promise<MessageFacts | null> {
  const { account, messageId, threadId } = reminder;
  const named = messageId === undefined ? undefined : await database.seen.get([account, messageId]);
  if (named !== undefined || threadId === undefined) return named?.facts ?? null;
  const thread = await database.seen.where("[account+facts.threadId]").equals([account, threadId]).toArray();
  const newest = thread.toSorted((one, other) => (other.facts.date ?? 0) - (one.facts.date ?? 0))[0];
  return newest?.facts ?? null;
}
