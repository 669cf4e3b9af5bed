/** What the user does with a notification: opens it, puts it off, or says that it is done. */
import { afterQuietHours } from "../core/reminders/quiet-hours.ts";
import type { Reminder } from "../core/reminders/reminder.ts";
import { remindNow } from "./catch-up-reminders.ts";
import { openThread } from "./open-thread.ts";
import type { GmailTabs } from "./ports.ts";
import { readSettings } from "./reconcile-reminders.ts";
import type { ReminderPorts } from "./reminder-ports.ts";
import { settleFound } from "./settle-reminder.ts";

export interface NotificationPorts extends ReminderPorts {
  readonly tabs: GmailTabs;
  /** Shows the list of reminders on the options page. */
  readonly openReminders: () => Promise<void>;
}

/** Of two buttons, as Chrome has them. */
export type NotificationAct = "open" | "later" | "done";

/** Later: in an hour, or when the quiet hours are over that then are. */
const laterMs = 3_600_000;

export async function actOnNotification(
  ports: NotificationPorts,
  id: string,
  act: NotificationAct,
): Promise<void> {
  const told = await toldIn(ports, id);
  if (act === "open") await open(ports, told);
  else {
    await ports.queue(() => settleAll(ports, told, act));
    // Mail that came after it was shown waits on.
    await remindNow(ports);
  }
  await ports.notifications.clear(id);
}

async function open(ports: NotificationPorts, told: readonly Reminder[]): Promise<void> {
  const [only] = told;
  const isOne = told.length === 1 && only?.threadId !== undefined;
  const opened = isOne && (await openThread(ports.tabs, only.account, only.threadId)).ok;
  if (!opened) await ports.openReminders();
}

async function settleAll(ports: NotificationPorts, told: readonly Reminder[], act: "later" | "done") {
  const present = await readSettings(ports);
  if (present === null) return;
  const { quietHours } = present.settings.reminders;
  const { clock, report } = ports;
  const later = afterQuietHours(quietHours, clock.zone(), clock.now() + laterMs);
  for (const reminder of told) {
    const done = await settleFound(ports, reminder, act === "later" ? later : null, toldAt(reminder));
    if (!done.ok) report(done.code, "notification.act");
  }
}

/** When it was shown last. Where nobody noted that yet, it was shown now. */
function toldAt({ shownAt, escalatedAt }: Reminder): number | undefined {
  return escalatedAt ?? shownAt;
}

/** Those that are still open of what a notification told of. */
async function toldIn({ reminders, report }: ReminderPorts, id: string): Promise<readonly Reminder[]> {
  const active = await reminders.active();
  if (active.ok)
    return active.value.filter(
      ({ shownIn, showing, closedAt }) => closedAt === undefined && (shownIn === id || showing === id),
    );
  report(active.failure.code, "notification.act");
  return [];
}
