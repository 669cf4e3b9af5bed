/** 規則審查的文字，繁體中文。 */
import type { Translated } from "../translate.ts";
import type { auditEn } from "./en.ts";

export const auditZhTw: Translated<typeof auditEn> = {
  "audit.title": "規則審查",
  "audit.parts": "審查的各部分",
  "audit.part.findings": "發現的問題",
  "audit.part.tests": "測試",
  "audit.part.suggestions": "建議",
  "audit.part.review": "定期複查",
  "audit.part.log": "紀錄",
};
