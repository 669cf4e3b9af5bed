/** 結果的原因，繁體中文（臺灣）。 */
import type { Translated } from "../translate.ts";
import type { reasonsEn } from "./en.ts";

export const reasonsZhTw: Translated<typeof reasonsEn> = {
  "reason.client.address": "{client}，依地址 {matched} 找到",
  "reason.client.domain": "{client}，依網域 {matched} 找到",
  "reason.client.shadowed": "{client} 也有 {matched}，但排在後面",
  "reason.tier": "等級：{tierName}",
  "reason.segment": "區隔「{segment}」",
  "reason.urgency": "主旨或內文中有「{word}」",
  "reason.waiting.half": "回覆時限已過一半：自{since}起等待，承諾在{due}前回覆",
  "reason.waiting.overdue": "已超過承諾的回覆時限：自{since}起等待，原應在{due}前回覆",
  "reason.deadline": "文中提到截止日期：{when}",
  "reason.direct": "只寫給您一人",
  "reason.copy": "您只是副本收件人",
  "reason.bulk.list": "郵件清單",
  "reason.bulk.newsletter": "電子報",
  "reason.bulk.robot": "由程式寄出",
  "reason.pinned": "您手動設為{priorityName}",
  "reason.pinned.until": "您手動設為{priorityName}，有效至{until}",
  "reason.rule.label": "規則「{rule}」加上標籤「{label}」",
  "reason.rule.labelEnded": "規則「{rule}」加的標籤「{label}」已到期",
  "reason.rule.points": "規則「{rule}」",
  "reason.rule.priority": "規則「{rule}」要求優先順序至少為{priorityName}",
  "reason.rule.stopped": "規則「{rule}」到此為止：後面的規則不再使用",
  "reason.of": "{reason} · 來自「{set}」",
  "reason.rule.fired": "規則「{rule}」符合，但沒有任何作用",
};
