/** 寫在 Gmail 裡的文字，繁體中文（臺灣）。 */
import { levelsZhTw } from "../levels/zh-tw.ts";
import { reasonsZhTw } from "../reasons/zh-tw.ts";
import type { Translated } from "../translate.ts";
import type { gmailEn } from "./en.ts";

export const gmailZhTw: Translated<typeof gmailEn> = {
  ...reasonsZhTw,
  ...levelsZhTw,
  "chip.client": "{name}，等級：{tier}",
  "chip.more": "另有 {number} 個：{names}",
  "bar.name": "Clientele 優先順序",
  "bar.shown": { other: "{priority}：顯示 {count} 封郵件" },
  "bar.all": "顯示全部郵件",
  "bar.clients": "客戶：{names}",
  "bar.empty": "還沒有客戶和規則。",
  "bar.empty.do": "新增第一個",
  "bar.drift": "Gmail 的頁面變了，無法可靠讀取，因此不顯示標籤。",
  "bar.lost": "Clientele 沒有回應。請重新載入此分頁。",
  "bar.menu": "Clientele 選單",
  "bar.menu.fold": "收合優先順序列",
  "bar.menu.unfold": "展開優先順序列",
  "bar.menu.pause": "今天暫停",
  "bar.menu.settings": "設定",
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
