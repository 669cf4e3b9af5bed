/** The words of the help view: few people open it, so they come with it and not with every page. */
import type { Language } from "../../core/settings/settings.ts";
import { createTranslate, type Translate, type Translated } from "../translate.ts";
import { guideEn } from "./en.ts";
import { guideZhCn } from "./zh-cn.ts";
import { guideZhTw } from "./zh-tw.ts";

export type GuideWords = Translate<typeof guideEn>;

const catalogues: Readonly<Record<Language, Translated<typeof guideEn>>> = {
  en: guideEn,
  zh_CN: guideZhCn,
  zh_TW: guideZhTw,
};

export function translateGuide(language: Language): GuideWords {
  return createTranslate<typeof guideEn>(catalogues[language], language);
}
