/** The words of the queue in Gmail, in the language in which the tab is painted. */
import { type Translate, translatorOf } from "../translate.ts";
import { queueEn } from "./en.ts";
import { queueZhCn } from "./zh-cn.ts";
import { queueZhTw } from "./zh-tw.ts";

export type QueueWords = Translate<typeof queueEn>;

export const translateQueue = translatorOf<typeof queueEn>({
  en: queueEn,
  zh_CN: queueZhCn,
  zh_TW: queueZhTw,
});
