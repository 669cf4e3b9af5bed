/** The words of reminders, for the worker: it shows them where no page is open. */
import { type Translate, translatorOf } from "../translate.ts";
import { remindersEn } from "./en.ts";
import { remindersZhCn } from "./zh-cn.ts";
import { remindersZhTw } from "./zh-tw.ts";

export type ReminderWords = Translate<typeof remindersEn>;

export const translateReminders = translatorOf<typeof remindersEn>({
  en: remindersEn,
  zh_CN: remindersZhCn,
  zh_TW: remindersZhTw,
});
