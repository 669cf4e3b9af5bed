/** Reminders as they stand outside of Gmail: on the button, as notifications, and in what is kept. */
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import type { Reminder } from "../../../lib/core/reminders/reminder.ts";
import type { ReminderSettings } from "../../../lib/core/reminders/reminder-settings.ts";
import { type BrowserName, buildDirectories } from "../../tooling/build-extension.ts";
import { storedRows } from "./stored-rows.ts";

/** Whatever the hour at which the tests run. */
export const remindAlways: ReminderSettings = {
  notifies: true,
  answer: true,
  followUpDays: 3,
  quietDays: 60,
  expiry: true,
  quietHours: null,
};

/** A copy of the build that may from the start what it may ask for, as no driver presses the browser's own button. The caller removes the folder. */
export function buildWithPermissions(name: BrowserName): string {
  const folder = mkdtempSync(join(tmpdir(), "clientele-permitted-"));
  cpSync(buildDirectories[name], folder, { recursive: true });
  const file = join(folder, "manifest.json");
  const { optional_permissions: optional, ...manifest } = JSON.parse(readFileSync(file, "utf8"));
  if (!optional.includes("notifications")) throw new Error(`Optional permissions are ${optional.join()}.`);
  const permissions = [...manifest.permissions, ...optional];
  writeFileSync(file, JSON.stringify({ ...manifest, permissions }));
  return folder;
}

/** What stands on the screen and on the button. `page`: an open page of the extension. */
export async function standing(page: Page): Promise<{ notifications: number; badge: string; title: string }> {
  return await page.evaluate(async () => {
    type Api = {
      readonly notifications: { getAll(): Promise<Record<string, unknown>> };
      readonly action: {
        getBadgeText(of: object): Promise<string>;
        getTitle(of: object): Promise<string>;
      };
    };
    const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
    const { notifications, action } = browser ?? chrome;
    return {
      notifications: Object.keys(await notifications.getAll()).length,
      badge: await action.getBadgeText({}),
      title: await action.getTitle({}),
    };
  });
}

/** Every reminder that is kept, of any account, open and closed. `page`: an open page of the extension. */
export async function keptReminders(page: Page): Promise<readonly Reminder[]> {
  return await storedRows<Reminder>(page, "reminders");
}
