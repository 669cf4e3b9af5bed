/** Gmail 中按需載入的面板上的文字，繁體中文（臺灣）。 */
import { composeZhTw } from "../compose/zh-tw.ts";
import { levelsZhTw } from "../levels/zh-tw.ts";
import { reasonsZhTw } from "../reasons/zh-tw.ts";
import type { Translated } from "../translate.ts";
import type { panelEn } from "./en.ts";

export const panelZhTw: Translated<typeof panelEn> = {
  ...reasonsZhTw,
  ...levelsZhTw,
  ...composeZhTw,
  "why.name": "這封郵件為何如此顯示",
  "why.close": "關閉",
  "why.who": "客戶",
  "why.noClient": "不屬於任何客戶",
  "why.priority": "優先順序",
  "why.points": "{number} 分",
  "why.reasons": "原因",
  "why.noReasons": "沒有客戶或規則涉及這封郵件。",
  "why.labels": "標籤",
  "why.unknown": { other: "僅憑 Gmail 此處顯示的內容，有 {count} 條規則無法判斷。" },
  "why.edit": "客戶與規則",
};
