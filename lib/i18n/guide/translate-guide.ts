/** The words of the help view: few people open it, so they come with it and not with every page. */
import { type Translate, translatorOf } from "../translate.ts";
import { guideEn } from "./en.ts";
import { guideZhCn } from "./zh-cn.ts";
import { guideZhTw } from "./zh-tw.ts";

export type GuideWords = Translate<typeof guideEn>;

export const translateGuide = translatorOf<typeof guideEn>({
  en: guideEn,
  zh_CN: guideZhCn,
  zh_TW: guideZhTw,
});
