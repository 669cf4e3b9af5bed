/** 規則集匯入與匯出的文字，繁體中文（臺灣）。 */
import type { Translated } from "../translate.ts";
import type { shareEn } from "./en.ts";

export const shareZhTw: Translated<typeof shareEn> = {
  "share.title": "共享與備份",
  "share.parts": "本頁的各部分",
  "share.part.files": "匯入與匯出",
  "share.part.followed": "追蹤的規則集",
  "share.part.publish": "發佈",
  "share.part.backups": "備份",
  "share.part.log": "記錄",
  "share.export": "匯出",
  "share.export.text": "客戶、區隔、群組和規則寫入一個 JSON 檔案，可以留存，也可以交給同事。檔案裡沒有郵件。",
  "share.export.button": "匯出我的規則集",
  "share.export.holds": "檔案包含 {clients} 個客戶、{segments} 個區隔、{groups} 個群組和 {rules} 條規則。",
  "share.exported": "已匯出為 {file}",
  "share.import": "匯入",
  "share.import.text": "選擇規則集檔案，或拖放到這裡。寫入之前會先顯示有哪些變更。",
  "share.import.choose": "選擇檔案",
  "share.import.drop": "把檔案拖放到這裡",
  "share.reading": "正在讀取 {file}",
  "share.preview": "{file} 會帶來的變更",
  "share.preview.unknown": "來自較新版本的內容，會保留，但這裡用不到：",
  "share.preview.issues": "有 {count} 條規則的條件有錯誤，改正之前不會標記郵件。",
  "share.refused": "沒有匯入 {file}",
  "share.tooManyFiles": "一次只能匯入一個檔案。沒有變更任何內容。請只拖放規則集檔案。",
};
