/**
 * Shows reminders as notifications of the browser. The permission is optional: until the
 * user grants it the API is not there at all.
 */
import { browser } from "wxt/browser";
import type { NotificationAct } from "../../lib/app/act-on-notification.ts";
import type { Notifications } from "../../lib/app/conversation-ports.ts";
import { pickLanguage } from "../../lib/i18n/pick-language.ts";
import { notificationText } from "../../lib/i18n/reminders/notification-text.ts";
import { translateReminders } from "../../lib/i18n/reminders/translate-reminders.ts";

/** Everything of ours begins so. */
const prefix = "reminder ";

type Api = typeof browser.notifications;
const api = (): Api | undefined => browser.notifications;

export interface BrowserNotifications extends Notifications {
  /** At the start of the worker, and when the permission comes: listeners cannot be registered before. */
  listen(onAct: (id: string, act: NotificationAct) => void): void;
}

export function createNotifications(): BrowserNotifications {
  /** Those that the user has acted on in this worker's life: the browser no longer lists them. */
  const actedOn = new Set<string>();
  let isListening = false;
  return {
    async isGranted() {
      return api() !== undefined && (await browser.permissions.contains({ permissions: ["notifications"] }));
    },
    async shown() {
      const stand = Object.keys((await api()?.getAll()) ?? {});
      return new Set(
        [...stand, ...actedOn].filter((id) => id.startsWith(prefix)).map((id) => id.slice(prefix.length)),
      );
    },
    async show(id, about) {
      const language = pickLanguage(about.language, [browser.i18n.getUILanguage()]);
      const translate = translateReminders(language);
      const { title, message, list } = notificationText(translate, language, about);
      await api()?.create(prefix + id, {
        iconUrl: browser.runtime.getURL("/icon/128.png"),
        title,
        message,
        ...(isChrome()
          ? {
              type: list.length > 1 ? "list" : "basic",
              ...(list.length > 1 && { items: list }),
              buttons: [{ title: translate("reminders.later") }, { title: translate("reminders.done") }],
            }
          : { type: "basic" }),
      });
    },
    async clear(id) {
      actedOn.delete(prefix + id);
      await api()?.clear(prefix + id);
    },
    listen(onAct) {
      const notifications = api();
      if (notifications === undefined || isListening) return;
      isListening = true;
      const told = (id: string, act: NotificationAct | null): void => {
        if (!id.startsWith(prefix)) return;
        actedOn.add(id);
        if (act !== null) onAct(id.slice(prefix.length), act);
      };
      notifications.onClicked.addListener((id) => told(id, "open"));
      notifications.onClosed.addListener((id) => told(id, null));
      if (isChrome())
        notifications.onButtonClicked.addListener((id, button) => told(id, button === 0 ? "later" : "done"));
    },
  };
}

/** Firefox refuses keys that it does not know, buttons and lists among them. */
function isChrome(): boolean {
  return import.meta.env.BROWSER !== "firefox";
}
