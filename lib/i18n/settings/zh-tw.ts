/** 設定頁的文字，繁體中文（臺灣）。 */
import type { Translated } from "../translate.ts";
import type { settingsEn } from "./en.ts";

export const settingsZhTw: Translated<typeof settingsEn> = {
  "settings.title": "設定",
  "settings.saved": "已儲存",
  "settings.unreadable": "設定由其他版本寫入，無法讀取。原來的設定仍保留；在您變更之前使用預設值。",
  "settings.locked": "由公司設定。",
  "settings.general": "一般",
  "settings.enabled": "在 Gmail 中顯示客戶和優先順序",
  "settings.enabled.hint": "關閉後，Gmail 裡不留下我們的任何內容。客戶和規則會保留。",
  "settings.pause": "暫停到明天",
  "settings.resume": "現在恢復顯示",
  "settings.pausedUntil": "暫停到 {time}",
  "settings.language": "語言",
  "settings.language.auto": "跟隨瀏覽器",
  "settings.pageData": "使用 Gmail 頁面自己的資料",
  "settings.pageData.hint":
    "補充已開啟會話群組的收件者、全文和附件，讓更多條件可以判斷。任何內容都不會離開瀏覽器。重新載入 Gmail 後生效。",
  "settings.storage": "儲存的內容",
  "settings.keepSubjects": "保留看過的郵件的主旨",
  "settings.keepSubjects.hint": "有了主旨，我們的頁面才能列出是哪封郵件。郵件內文從不儲存。",
  "settings.looksForClients": "在有客戶之前也查看郵件",
  "settings.looksForClients.hint":
    "即使還沒有客戶和規則，也記住 Gmail 顯示的郵件，以便推薦客戶。關閉後，在有第一個客戶之前不記住任何人。",
  "settings.keepDays": "多少天後忘記看過的郵件",
  "settings.keepDays.bad": "請寫 1 到 3650 的整數。",
  "settings.used": "本機已用：{size}",
  "settings.accounts": "Gmail 帳戶",
  "settings.accounts.none": "還沒有帳戶。開啟一次 Gmail，它就會出現在這裡。",
  "settings.account.enabled": "在這個帳戶中顯示",
  "settings.account.addresses": "自己的其他地址",
  "settings.account.addresses.hint": "別名和「以此地址寄信」，每行一個。來自這些地址的是自己的郵件。",
  "settings.account.domains": "自己的網域",
  "settings.account.domains.hint": "每行一個。來自那裡的郵件是同事的，不是客戶的。",
  "settings.account.companyDomains": "公司的網域，對所有帳戶有效：{domains}",
  "settings.account.save": "儲存 {account} 的設定",
  "settings.tooMany": "最多 {limit} 個。",
  "settings.forget": "忘記一切",
  "settings.forget.text":
    "刪除客戶、規則、設定，以及儲存的有關看過的郵件的全部內容。此操作無法復原。以後可能還要用的話，請先匯出規則集。",
  "settings.forget.ask": "輸入「{word}」確認",
  "settings.forget.word": "忘記",
  "settings.forget.done": "已忘記一切。",
  "settings.privacy": "隱私權",
  "settings.privacy.stored":
    "只儲存在這個瀏覽器裡：客戶和規則、這些設定，以及看過的郵件的識別碼、時間、地址和（啟用時）主旨。",
  "settings.privacy.never": "從不儲存：郵件內文、摘要和附件。",
  "settings.privacy.leaves": "離開這台電腦的內容：沒有。沒有帳號，沒有伺服器，沒有統計。",
};
