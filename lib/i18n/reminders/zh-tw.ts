/** 通知和擴充功能按鈕上的文字，繁體中文（臺灣）。 */
import type { Translated } from "../translate.ts";
import type { remindersEn } from "./en.ts";

export const remindersZhTw: Translated<typeof remindersEn> = {
  "reminders.later": "稍後",
  "reminders.done": "完成",
  "reminders.someone": "一位客戶",
  "reminders.noSubject": "未儲存主旨",
  "reminders.since": "自 {when} 起",
  "reminders.ended": "已於 {when} 結束",
  "reminders.answer": "{client} 在等候回覆",
  "reminders.answer.again": "{client} 仍在等候回覆",
  "reminders.answer.many": { other: "{count} 位客戶在等候回覆" },
  "reminders.followUp": "{client} 還沒有回覆",
  "reminders.followUp.many": { other: "{count} 位客戶還沒有回覆" },
  "reminders.quiet": "很久沒有 {client} 的消息",
  "reminders.quiet.many": { other: "很久沒有 {count} 位客戶的消息" },
  "reminders.pin": "{client} 的釘選已結束",
  "reminders.label": "標籤「{label}」已結束：{client}",
  "reminders.expiry.many": { other: "{count} 個釘選或標籤已結束" },
  "reminders.own": "你設定的提醒：{client}",
  "reminders.own.nobody": "你設定的提醒",
  "reminders.own.many": { other: "你設定的 {count} 則提醒" },
  "reminders.line": "{client}：{subject}",
  "reminders.badge": { other: "Clientele：{count} 則提醒已到時間" },
  "reminders.badge.none": "Clientele",
};
