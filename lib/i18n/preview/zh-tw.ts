/** 修改對看過的郵件有什麼影響：規則面板、規則清單和通知。 */
import type { Translated } from "../translate.ts";
import type { previewEn } from "./en.ts";

export const previewZhTw: Translated<typeof previewEn> = {
  "preview.title": "這次修改的影響",
  "preview.counting": "正在試用，{done}/{count}",
  "preview.same": { other: "看過的 {count} 封郵件都不會變。" },
  "preview.changed": "看過的 {count} 封郵件中有 {changed} 封會變。",
  "preview.done.same": "看過的郵件都沒有變化。",
  "preview.done.changed": "看過的 {count} 封郵件中有 {changed} 封變了：",
  "preview.gained": { other: "{count} 封得到" },
  "preview.lost": { other: "{count} 封失去" },
  "preview.recoloured": { other: "{count} 封換顏色：" },
  "preview.client": { other: "{count} 封的客戶：" },
  "preview.priority": { other: "{count} 封的優先順序：" },
  "preview.order": { other: "{count} 封的標籤順序會變" },
  "preview.becomes": "變為",
  "preview.noClient": "沒有客戶",
  "preview.noLabel": "沒有標籤",
  "preview.noSubject": "（未儲存主旨）",
  "preview.noSender": "（不知道寄件者）",
  "preview.more": { other: "還有 {count} 封" },
  "preview.moreKinds": { other: "還有 {count} 種變化" },
  "preview.conflicts": { other: "看過的郵件上有 {count} 處規則衝突" },
  "preview.conflicts.gone": "沒有衝突了",
  "preview.conflict.colour": "「{loser}」給標籤「{label}」另一種顏色；「{winner}」排在前面，以它為準",
  "preview.conflict.priority": "「{loser}」的要求低於「{winner}」，以後者為準：至少為{priority}",
  "preview.conflict.messages": { other: "{count} 封郵件" },
  "preview.conflict.open": "開啟「{rule}」",
  "preview.conflict.mark": "與其他規則衝突：{rules}",
};
