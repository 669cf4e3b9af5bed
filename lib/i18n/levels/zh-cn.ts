/** 等级与优先级的名称，简体中文。 */
import type { Translated } from "../translate.ts";
import type { levelsEn } from "./en.ts";

export const levelsZhCn: Translated<typeof levelsEn> = {
  "tier.vip": "VIP",
  "tier.key": "重点",
  "tier.regular": "普通",
  "tier.prospect": "潜在",
  "priority.urgent": "紧急",
  "priority.high": "高",
  "priority.normal": "中",
  "priority.low": "低",
};
