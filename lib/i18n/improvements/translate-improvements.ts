/** The words of the improvement log: they come with its part of the view, not with every page. */
import { type Translate, translatorOf } from "../translate.ts";
import { improvementsEn } from "./en.ts";
import { improvementsZhCn } from "./zh-cn.ts";
import { improvementsZhTw } from "./zh-tw.ts";

export type ImprovementWords = Translate<typeof improvementsEn>;

export const translateImprovements = translatorOf<typeof improvementsEn>({
  en: improvementsEn,
  zh_CN: improvementsZhCn,
  zh_TW: improvementsZhTw,
});
