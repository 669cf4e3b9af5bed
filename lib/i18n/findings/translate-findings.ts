/** The words of what the audit finds: they come with its part of the view, not with every page. */
import { type Translate, translatorOf } from "../translate.ts";
import { findingsEn } from "./en.ts";
import { findingsZhCn } from "./zh-cn.ts";
import { findingsZhTw } from "./zh-tw.ts";

export type FindingWords = Translate<typeof findingsEn>;

export const translateFindings = translatorOf<typeof findingsEn>({
  en: findingsEn,
  zh_CN: findingsZhCn,
  zh_TW: findingsZhTw,
});
