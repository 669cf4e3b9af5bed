/** 改進紀錄的文字，繁體中文。 */
import type { Translated } from "../translate.ts";
import type { improvementsEn } from "./en.ts";

export const improvementsZhTw: Translated<typeof improvementsEn> = {
  "improvements.title": "改進紀錄",
  "improvements.text":
    "審查發現並已修正的問題、你認為本該如此的問題、建議、匯入的規則，以及你確認過的複查步驟。紀錄只會增加；設定中的「忘記一切」會清空它。紀錄只存在這台電腦上，不會傳送給任何人。",
  "improvements.failed": "無法顯示紀錄",
  "improvements.empty": "還沒有改進紀錄",
  "improvements.empty.text":
    "修正一個問題、確認一個複查步驟或採納一項建議之後，這裡會各留下一行，例如「已確認複查步驟 · 垃圾郵件 · 郵件：2」。",
  "improvements.empty.act": "前往發現的問題",
  "improvements.kind.findings": "發現的問題",
  "improvements.kind.review": "定期複查",
  "improvements.kind.suggestions": "建議",
  "improvements.kind.rules": "匯入與匯出的規則",
  "improvements.kind.tests": "測試",
  "improvement.rulesImported": "已匯入其他程式的規則",
  "improvement.rulesExported": "已為其他程式儲存規則",
  "improvement.fixApplied": "問題已修正",
  "improvement.fixUndone": "已復原修正",
  "improvement.findingAccepted": "問題本該如此",
  "improvement.suggestionTaken": "已採納建議",
  "improvement.suggestionDeclined": "已拒絕建議",
  "improvement.reviewStep": "已確認複查步驟",
  "improvement.reviewDone": "複查完成",
  "improvement.testAdded": "已新增測試",
  "improvement.testRemoved": "已刪除測試",
  "improvement.other": "本版本無法說明的內容",
  "improvement.param.name": "{value}",
  "improvement.param.format": "{value}",
  "improvement.param.rules": "規則：{value}",
  "improvement.param.losses": "未能轉換：{value}",
  "improvement.param.mails": "郵件：{value}",
  "improvement.param.due": "到期：{value}",
  "improvement.param.checked": "已檢查：{value}",
  "improvement.param.senders": "寄件者：{value}",
  "improvement.param.steps": "步驟：{value}",
};
