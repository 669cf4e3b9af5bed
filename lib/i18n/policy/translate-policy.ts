/** The words of the page on the company policy: they come with the view of settings, not with every page. */
import { type Translate, translatorOf } from "../translate.ts";
import { policyEn } from "./en.ts";
import { policyZhCn } from "./zh-cn.ts";
import { policyZhTw } from "./zh-tw.ts";

export type PolicyWords = Translate<typeof policyEn>;

export const translatePolicy = translatorOf<typeof policyEn>({
  en: policyEn,
  zh_CN: policyZhCn,
  zh_TW: policyZhTw,
});
