/** 由更正得出的建議，繁體中文。 */
import type { Translated } from "../translate.ts";
import type { suggestionsEn } from "./en.ts";

export const suggestionsZhTw: Translated<typeof suggestionsEn> = {
  "suggestions.text":
    "你在 Gmail 裡做的更正支持下面這些變更。每一項都說明依據和影響。你採用之前什麼都不會改變；拒絕過的不會再建議。",
  "suggestions.failed": "無法讀取更正紀錄",
  "suggestions.none": "沒有建議",
  "suggestions.none.text":
    "當你在 Gmail 裡更正標籤，或把同一家公司的寄件者一個一個歸給客戶時，這裡會建議一條規則，下次就不必再做。",
  "suggestions.clientDomain": "把 {what} 的所有人歸入 {name}",
  "suggestions.clientDomain.why": "你已把那裡的 {count} 個人逐一歸給這個客戶。",
  "suggestions.exceptDomain": "規則「{name}」不再用於 {what} 的所有人",
  "suggestions.exceptDomain.why": "你已對那裡的 {count} 個人逐一排除這條規則。",
  "suggestions.exceptWord": "規則「{name}」不再用於主旨含「{what}」的郵件",
  "suggestions.exceptWord.why": "{count} 次更正：這些郵件的主旨都有這個詞，而這條規則其餘的郵件都沒有。",
  "suggestions.switchOff": "停用規則「{name}」",
  "suggestions.switchOff.why": "你更正過它 {count} 次，比它現在還能比對到的郵件還多。",
  "suggestions.evidence": "依據",
  "suggestions.evidence.label": "不用於 {address}",
  "suggestions.evidence.assign": "{address} 歸給了這個客戶",
  "suggestions.changes": "會有什麼變化",
  "suggestions.take": "採用",
  "suggestions.decline": "不再建議",
  "suggestions.taken.clientDomain": "{what} 現在屬於 {name}。",
  "suggestions.taken.exceptDomain": "「{name}」不再標記來自 {what} 的郵件。",
  "suggestions.taken.exceptWord": "「{name}」不再標記主旨含「{what}」的郵件。",
  "suggestions.taken.switchOff": "規則「{name}」已停用。",
  "suggestions.declined": "不會再建議這一項。",
};
