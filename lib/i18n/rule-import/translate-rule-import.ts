/** The words of the import of other programs' rules: they come with the view of import and export, not with every page. */
import { type Translate, translatorOf } from "../translate.ts";
import { ruleImportEn } from "./en.ts";
import { ruleImportZhCn } from "./zh-cn.ts";
import { ruleImportZhTw } from "./zh-tw.ts";

export type RuleImportWords = Translate<typeof ruleImportEn>;

export const translateRuleImport = translatorOf<typeof ruleImportEn>({
  en: ruleImportEn,
  zh_CN: ruleImportZhCn,
  zh_TW: ruleImportZhTw,
});
