/** 彈出視窗的文字，繁體中文（臺灣）。 */
import type { Translated } from "../translate.ts";
import type { popupEn } from "./en.ts";

export const popupZhTw: Translated<typeof popupEn> = {
  "popup.account": "帳戶",
  "popup.noAccount": "還沒有看到 Gmail 帳戶",
  "popup.noAccount.text": "請在這個瀏覽器裡開啟一次 Gmail。客戶和規則現在就可以設定。",
  "popup.openGmail": "開啟 Gmail",
  "popup.waiting": "等待處理",
  "popup.waiting.waiting": "等待",
  "popup.waiting.overdue": "逾期",
  "popup.waiting.asOf": "截至 {time}",
  "popup.waiting.open": "在 Gmail 中開啟",
  "popup.today": "今天看到的客戶",
  "popup.today.none": "今天還沒有客戶郵件",
  "popup.show": "在這個帳戶中顯示",
  "popup.on": "正在顯示客戶和優先順序",
  "popup.off": "已對所有帳戶關閉",
  "popup.off.company": "已由公司關閉",
  "popup.off.account": "已對這個帳戶關閉",
  "popup.paused": "暫停到 {time}",
  "popup.switchOn": "開啟",
  "popup.pause": "暫停到明天",
  "popup.resume": "現在恢復顯示",
  "popup.drift.healthy": "可以讀取 Gmail",
  "popup.drift.unhealthy": "Gmail 的頁面變了，無法可靠讀取。寧可不顯示，也不顯示錯。",
  "popup.health": "查看讀取情況",
  "popup.options": "客戶和規則",
  "popup.noSetup": "還沒有客戶和規則",
  "popup.silent": "Clientele 的背景程式沒有回應。客戶和規則都在。請重新載入擴充套件。",
  "popup.reload": "重新載入擴充套件",
  "popup.waitingSets": "追蹤的規則集等你決定",
};
