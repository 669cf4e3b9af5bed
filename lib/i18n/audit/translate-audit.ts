/** The words of the rule audit: they come with its view, not with every page. */
import { type Translate, translatorOf } from "../translate.ts";
import { auditEn } from "./en.ts";
import { auditZhCn } from "./zh-cn.ts";
import { auditZhTw } from "./zh-tw.ts";

export type AuditWords = Translate<typeof auditEn>;

export const translateAudit = translatorOf<typeof auditEn>({
  en: auditEn,
  zh_CN: auditZhCn,
  zh_TW: auditZhTw,
});
