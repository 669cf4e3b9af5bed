/** The words of the tab of followed sets: they come with that tab, not with every page. */
import { type Translate, translatorOf } from "../translate.ts";
import { followedEn } from "./en.ts";
import { followedZhCn } from "./zh-cn.ts";
import { followedZhTw } from "./zh-tw.ts";

export type FollowedWords = Translate<typeof followedEn>;

export const translateFollowed = translatorOf<typeof followedEn>({
  en: followedEn,
  zh_CN: followedZhCn,
  zh_TW: followedZhTw,
});
