/** The words of the import of contact files: they come with the view of import and export, not with every page. */
import { type Translate, translatorOf } from "../translate.ts";
import { contactsEn } from "./en.ts";
import { contactsZhCn } from "./zh-cn.ts";
import { contactsZhTw } from "./zh-tw.ts";

export type ContactWords = Translate<typeof contactsEn>;

export const translateContacts = translatorOf<typeof contactsEn>({
  en: contactsEn,
  zh_CN: contactsZhCn,
  zh_TW: contactsZhTw,
});
