/** The words of segments: they come with the views that show them, not with every page. */
import { type Translate, translatorOf } from "../translate.ts";
import { segmentsEn } from "./en.ts";
import { segmentsZhCn } from "./zh-cn.ts";
import { segmentsZhTw } from "./zh-tw.ts";

export type SegmentWords = Translate<typeof segmentsEn>;

export const translateSegments = translatorOf<typeof segmentsEn>({
  en: segmentsEn,
  zh_CN: segmentsZhCn,
  zh_TW: segmentsZhTw,
});
