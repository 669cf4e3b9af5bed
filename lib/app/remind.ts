/**
 * Shows what is due, sets the number on the button, and sees to it that we are woken for the next one.
 *
 * Showing takes three steps: it is noted what is about to be shown, it is shown, and it is noted
 * that it was. A worker killed in between leaves the first note, and the next one asks the browser
 * whether there is a notification of this id: so nothing is shown twice, and nothing is lost.
 */
import { asShown, type DueGroup, dueReminders, isDue, nextWake } from "../core/reminders/due-reminders.ts";
import type { Reminder } from "../core/reminders/reminder.ts";
import { type Settings, whyOff } from "../core/settings/settings.ts";
import { notificationLines } from "./notification-lines.ts";
import type { PresentRules, PresentSettings } from "./present-state.ts";
import { lookedBy, readRules, readSettings, restMs } from "./reconcile-reminders.ts";
import type { ReminderPorts } from "./reminder-ports.ts";
import { reported } from "./reported.ts";

/** Where the system shows nothing it is tried again so much later. */
const againMs = 15 * 60_000;

/** Call it within the queue. A browser that refuses one of these things gets the others. */
export async function remind(ports: ReminderPorts): Promise<void> {
  const present = await readSettings(ports);
  if (present === null) return;
  const active = await recovered(ports);
  if (active === null) return;
  const { settings } = present;
  const now = ports.clock.now();
  const zone = ports.clock.zone();
  const open = active.filter((one) => one.closedAt === undefined && isOn(settings, one, now));
  const notifies = settings.reminders.notifies && (await isGranted(ports));
  const reminderSettings = { ...settings.reminders, notifies };
  const groups = dueReminders(open, now, reminderSettings, zone);
  const rules = groups.length === 0 ? null : await readRules(ports, present);
  const shown: Reminder[] = [];
  const failed = new Set<Reminder>();
  for (const group of groups) {
    const its = await showGroup(ports, { settings, rules }, group, now);
    shown.push(...its);
    if (its.length === 0) for (const reminder of group.reminders) failed.add(reminder);
  }
  const after = withNewer(open, shown);
  await clearOutdated(ports, after);
  await setBadge(ports, after.filter((one) => isDue(one, now)).length, settings);
  // What could not be shown is due now, and would be for ever.
  const others = after.filter((one) => !failed.has(one));
  const next = earlier(
    nextWake(others, now, reminderSettings, zone),
    failed.size === 0 ? null : now + againMs,
  );
  const nextAt = earlier(next, await looksAt(ports, present, now));
  await setAlarm(ports, nextAt, now);
  await noteNext(ports, nextAt);
}

function isGranted({ notifications, report }: ReminderPorts): Promise<boolean> {
  return reported(report, "notifications.isGranted", () => notifications.isGranted(), false);
}

function setBadge({ badge, told, report }: ReminderPorts, count: number, { language }: Settings) {
  const telling = () => badge.set(count, language);
  return reported(report, "badge.set", () => told.tell("badge", `${count} ${language}`, telling), undefined);
}

function setAlarm({ alarms, told, report }: ReminderPorts, at: number | null, now: number) {
  // One whose time is over may have gone off.
  if (at !== null && at <= now) told.forget();
  const telling = () => alarms.setReminder(at);
  return reported(report, "alarms.setReminder", () => told.tell("alarm", String(at), telling), undefined);
}

/** When time alone may change what is reminded of, or edits are over of which not all is looked at yet. */
async function looksAt({ reminders }: ReminderPorts, present: PresentSettings, now: number) {
  const progress = await reminders.progress();
  if (!progress.ok) return null;
  const { changesAt = null, all } = progress.value;
  if (all === null || all.by === lookedBy(present)) return changesAt;
  const restsUntil = all.at + restMs;
  // It was time for that, and it went wrong.
  return earlier(changesAt, restsUntil > now ? restsUntil : now + againMs);
}

function earlier(one: number | null, other: number | null): number | null {
  return one === null || other === null ? (one ?? other) : Math.min(one, other);
}

/** So that a batch of mail need not read all reminders to know that none is due: alarms get lost. */
async function noteNext({ reminders, report }: ReminderPorts, nextAt: number | null): Promise<void> {
  const progress = await reminders.progress();
  // Where nothing was ever kept nothing is noted: so "forget everything" leaves nothing.
  if (!progress.ok || (progress.value.nextAt ?? null) === nextAt) return;
  const noted = await reminders.setProgress({ ...progress.value, nextAt });
  if (!noted.ok) report(noted.failure.code, "reminders.setProgress");
}

/** Ends what a killed worker began, and reads what there is; `null`: it cannot be read. */
async function recovered({ reminders, notifications, clock, report }: ReminderPorts) {
  const read = await reminders.active();
  if (!read.ok) {
    report(read.failure.code, "reminders.active");
    return null;
  }
  const begun = read.value.filter(({ showing }) => showing !== undefined);
  if (begun.length === 0) return read.value;
  const stand = await reported(report, "notifications.shown", () => notifications.shown(), null);
  if (stand === null) return null;
  const ended = begun.map((reminder) => {
    const { showing = "", ...rest } = reminder;
    return stand.has(showing) ? asShown(reminder, showing, clock.now()) : rest;
  });
  const written = await reminders.write(ended);
  if (written.ok) return withNewer(read.value, ended);
  report(written.failure.code, "reminders.write");
  return null;
}

/** @returns the reminders as they are now; none where it could not be shown */
async function showGroup(
  ports: ReminderPorts,
  { settings, rules }: { readonly settings: Settings; readonly rules: PresentRules | null },
  { id, account, cause, reminders }: DueGroup,
  now: number,
): Promise<readonly Reminder[]> {
  const { notifications, report, clock } = ports;
  const lines = await notificationLines(ports, rules, reminders);
  const begun = await ports.reminders.write(reminders.map((reminder) => ({ ...reminder, showing: id })));
  if (!begun.ok) {
    report(begun.failure.code, "reminders.write");
    return [];
  }
  try {
    const { language } = settings;
    await notifications.show(id, { account, cause, lines, language, now, zone: clock.zone() });
  } catch (error) {
    // Expected: the system shows none. It is tried again when somebody wakes us.
    report(error instanceof Error ? error.name : "unknown", "notifications.show");
    return [];
  }
  const ended = reminders.map((reminder) => asShown(reminder, id, now));
  const written = await ports.reminders.write(ended);
  if (!written.ok) report(written.failure.code, "reminders.write");
  return ended;
}

/** Notifications of which nothing is open any more go. */
function clearOutdated({ notifications, report }: ReminderPorts, open: readonly Reminder[]): Promise<void> {
  const live = new Set(open.map(({ shownIn }) => shownIn));
  const clear = async () => {
    for (const id of await notifications.shown()) if (!live.has(id)) await notifications.clear(id);
  };
  return reported(report, "notifications.clear", clear, undefined);
}

function isOn(settings: Settings, { account }: Reminder, now: number): boolean {
  return whyOff(settings, account, now) === null;
}

function withNewer(reminders: readonly Reminder[], newer: readonly Reminder[]): readonly Reminder[] {
  const byKey = new Map(newer.map((reminder) => [`${reminder.account} ${reminder.key}`, reminder]));
  return reminders.map((reminder) => byKey.get(`${reminder.account} ${reminder.key}`) ?? reminder);
}
