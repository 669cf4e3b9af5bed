/** The words of a client's record: they come with the sheets and bars that need them, not with the list. */
import { type Translate, translatorOf } from "../translate.ts";
import { clientRecordEn } from "./en.ts";
import { clientRecordZhCn } from "./zh-cn.ts";
import { clientRecordZhTw } from "./zh-tw.ts";

export type ClientRecordWords = Translate<typeof clientRecordEn>;

export const translateClientRecord = translatorOf<typeof clientRecordEn>({
  en: clientRecordEn,
  zh_CN: clientRecordZhCn,
  zh_TW: clientRecordZhTw,
});
