/** The two alarms. Browsers lose alarms at restarts, so every wake makes sure of them. */
import { browser } from "wxt/browser";
import type { Alarms } from "../../lib/app/ports.ts";

export const alarmNames = { daily: "expire-seen", pauseEnd: "pause-end" } as const;

const dayMinutes = 24 * 60;

export async function ensureDailyAlarm(): Promise<void> {
  const present = await browser.alarms.get(alarmNames.daily);
  if (present !== undefined) return;
  await browser.alarms.create(alarmNames.daily, { delayInMinutes: 1, periodInMinutes: dayMinutes });
}

export const browserAlarms: Alarms = {
  async setPauseEnd(until) {
    const present = await browser.alarms.get(alarmNames.pauseEnd);
    if (present?.scheduledTime === until) return;
    if (until !== null) await browser.alarms.create(alarmNames.pauseEnd, { when: until });
    else if (present !== undefined) await browser.alarms.clear(alarmNames.pauseEnd);
  },
};
