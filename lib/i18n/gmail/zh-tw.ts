/** 寫在 Gmail 裡的文字，繁體中文（臺灣）。 */
import { levelsZhTw } from "../levels/zh-tw.ts";
import type { Translated } from "../translate.ts";
import type { gmailEn } from "./en.ts";

export const gmailZhTw: Translated<typeof gmailEn> = {
  ...levelsZhTw,
  "chip.client": "{name}，等級：{tier}",
  "chip.more": "另有 {number} 個：{names}",
  "chip.add": "+ 客戶",
  "chip.warning": "不是 {client}？",
  "chip.warning.name": "警告：寄件者可能不是 {client}。點開查看原因。",
  "chip.warning.unknown": "地址可疑",
  "chip.warning.unknown.name": "警告：這個地址混用了幾種文字的字母。點開查看原因。",
  "tool.name": "客戶與優先順序",
  "bar.name": "Clientele 優先順序",
  "bar.shown": { other: "{priority}：顯示 {count} 封郵件" },
  "bar.all": "顯示全部郵件",
  "bar.clients": "客戶：{names}",
  "bar.empty": "還沒有客戶和規則。",
  "bar.empty.do": "新增第一個",
  "bar.drift": "Gmail 的頁面變了，無法可靠讀取，因此不顯示標籤。",
  "bar.drift.do": "查看原因",
  "bar.lost": "Clientele 沒有回應。請重新載入此分頁。",
  "bar.menu": "Clientele 選單",
  "bar.menu.fold": "收合優先順序列",
  "bar.menu.unfold": "展開優先順序列",
  "bar.menu.pause": "今天暫停",
  "bar.menu.settings": "設定",
  "bar.menu.skeleton": "儲存 Gmail 的頁面結構（不含文字）",
};
