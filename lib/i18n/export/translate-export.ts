/** The words of the export of a rule set: they come with the view of import and export, not with every page. */
import { type Translate, translatorOf } from "../translate.ts";
import { exportEn } from "./en.ts";
import { exportZhCn } from "./zh-cn.ts";
import { exportZhTw } from "./zh-tw.ts";

export type ExportWords = Translate<typeof exportEn>;

export const translateExport = translatorOf<typeof exportEn>({
  en: exportEn,
  zh_CN: exportZhCn,
  zh_TW: exportZhTw,
});
