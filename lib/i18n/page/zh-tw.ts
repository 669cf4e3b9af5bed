/** 每個頁面都用到的文字，繁體中文（臺灣）。 */
import type { Translated } from "../translate.ts";
import type { pageEn } from "./en.ts";

export const pageZhTw: Translated<typeof pageEn> = {
  "product.name": "Clientele",
  "nav.label": "欄目",
  "nav.clients": "客戶",
  "nav.groups": "群組",
  "nav.rules": "規則",
  "nav.share": "匯入與匯出",
  "nav.settings": "設定",
  "nav.health": "健康狀況",
  "nav.help": "說明",
  "action.close": "關閉",
  "action.save": "儲存",
  "action.cancel": "取消",
  "action.edit": "編輯",
  "action.duplicate": "複製",
  "action.delete": "刪除",
  "action.undo": "復原",
  "action.retry": "再試一次",
  "action.add": "新增",
  "state.loading": "載入中",
  "state.details": "詳細資料",
  "report.save": "儲存 Gmail 的頁面結構（不含文字）",
  "report.saved": "已儲存到下載項目。",
  "done.undone": "已復原",
  "draft.discarded": "未儲存的變更：{name}",
  "draft.restore": "繼續編輯",
  "colour.own": "其他顏色",
  "colour.sample": "範例",
  "colour.contrast": "對比 {ratio} : 1",
  "access.title": "Clientele 還不能讀取 Gmail",
  "access.text":
    "Firefox 會先詢問擴充套件能否在某個網站上執行。客戶和規則都在；只是不允許的話，Gmail 裡不會顯示任何內容。",
  "access.allow": "允許在 mail.google.com 上執行",
};
