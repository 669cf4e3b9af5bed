/** The words of how often rules fired: they come with the views that show it. */
import { type Translate, translatorOf } from "../translate.ts";
import { ruleHitsEn } from "./en.ts";
import { ruleHitsZhCn } from "./zh-cn.ts";
import { ruleHitsZhTw } from "./zh-tw.ts";

export type HitWords = Translate<typeof ruleHitsEn>;

export const translateRuleHits = translatorOf<typeof ruleHitsEn>({
  en: ruleHitsEn,
  zh_CN: ruleHitsZhCn,
  zh_TW: ruleHitsZhTw,
});
