/** The words of the view of priority: they come with the view. */
import { type Translate, translatorOf } from "../translate.ts";
import { priorityEn } from "./en.ts";
import { priorityZhCn } from "./zh-cn.ts";
import { priorityZhTw } from "./zh-tw.ts";

export type PriorityWords = Translate<typeof priorityEn>;

export const translatePriority = translatorOf<typeof priorityEn>({
  en: priorityEn,
  zh_CN: priorityZhCn,
  zh_TW: priorityZhTw,
});
