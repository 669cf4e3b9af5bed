/** The words of suggestions: they come with their view, not with every page. */
import { type Translate, translatorOf } from "../translate.ts";
import { suggestionsEn } from "./en.ts";
import { suggestionsZhCn } from "./zh-cn.ts";
import { suggestionsZhTw } from "./zh-tw.ts";

export type SuggestionWords = Translate<typeof suggestionsEn>;

export const translateSuggestions = translatorOf<typeof suggestionsEn>({
  en: suggestionsEn,
  zh_CN: suggestionsZhCn,
  zh_TW: suggestionsZhTw,
});
