/**
 * Tells open Gmail tabs that something has come due, which they cannot know of mail that
 * they do not show.
 */
import { isDue } from "../core/reminders/due-reminders.ts";
import type { ReminderPorts } from "./reminder-ports.ts";

/** Call it when the time of a reminder has come. Never rejects for a store that fails. */
export async function tellDue({
  reminders,
  tabs,
  clock,
  report,
}: Pick<ReminderPorts, "reminders" | "tabs" | "clock" | "report">): Promise<void> {
  const active = await reminders.active();
  if (!active.ok) return report(active.failure.code, "reminders.active");
  const now = clock.now();
  const due = active.value.filter((one) => one.closedAt === undefined && isDue(one, now));
  for (const account of new Set(due.map((one) => one.account))) await tabs.tellQueue(account);
}
