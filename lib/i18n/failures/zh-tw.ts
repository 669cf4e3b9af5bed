/** 出錯時的說明，繁體中文（臺灣）：發生了什麼，什麼是安全的，該怎麼做。 */
import type { Translated } from "../translate.ts";
import type { failuresEn } from "./en.ts";

export const failuresZhTw: Translated<typeof failuresEn> = {
  "failure.title": "無法顯示客戶和規則",
  "failure.unknown": "操作沒有成功。沒有變更任何內容。請再試一次；仍不行的話，請重新載入本頁。",
  "failure.storage.full": "磁碟空間已滿。沒有變更任何內容，客戶和規則都在。請騰出空間後再試。",
  "failure.storage.newer": "資料由較新版本的 Clientele 寫入，沒有被變更。請更新擴充套件。",
  "failure.storage.migration": "資料無法升級到這個版本，已保持原樣。請先匯出，再重新載入擴充套件。",
  "failure.storage.unavailable":
    "瀏覽器沒有開啟我們的資料庫，資料並未因此遺失。請重新啟動瀏覽器；在私密視窗中擴充套件無法儲存內容。",
  "failure.storage.failed": "瀏覽器無法讀寫我們的資料庫。沒有變更任何內容。請再試一次，或重新啟動瀏覽器。",
  "failure.messaging.noAnswer":
    "Clientele 的背景程式沒有回應。請看看變更是否已經生效；沒有的話，再操作一次。仍不行的話，請重新載入擴充套件。",
  "failure.messaging.badAnswer": "本頁與背景程式的版本不同。客戶和規則都在。請重新載入本頁。",
  "failure.messaging.unknownName": "本頁與背景程式的版本不同。沒有變更任何內容。請重新載入本頁。",
  "failure.messaging.badRequest": "背景程式認為要求的格式不對。沒有變更任何內容。請重新載入本頁後再試。",
  "failure.messaging.notAllowed": "本頁不能這樣做。沒有變更任何內容。請從擴充套件的選單開啟選項頁。",
  "failure.background.failed":
    "Clientele 內部出錯。客戶和規則都在。請再試一次；仍不行的話，請重新載入擴充套件。",
  "failure.skeleton.noTab": "沒有開啟 Gmail 分頁。沒有儲存任何內容。請開啟 Gmail 再試。",
  "failure.skeleton.failed": "沒能查看 Gmail 分頁。沒有儲存任何內容。請重新載入 Gmail 再試。",
  "failure.client.unknown": "這個客戶已經不在了，可能在另一個分頁中被刪除。沒有變更任何內容。",
  "failure.client.name.taken": "已有客戶叫 {name}。沒有變更任何內容。請換一個名稱。",
  "failure.rule.unknown": "這條規則已經不在了，可能在另一個分頁中被刪除。沒有變更任何內容。",
  "failure.segment.unknown": "這個區隔已不存在，可能在另一個分頁中被刪除了。沒有變更任何內容。",
  "failure.segment.name.taken": "已有區隔叫 {name}。沒有變更任何內容。請換一個名稱。",
  "failure.segment.cycle": "這個區隔會由它自己來定義：{path}。沒有變更任何內容。請從條件中拿掉其中一步。",
  "failure.reminder.unknown": "這則提醒已經不在了，可能已在另一個分頁中處理。沒有任何變更。",
  "failure.thread.unknown": "已經沒有這個會話群組的紀錄了。沒有任何變更。請在 Gmail 中開啟它，然後再試一次。",
  "failure.time.tooFar": "這個時間在 {years} 年以後。沒有任何變更。請選擇較早的日期。",
  "failure.reminder.tooMany": "每個帳戶最多只能有 {limit} 則自己設定的提醒。沒有任何變更。請先處理掉一些。",
  "failure.thread.notGmail": "這個會話群組在 Gmail 中沒有位址。沒有任何變更。請在 Gmail 中依主旨搜尋。",
  "failure.group.unknown": "這個群組已不存在，可能在另一個分頁中被刪除了。沒有變更任何內容。",
  "failure.group.name.taken": "已有群組叫 {name}。沒有變更任何內容。請換一個名稱。",
  "failure.set.tooManySegments": "區隔最多 {limit} 個。沒有變更任何內容。請先刪除一些。",
  "failure.group.cycle": "這個群組會包含它自己：{path}。沒有變更任何內容。請從下層群組中拿掉其中一步。",
  "failure.set.tooManyGroups": "群組最多 {limit} 個。沒有變更任何內容。請先刪除一些。",
  "failure.set.tooManyTests": "規則集最多有 {limit} 個測試。沒有變更任何內容。請先移除一些。",
  "failure.set.tooManyCalendars": "規則集最多有 {limit} 個行事曆。沒有變更任何內容。請先移除一些。",
  "failure.set.tooManyRegexes":
    "所有規則和區隔的正規表示式合計過於複雜，超過規則集的上限 {limit}。沒有變更任何內容。請減少重複次數，或改用字詞代替正規表示式。",
  "failure.test.unknown": "這個測試已不存在。沒有變更任何內容。請重新載入頁面。",
  "failure.calendar.unknown": "這個行事曆已不存在。沒有變更任何內容。請重新載入頁面。",
  "failure.set.tooManyMembers": "所有群組合計最多 {limit} 名成員。沒有變更任何內容。請先移除一些。",
  "failure.set.tooManyClients": "最多 {limit} 個客戶。沒有變更任何內容。請先刪除一些。",
  "failure.set.tooManyRules": "最多 {limit} 條規則。沒有變更任何內容。請先刪除一些。",
  "failure.set.tooManyAddresses": "最多 {limit} 個地址。沒有變更任何內容。請用網域代替單一地址。",
  "failure.subscription.change":
    "這個位址上是一份提議，不是規則集。沒有變更任何內容。請向發佈者索取規則集本身的位址。",
  "failure.set.otherFormat": "這不是 Clientele 的規則集。沒有變更任何內容。請選擇由 Clientele 匯出的檔案。",
  "failure.set.newerVersion":
    "檔案版本為 {version}，這個版本最多能讀 {known}。沒有變更任何內容。請更新擴充套件。",
  "failure.set.notMigrated":
    "檔案自稱是格式版本 {version}，但內容與該版本不符。沒有變更任何內容。請用最新版本重新匯出。",
  "failure.set.badShape": "檔案的 {path} 處應為 {expected}。沒有變更任何內容。請重新匯出，或用編輯器改正。",
  "failure.set.duplicateId":
    "有兩個客戶或兩條規則的識別碼相同：{id}。沒有變更任何內容。請重新匯出，或為其中一個換一個識別碼。",
  "failure.import.outdated": "你的規則集剛剛有了改動，沒有匯入任何內容。請看一下現在會有的變化，然後再試。",
  "failure.policy.locked": "這一項由公司設定。沒有變更任何內容。如需調整，請聯絡管理員。",
  "failure.policy.ownSubscriptions": "公司不允許追蹤其他規則集。沒有變更任何內容。如有需要，請聯絡管理員。",
  "failure.account.tooManyOwn":
    "一個帳號最多可以有 {limit} 個自己的地址和 {limit} 個自己的網域。沒有變更任何內容。請先在設定中刪除一些。",
  "failure.publication.outdated":
    "其間另一個分頁簽署了這個規則集的發佈版。這一版沒有送出，也沒有儲存。請先看看目前的狀態，再重新發佈。",
  "failure.member.known":
    "{name} 已經使用同一把公鑰。沒有變更任何內容。請貼上這位成員自己的公鑰，或修改另一位成員。",
  "failure.senders.tooMany":
    "最多可以忽略 {limit} 個寄件者。沒有變更任何內容。請先恢復其中一些，或把該寄件者加入某個客戶。",
  "failure.file.tooLarge": "檔案太大：{size}，最多 {most}。沒有變更任何內容。請減少內容，或選擇其他檔案。",
  "failure.file.empty": "檔案是空的。沒有變更任何內容。請重新匯出。",
  "failure.file.notUtf8": "檔案不是 UTF-8 文字。沒有變更任何內容。請重新匯出，或另存為 UTF-8。",
  "failure.file.html": "這是網頁，不是規則集。沒有變更任何內容。請下載檔案本身。",
  "failure.file.tooDeep": "檔案巢狀超過 {limit} 層，規則集不會是這樣。沒有變更任何內容。請選擇其他檔案。",
  "failure.file.tooManyValues":
    "檔案包含超過 {limit} 個值，規則集用不了這麼多。沒有變更任何內容。請選擇其他檔案。",
  "failure.file.notJson":
    "檔案不是有效的 JSON，或者不完整。沒有變更任何內容。請重新匯出，或用編輯器開啟檢查。",
  "failure.file.forbiddenKey": "檔案的 {path} 處有規則集不會有的鍵。沒有變更任何內容。請不要使用這個檔案。",
  "failure.file.unreadable": "瀏覽器無法讀取檔案。沒有變更任何內容。請確認檔案還在，再選擇一次。",
};
