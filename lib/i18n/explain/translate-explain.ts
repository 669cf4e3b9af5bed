/**
 * The words of an explanation for the background, which makes its sentences so that
 * the script in every Gmail tab need not carry them.
 */
import type { Language } from "../../core/settings/settings.ts";
import { levelsEn } from "../levels/en.ts";
import { levelsZhCn } from "../levels/zh-cn.ts";
import { levelsZhTw } from "../levels/zh-tw.ts";
import { reasonsEn } from "../reasons/en.ts";
import { reasonsZhCn } from "../reasons/zh-cn.ts";
import { reasonsZhTw } from "../reasons/zh-tw.ts";
import { type Catalogue, createTranslate } from "../translate.ts";
import { explainEn } from "./en.ts";
import type { ExplainWords } from "./sentence-parts.ts";
import { explainZhCn } from "./zh-cn.ts";
import { explainZhTw } from "./zh-tw.ts";

const catalogues: Readonly<Record<Language, Catalogue>> = {
  en: { ...levelsEn, ...reasonsEn, ...explainEn },
  zh_CN: { ...levelsZhCn, ...reasonsZhCn, ...explainZhCn },
  zh_TW: { ...levelsZhTw, ...reasonsZhTw, ...explainZhTw },
};

export function translateExplain(language: Language): ExplainWords {
  return createTranslate<Catalogue>(catalogues[language], language);
}
