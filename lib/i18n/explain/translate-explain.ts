/**
 * The words of an explanation for the background, which makes its sentences so that
 * the script in every Gmail tab need not carry them.
 */
import type { Language } from "../../core/settings/settings.ts";
import { gmailEn } from "../gmail/en.ts";
import { gmailZhCn } from "../gmail/zh-cn.ts";
import { gmailZhTw } from "../gmail/zh-tw.ts";
import { type Catalogue, createTranslate } from "../translate.ts";
import { explainEn } from "./en.ts";
import type { ExplainWords } from "./sentence-parts.ts";
import { explainZhCn } from "./zh-cn.ts";
import { explainZhTw } from "./zh-tw.ts";

const catalogues: Readonly<Record<Language, Catalogue>> = {
  en: { ...gmailEn, ...explainEn },
  zh_CN: { ...gmailZhCn, ...explainZhCn },
  zh_TW: { ...gmailZhTw, ...explainZhTw },
};

export function translateExplain(language: Language): ExplainWords {
  return createTranslate<Catalogue>(catalogues[language], language);
}
