/** 等級與優先順序的名稱，繁體中文（臺灣）。 */
import type { Translated } from "../translate.ts";
import type { levelsEn } from "./en.ts";

export const levelsZhTw: Translated<typeof levelsEn> = {
  "tier.vip": "VIP",
  "tier.key": "重點",
  "tier.regular": "一般",
  "tier.prospect": "潛在",
  "priority.urgent": "緊急",
  "priority.high": "高",
  "priority.normal": "中",
  "priority.low": "低",
};
