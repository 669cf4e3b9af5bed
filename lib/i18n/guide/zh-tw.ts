/** 說明頁的簡短指南，繁體中文（臺灣）。 */
import type { Translated } from "../translate.ts";
import type { guideEn } from "./en.ts";

export const guideZhTw: Translated<typeof guideEn> = {
  "help.title": "說明",
  "help.start": "三步開始",
  "help.start.1":
    "新增客戶，寫上地址或網域。您在 Gmail 中馬上就能看到其郵件帶上名稱和顏色，以前的郵件也一樣。",
  "help.start.2": "新增一條現成的規則。規則給出標籤和分數，分數決定優先順序。",
  "help.start.3": "開啟 Gmail。郵件清單上方的一列顯示緊急和高優先順序郵件的數量；按一下數量，只看這些郵件。",
  "help.conditions": "條件",
  "help.conditions.text": "條件的寫法與 Gmail 搜尋相同。",
  "help.condition.from": "來自這個網域或其子網域",
  "help.example.subject": "subject:(報價 OR quote)",
  "help.condition.subject": "主旨含「報價」或 quote 一詞",
  "help.condition.not": "含 urgent，但不來自您的同事",
  "help.condition.large": "大於 5 MB",
  "help.condition.old": "超過 7 天",
  "help.condition.attachment": "有附件",
  "help.unknown": "不知道不等於「否」",
  "help.unknown.text":
    "清單裡的一列只顯示郵件的一部分。規則需要更多資訊時會等待，例如等您開啟郵件。不會因為沒看到什麼就加標籤。",
  "help.priority": "優先順序怎麼來",
  "help.priority.text":
    "分數相加：客戶等級、所屬區隔、緊急詞、期限、等待時間、寄送方式和規則。面板裡每個分數都有原因。分數、緊急詞和多少分起算緊急，在「優先順序」中設定；儲存之前能看到哪些郵件會變。",
  "help.reminders": "提醒",
  "help.reminders.text":
    "客戶郵件等待超過承諾的時間、您的提問沒有答覆、久未聯絡的客戶、期限結束的標籤，以及您自己設的提醒：每個原因提醒一次，沒有處理就再提醒一次。看到答覆後會自動結束。「完成」「稍後」和設定都在「提醒」中；Clientele 按鈕上的數字是到期的提醒數。",
  "help.audit": "讓規則保持健康",
  "help.audit.text":
    "規則審查會指出規則中的問題，並在修正前顯示會改變什麼。定期複查帶您查看未知寄件者、垃圾郵件和垃圾桶中的客戶來信、群組、備份和存取權限，頻率由您設定。做過的事都在紀錄裡。",
  "help.keys": "按鍵",
  "help.keys.move": "下一列或上一列",
  "help.keys.open": "編輯",
  "help.keys.new": "新增",
  "help.keys.search": "搜尋",
  "help.keys.close": "關閉",
  "help.keys.order": "調整規則順序",
  "help.keys.delete": "刪除，可以復原",
  "help.keys.help": "本頁",
  "help.gmailKeys": "Gmail 裡的按鍵",
  "help.gmailKeys.text":
    "Gmail 自己的快速鍵預設關閉，要在它的設定裡開啟。我們用的都是 Gmail 不用的鍵，並且等 Gmail 回應過它自己的快速鍵後才起作用。",
  "help.gmailKeys.move": "Gmail：下一封或上一封郵件",
  "help.gmailKeys.open": "Gmail：開啟郵件，返回清單",
  "help.gmailKeys.panel": "開啟游標處或已開啟郵件的面板，再按一次關閉",
  "help.gmailKeys.filter": "只看緊急、高、中或低優先順序的郵件，再按一次看全部",
  "help.gmailKeys.all": "全部郵件",
};
