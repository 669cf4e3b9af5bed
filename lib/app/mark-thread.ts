/** What the user says by hand of a conversation: nothing left to do, this important, later. Its reminders follow. */
import type { Outcome } from "../core/shared/outcome.ts";
import type { ThreadMarkChange } from "../core/threads/thread-mark.ts";
import { remindNow } from "./catch-up-reminders.ts";
import { changeMark, type MarkedThread } from "./change-mark.ts";
import type { ReminderPorts } from "./reminder-ports.ts";
import { touchConversations } from "./touch-conversations.ts";

/** `before`: the change that takes this one back. */
export async function markThread(
  ports: ReminderPorts,
  marked: MarkedThread,
): Promise<Outcome<{ before: ThreadMarkChange }>> {
  const answer = await ports.queue(async () => {
    await touchConversations(ports, marked.account, [marked.threadId]);
    return await changeMark(ports, marked);
  });
  await remindNow(ports);
  return answer;
}
