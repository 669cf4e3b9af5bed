/** The words of the periodic review: they come with its part of the view and its reminder, not with every page. */
import { type Translate, translatorOf } from "../translate.ts";
import { reviewEn } from "./en.ts";
import { reviewZhCn } from "./zh-cn.ts";
import { reviewZhTw } from "./zh-tw.ts";

export type ReviewWords = Translate<typeof reviewEn>;

export const translateReview = translatorOf<typeof reviewEn>({
  en: reviewEn,
  zh_CN: reviewZhCn,
  zh_TW: reviewZhTw,
});
