/** The words of answer times and calendars: they come with the views that show them, not with every page. */
import { type Translate, translatorOf } from "../translate.ts";
import { clocksEn } from "./en.ts";
import { clocksZhCn } from "./zh-cn.ts";
import { clocksZhTw } from "./zh-tw.ts";

export type ClockWords = Translate<typeof clocksEn>;

export const translateClocks = translatorOf<typeof clocksEn>({
  en: clocksEn,
  zh_CN: clocksZhCn,
  zh_TW: clocksZhTw,
});
