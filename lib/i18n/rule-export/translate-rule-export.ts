/** The words of the export of rules: they come with the view of import and export, not with every page. */
import { type Translate, translatorOf } from "../translate.ts";
import { ruleExportEn } from "./en.ts";
import { ruleExportZhCn } from "./zh-cn.ts";
import { ruleExportZhTw } from "./zh-tw.ts";

export type RuleExportWords = Translate<typeof ruleExportEn>;

export const translateRuleExport = translatorOf<typeof ruleExportEn>({
  en: ruleExportEn,
  zh_CN: ruleExportZhCn,
  zh_TW: ruleExportZhTw,
});
