/** The number of reminders that are due, on the extension's button, and in words for who points at it. */
import { browser } from "wxt/browser";
import type { Badge } from "../../lib/app/conversation-ports.ts";
import { pickLanguage } from "../../lib/i18n/pick-language.ts";
import { translateReminders } from "../../lib/i18n/reminders/translate-reminders.ts";

/** White on this red is 5.6:1. */
const colour = "#c5221f";
const textColour = "#ffffff";
/** More does not fit. */
const mostShown = 99;

export const browserBadge: Badge = {
  async set(count, chosen) {
    const translate = translateReminders(pickLanguage(chosen, [browser.i18n.getUILanguage()]));
    const text = count === 0 ? "" : count > mostShown ? `${mostShown}+` : String(count);
    await browser.action.setBadgeText({ text });
    await browser.action.setTitle({
      title: count === 0 ? translate("reminders.badge.none") : translate("reminders.badge", { count }),
    });
    if (count === 0) return;
    await browser.action.setBadgeBackgroundColor({ color: colour });
    await browser.action.setBadgeTextColor({ color: textColour });
  },
};
