/** The words of the import of contact files: they come with the view of import and export, not with every page. */
import type { Language } from "../../core/settings/settings.ts";
import { createTranslate, type Translate, type Translated } from "../translate.ts";
import { contactsEn } from "./en.ts";
import { contactsZhCn } from "./zh-cn.ts";
import { contactsZhTw } from "./zh-tw.ts";

export type ContactWords = Translate<typeof contactsEn>;

const catalogues: Readonly<Record<Language, Translated<typeof contactsEn>>> = {
  en: contactsEn,
  zh_CN: contactsZhCn,
  zh_TW: contactsZhTw,
};

export function translateContacts(language: Language): ContactWords {
  return createTranslate<typeof contactsEn>(catalogues[language], language);
}
