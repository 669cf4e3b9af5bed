/** The words of panels in Gmail, in the language in which the tab is painted. */
import type { Language } from "../../core/settings/settings.ts";
import { createTranslate, type Translate, type Translated } from "../translate.ts";
import { panelEn } from "./en.ts";
import { panelZhCn } from "./zh-cn.ts";
import { panelZhTw } from "./zh-tw.ts";

export type PanelWords = Translate<typeof panelEn>;

const catalogues: Readonly<Record<Language, Translated<typeof panelEn>>> = {
  en: panelEn,
  zh_CN: panelZhCn,
  zh_TW: panelZhTw,
};

export function translatePanel(language: Language): PanelWords {
  return createTranslate<typeof panelEn>(catalogues[language], language);
}
