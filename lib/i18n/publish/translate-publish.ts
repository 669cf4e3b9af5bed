/** The words of publishing: they come with its view, not with every page. */
import { type Translate, translatorOf } from "../translate.ts";
import { publishEn } from "./en.ts";
import { publishZhCn } from "./zh-cn.ts";
import { publishZhTw } from "./zh-tw.ts";

export type PublishWords = Translate<typeof publishEn>;

export const translatePublish = translatorOf<typeof publishEn>({
  en: publishEn,
  zh_CN: publishZhCn,
  zh_TW: publishZhTw,
});
