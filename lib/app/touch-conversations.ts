/**
 * Notes which conversations are about to change, before they do: a worker that is killed
 * in between leaves a note to look at them, and the next one does.
 */
import type { ReminderPorts } from "./reminder-ports.ts";

/** More than anybody scrolls through in a second; beyond it everything is looked at again. */
const mostTouched = 2000;

/** Call it within the queue. Never rejects for a store that fails: the daily look finds what was missed. */
export async function touchConversations(
  { reminders, report }: Pick<ReminderPorts, "reminders" | "report">,
  account: string,
  threadIds: readonly string[],
): Promise<void> {
  const progress = await reminders.progress();
  if (!progress.ok) return report(progress.failure.code, "reminders.progress");
  const { touched, all, ...rest } = progress.value;
  const before = Object.hasOwn(touched, account) ? (touched[account] ?? []) : [];
  const together = [...new Set([...before, ...threadIds])];
  if (together.length === before.length) return;
  const isTooMuch = together.length > mostTouched;
  const noted = await reminders.setProgress({
    ...rest,
    touched: { ...touched, [account]: isTooMuch ? [] : together },
    all: isTooMuch ? null : all,
  });
  if (!noted.ok) report(noted.failure.code, "reminders.setProgress");
}
