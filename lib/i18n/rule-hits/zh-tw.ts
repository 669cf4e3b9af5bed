/** 規則命中次數的文字，繁體中文。 */
import type { Translated } from "../translate.ts";
import type { ruleHitsEn } from "./en.ts";

export const ruleHitsZhTw: Translated<typeof ruleHitsEn> = {
  "hits.column": "命中",
  "hits.none": "無",
  "hits.said": "{count} 封郵件，最近一封在 {day}",
  "hits.weeks": "最近 {weeks} 週，逐週：{numbers}",
  "hits.since": "自 {day} 起，按 Gmail 顯示過的郵件計數",
  "hits.noMail": "還沒有看到過郵件，無法計數",
};
