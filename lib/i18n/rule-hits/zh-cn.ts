/** 规则命中次数的文字，简体中文。 */
import type { Translated } from "../translate.ts";
import type { ruleHitsEn } from "./en.ts";

export const ruleHitsZhCn: Translated<typeof ruleHitsEn> = {
  "hits.column": "命中",
  "hits.none": "无",
  "hits.said": "{count} 封邮件，最近一封在 {day}",
  "hits.weeks": "最近 {weeks} 周，逐周：{numbers}",
  "hits.since": "自 {day} 起，按 Gmail 显示过的邮件计数",
  "hits.noMail": "还没有看到过邮件，无法计数",
};
