/** The words of what a file would change: they come with the views that show it, not with every page. */
import { type Translate, translatorOf } from "../translate.ts";
import { mergeEn } from "./en.ts";
import { mergeZhCn } from "./zh-cn.ts";
import { mergeZhTw } from "./zh-tw.ts";

export type MergeWords = Translate<typeof mergeEn>;

export const translateMerge = translatorOf<typeof mergeEn>({
  en: mergeEn,
  zh_CN: mergeZhCn,
  zh_TW: mergeZhTw,
});
