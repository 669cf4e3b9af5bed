/** The words of the view of health: few people open it, so they come with it and not with every page. */
import type { Language } from "../../core/settings/settings.ts";
import { createTranslate, type Translate, type Translated } from "../translate.ts";
import { healthEn } from "./en.ts";
import { healthZhCn } from "./zh-cn.ts";
import { healthZhTw } from "./zh-tw.ts";

export type HealthWords = Translate<typeof healthEn>;

const catalogues: Readonly<Record<Language, Translated<typeof healthEn>>> = {
  en: healthEn,
  zh_CN: healthZhCn,
  zh_TW: healthZhTw,
};

export function translateHealth(language: Language): HealthWords {
  return createTranslate<typeof healthEn>(catalogues[language], language);
}
