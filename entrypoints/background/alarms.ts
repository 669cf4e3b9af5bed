/** The five alarms. Browsers lose alarms at restarts, so every wake makes sure of them. */
import { browser } from "wxt/browser";
import type { Alarms } from "../../lib/app/ports.ts";

export const alarmNames = {
  daily: "expire-seen",
  pauseEnd: "pause-end",
  reminder: "reminder",
  queue: "queue",
  subscriptions: "subscriptions",
} as const;

const dayMinutes = 24 * 60;

export async function ensureDailyAlarm(): Promise<void> {
  const present = await browser.alarms.get(alarmNames.daily);
  if (present !== undefined) return;
  await browser.alarms.create(alarmNames.daily, { delayInMinutes: 1, periodInMinutes: dayMinutes });
}

/** Browsers put sooner ones off to this, and warn. */
const soonestMs = 30_000;

export const browserAlarms: Alarms = {
  setPauseEnd: (until) => setAlarm(alarmNames.pauseEnd, until),
  setReminder: (at) =>
    setAlarm(alarmNames.reminder, at === null ? null : Math.max(at, Date.now() + soonestMs)),
  setSubscriptionCheck: (at) =>
    setAlarm(alarmNames.subscriptions, at === null ? null : Math.max(at, Date.now() + soonestMs)),
  async setQueueLook(at) {
    const now = Date.now();
    const when = Math.max(at, now + soonestMs);
    const planned = (await browser.alarms.get(alarmNames.queue))?.scheduledTime ?? Number.POSITIVE_INFINITY;
    if (planned <= now || planned > when) await browser.alarms.create(alarmNames.queue, { when });
  },
};

async function setAlarm(name: string, when: number | null): Promise<void> {
  const present = await browser.alarms.get(name);
  if (present?.scheduledTime === when) return;
  if (when !== null) await browser.alarms.create(name, { when });
  else if (present !== undefined) await browser.alarms.clear(name);
}
