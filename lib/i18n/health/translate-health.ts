/** The words of the view of health: few people open it, so they come with it and not with every page. */
import { type Translate, translatorOf } from "../translate.ts";
import { healthEn } from "./en.ts";
import { healthZhCn } from "./zh-cn.ts";
import { healthZhTw } from "./zh-tw.ts";

export type HealthWords = Translate<typeof healthEn>;

export const translateHealth = translatorOf<typeof healthEn>({
  en: healthEn,
  zh_CN: healthZhCn,
  zh_TW: healthZhTw,
});
