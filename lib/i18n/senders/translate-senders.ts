/** The words of the first steps and of the view of unknown senders: they come with those views, not with every page. */
import { type Translate, translatorOf } from "../translate.ts";
import { sendersEn } from "./en.ts";
import { sendersZhCn } from "./zh-cn.ts";
import { sendersZhTw } from "./zh-tw.ts";

export type SenderWords = Translate<typeof sendersEn>;

export const translateSenders = translatorOf<typeof sendersEn>({
  en: sendersEn,
  zh_CN: sendersZhCn,
  zh_TW: sendersZhTw,
});
