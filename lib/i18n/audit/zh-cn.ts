/** 规则审查的文字，简体中文。 */
import type { Translated } from "../translate.ts";
import type { auditEn } from "./en.ts";

export const auditZhCn: Translated<typeof auditEn> = {
  "audit.title": "规则审查",
  "audit.parts": "审查的各部分",
  "audit.part.findings": "发现的问题",
  "audit.part.tests": "测试",
  "audit.part.suggestions": "建议",
  "audit.part.review": "定期复查",
  "audit.part.log": "记录",
};
