/** The words painted into Gmail, in the language that the background names. */
import { type Translate, translatorOf } from "../translate.ts";
import { gmailEn } from "./en.ts";
import { gmailZhCn } from "./zh-cn.ts";
import { gmailZhTw } from "./zh-tw.ts";

export type GmailWords = Translate<typeof gmailEn>;

export const translateGmail = translatorOf<typeof gmailEn>({
  en: gmailEn,
  zh_CN: gmailZhCn,
  zh_TW: gmailZhTw,
});
