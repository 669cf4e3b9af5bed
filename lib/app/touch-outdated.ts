/** Finds the conversations whose reminders time alone has made others: a deadline that comes near makes mail more urgent and its promise shorter. */
import type { ReminderPorts } from "./reminder-ports.ts";
import { touchConversations } from "./touch-conversations.ts";

/** Notes them as changed where it is time for that. Call it within the queue. Never rejects for a store that fails. */
export async function touchOutdated(
  ports: Pick<ReminderPorts, "reminders" | "clock" | "report">,
): Promise<void> {
  const { reminders, clock, report } = ports;
  const before = await reminders.progress();
  if (!before.ok) return report(before.failure.code, "reminders.progress");
  if ((before.value.changesAt ?? Number.POSITIVE_INFINITY) > clock.now()) return;
  const active = await reminders.active();
  if (!active.ok) return report(active.failure.code, "reminders.active");
  const open = active.value.filter(({ closedAt }) => closedAt === undefined);
  for (const [account, its] of Map.groupBy(open, (one) => one.account)) {
    await touchConversations(
      ports,
      account,
      its.flatMap(({ threadId }) => threadId ?? []),
    );
  }
  const noted = await reminders.progress();
  if (!noted.ok) return report(noted.failure.code, "reminders.progress");
  // Each of them says anew until when it stands.
  const { changesAt: _changesAt, ...rest } = noted.value;
  const written = await reminders.setProgress(rest);
  if (!written.ok) report(written.failure.code, "reminders.setProgress");
}
