/** The words painted into Gmail, in the language that the background names. */
import type { Language } from "../../core/settings/settings.ts";
import { createTranslate, type Translate, type Translated } from "../translate.ts";
import { gmailEn } from "./en.ts";
import { gmailZhCn } from "./zh-cn.ts";
import { gmailZhTw } from "./zh-tw.ts";

export type GmailWords = Translate<typeof gmailEn>;

const catalogues: Readonly<Record<Language, Translated<typeof gmailEn>>> = {
  en: gmailEn,
  zh_CN: gmailZhCn,
  zh_TW: gmailZhTw,
};

export function translateGmail(language: Language): GmailWords {
  return createTranslate<typeof gmailEn>(catalogues[language], language);
}
