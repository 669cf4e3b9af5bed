/** The words of tests of rules: they come with the views that show tests, not with every page. */
import { type Translate, translatorOf } from "../translate.ts";
import { ruleTestsEn } from "./en.ts";
import { ruleTestsZhCn } from "./zh-cn.ts";
import { ruleTestsZhTw } from "./zh-tw.ts";

export type RuleTestWords = Translate<typeof ruleTestsEn>;

export const translateRuleTests = translatorOf<typeof ruleTestsEn>({
  en: ruleTestsEn,
  zh_CN: ruleTestsZhCn,
  zh_TW: ruleTestsZhTw,
});
