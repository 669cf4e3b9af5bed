/** The words for what other programs' rules lose, and for files that cannot be read. */
import { type Translate, translatorOf } from "../translate.ts";
import { ruleFilesEn } from "./en.ts";
import { ruleFilesZhCn } from "./zh-cn.ts";
import { ruleFilesZhTw } from "./zh-tw.ts";

export type RuleFileWords = Translate<typeof ruleFilesEn>;

export const translateRuleFiles = translatorOf<typeof ruleFilesEn>({
  en: ruleFilesEn,
  zh_CN: ruleFilesZhCn,
  zh_TW: ruleFilesZhTw,
});
