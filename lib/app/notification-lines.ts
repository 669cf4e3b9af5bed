/** What a notification says of each reminder: who, and the subject where subjects are kept. */
import type { Reminder } from "../core/reminders/reminder.ts";
import type { RemindedLine } from "./conversation-ports.ts";
import type { PresentRules } from "./present-state.ts";
import type { ReminderPorts } from "./reminder-ports.ts";

/** A notification shows no more than a few. */
const mostSubjects = 8;

/** In the order of the reminders. @param rules `null`: nobody has a name */
export async function notificationLines(
  { conversations }: Pick<ReminderPorts, "conversations">,
  rules: PresentRules | null,
  reminders: readonly Reminder[],
): Promise<readonly RemindedLine[]> {
  const names = new Map(rules?.set.clients.map(({ id, name }) => [id, name]));
  const lines: RemindedLine[] = [];
  for (const [index, reminder] of reminders.entries()) {
    const { clientId = "" } = reminder;
    const subject = index < mostSubjects ? await subjectOf(conversations, reminder) : null;
    lines.push({ reminder, client: names.get(clientId) ?? null, subject });
  }
  return lines;
}

async function subjectOf(
  conversations: ReminderPorts["conversations"],
  { account, threadId, messageId }: Reminder,
): Promise<string | null> {
  if (threadId === undefined) return null;
  const read = await conversations.of(account, [threadId]);
  // Without a subject the notification still says who waits.
  if (!read.ok) return null;
  const known = read.value.map(({ facts }) => facts).filter(({ subject = "" }) => subject !== "");
  return (known.find(({ id }) => id === messageId) ?? known[0])?.subject ?? null;
}
