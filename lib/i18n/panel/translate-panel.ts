/** The words of panels in Gmail, in the language in which the tab is painted. */
import { type Translate, translatorOf } from "../translate.ts";
import { panelEn } from "./en.ts";
import { panelZhCn } from "./zh-cn.ts";
import { panelZhTw } from "./zh-tw.ts";

export type PanelWords = Translate<typeof panelEn>;

export const translatePanel = translatorOf<typeof panelEn>({
  en: panelEn,
  zh_CN: panelZhCn,
  zh_TW: panelZhTw,
});
