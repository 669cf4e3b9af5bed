/** The words of the log: they come with its view, not with every page. */
import { type Translate, translatorOf } from "../translate.ts";
import { shareLogEn } from "./en.ts";
import { shareLogZhCn } from "./zh-cn.ts";
import { shareLogZhTw } from "./zh-tw.ts";

export type ShareLogWords = Translate<typeof shareLogEn>;

export const translateShareLog = translatorOf<typeof shareLogEn>({
  en: shareLogEn,
  zh_CN: shareLogZhCn,
  zh_TW: shareLogZhTw,
});
