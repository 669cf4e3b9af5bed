/** 共用檔案沒有開啟、發佈版沒有採用的原因，繁體中文（臺灣）：發生了什麼，什麼是安全的，該怎麼做。 */
import type { Translated } from "../translate.ts";
import type { sealingEn } from "./en.ts";

export const sealingZhTw: Translated<typeof sealingEn> = {
  "failure.sealed.needsPassphrase": "檔案以密碼短語加密。沒有變更任何內容。請輸入傳送者告訴你的密碼短語。",
  "failure.sealed.wrongPassphrase":
    "密碼短語打不開這個檔案。沒有變更任何內容。請檢查拼寫後再試；如果密碼短語沒錯，檔案可能已損壞，請對方重新傳送。",
  "failure.sealed.needsKey":
    "檔案是為別人加密的，你的金鑰都打不開。沒有變更任何內容。請把你的公開金鑰傳給製作者，請對方重新製作檔案。",
  "failure.sealed.damaged": "加密檔案已損壞，或在途中遭到竄改。這裡沒有變更任何內容。請對方重新傳送。",
  "failure.sealed.tooHard":
    "開啟這個檔案需要的記憶體超出安全範圍。沒有變更任何內容。請不要使用它；請傳送者用 age 的預設設定重新製作。",
  "failure.sealed.badGzip": "壓縮檔案已損壞或不完整。沒有變更任何內容。請重新下載。",
  "failure.sealed.tooManyLayers":
    "檔案被反覆壓縮或加密，超過 {most} 層。沒有變更任何內容。請向對方索取只壓縮一次的檔案。",
  "failure.sealed.badRecipient":
    "這不是 age 的公開金鑰：{recipient}。沒有加密任何內容。請重新複製完整的金鑰，開頭是 age1。",
  "failure.sealed.noRecipient": "沒有選擇要為誰加密。沒有加密任何內容。請至少選擇一名成員。",
  "failure.sealed.notKeyFile":
    "檔案能開啟，但裡面沒有發佈金鑰。沒有變更任何內容。請選擇產生金鑰時儲存的備份。",
  "failure.sealed.notIdentityFile":
    "檔案裡沒有用來開啟檔案的金鑰。沒有變更任何內容。請選擇你的金鑰備份，或 age-keygen 產生的檔案。",

  "failure.edition.badSignature":
    "簽章不符：檔案在簽署之後被更動過，或已損壞。現有內容維持不變。使用之前請先詢問發佈者。",
  "failure.edition.unknownKey":
    "檔案由一把你沒有認定的金鑰簽署。現有內容維持不變。請透過電話等方式與發佈者核對六個詞。",
  "failure.edition.tooFewSignatures":
    "檔案需要 {needed} 把金鑰簽署，現在只有 {signed} 把。現有內容維持不變。請告訴發佈者。",
  "failure.edition.notSigned": "檔案看起來簽署過，但沒有可以讀取的簽章。沒有變更任何內容。請對方重新傳送。",
  "failure.edition.unsigned": "這個規則集以前有簽章，現在沒有了。現有內容維持不變。使用之前請先詢問發佈者。",
  "failure.edition.rollback":
    "這是第 {version} 版，比你已有的第 {known} 版舊。現有內容維持不變。如果一直如此，請告訴發佈者：可能有人在提供舊檔案。",
  "failure.edition.sameVersion":
    "它與你已有的第 {version} 版編號相同，內容卻不同。現有內容維持不變。請發佈者換一個編號重新發佈。",
  "failure.edition.fastForward":
    "版本從 {known} 跳到 {version}，一次超過了 {most}。現有內容維持不變。請向發佈者確認是否屬實。",
  "failure.edition.otherSet": "這不是你追蹤的規則集。現有內容維持不變。請向發佈者索取正確的網址。",
  "failure.edition.expired": "這一版的有效期限到 {day}，已經過期。現有內容維持不變。請發佈者發佈新的一版。",
  "failure.edition.tooLong":
    "發佈者寫明的有效期限超過 {days} 天，超出了允許的範圍。現有內容維持不變。請發佈者縮短有效期限。",
  "failure.edition.future":
    "這一版的發佈時間在未來。現有內容維持不變。請檢查這台電腦的日期；如果日期沒錯，請告訴發佈者。",
  "failure.edition.badRotation":
    "發佈者的金鑰變了，但新舊金鑰沒有共同簽署這次更換。現有內容維持不變。請透過電話等方式詢問發佈者：這個網址可能已被他人控制。",
  "failure.edition.newerApp":
    "這一版需要 Clientele {version} 或更新的版本。現有內容維持不變。請更新擴充套件。",
  "failure.edition.power":
    "這個規則集要求的不只是顯示（在 {path} 處），共用規則集不能這樣做。現有內容維持不變。請不要使用這個檔案，並告訴發佈者。",
  "failure.edition.badShape": "簽署的檔案在 {path} 處應為 {expected}。現有內容維持不變。請告訴發佈者。",
};
