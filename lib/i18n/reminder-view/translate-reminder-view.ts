/** The words of the view of reminders: they come with the view. */
import { type Translate, translatorOf } from "../translate.ts";
import { reminderViewEn } from "./en.ts";
import { reminderViewZhCn } from "./zh-cn.ts";
import { reminderViewZhTw } from "./zh-tw.ts";

export type ReminderWords = Translate<typeof reminderViewEn>;

export const translateReminderView = translatorOf<typeof reminderViewEn>({
  en: reminderViewEn,
  zh_CN: reminderViewZhCn,
  zh_TW: reminderViewZhTw,
});
