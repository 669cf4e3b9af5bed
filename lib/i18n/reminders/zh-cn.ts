/** 通知和扩展按钮上的文字，简体中文。 */
import type { Translated } from "../translate.ts";
import type { remindersEn } from "./en.ts";

export const remindersZhCn: Translated<typeof remindersEn> = {
  "reminders.later": "稍后",
  "reminders.done": "完成",
  "reminders.someone": "一位客户",
  "reminders.noSubject": "未保存主题",
  "reminders.since": "自 {when} 起",
  "reminders.ended": "已于 {when} 结束",
  "reminders.answer": "{client} 在等待回复",
  "reminders.answer.again": "{client} 仍在等待回复",
  "reminders.answer.many": { other: "{count} 位客户在等待回复" },
  "reminders.followUp": "{client} 还没有回复",
  "reminders.followUp.many": { other: "{count} 位客户还没有回复" },
  "reminders.quiet": "很久没有 {client} 的消息",
  "reminders.quiet.many": { other: "很久没有 {count} 位客户的消息" },
  "reminders.pin": "{client} 的置顶已结束",
  "reminders.label": "标签“{label}”已结束：{client}",
  "reminders.expiry.many": { other: "{count} 个置顶或标签已结束" },
  "reminders.own": "你设置的提醒：{client}",
  "reminders.own.nobody": "你设置的提醒",
  "reminders.own.many": { other: "你设置的 {count} 条提醒" },
  "reminders.line": "{client}：{subject}",
  "reminders.badge": { other: "Clientele：{count} 条提醒已到时间" },
  "reminders.badge.none": "Clientele",
};
