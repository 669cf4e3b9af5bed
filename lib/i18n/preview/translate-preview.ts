/** The words of what an edit does to seen mail: they come with the views that show it, not with every page. */
import { type Translate, translatorOf } from "../translate.ts";
import { previewEn } from "./en.ts";
import { previewZhCn } from "./zh-cn.ts";
import { previewZhTw } from "./zh-tw.ts";

export type PreviewWords = Translate<typeof previewEn>;

export const translatePreview = translatorOf<typeof previewEn>({
  en: previewEn,
  zh_CN: previewZhCn,
  zh_TW: previewZhTw,
});
