/** The words of the view of groups: they come with that view, not with every page. */
import { type Translate, translatorOf } from "../translate.ts";
import { groupsEn } from "./en.ts";
import { groupsZhCn } from "./zh-cn.ts";
import { groupsZhTw } from "./zh-tw.ts";

export type GroupWords = Translate<typeof groupsEn>;

export const translateGroups = translatorOf<typeof groupsEn>({
  en: groupsEn,
  zh_CN: groupsZhCn,
  zh_TW: groupsZhTw,
});
