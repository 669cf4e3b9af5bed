/** Gmail 中按需载入的面板上的文字，简体中文。 */
import { composeZhCn } from "../compose/zh-cn.ts";
import { levelsZhCn } from "../levels/zh-cn.ts";
import { reasonsZhCn } from "../reasons/zh-cn.ts";
import type { Translated } from "../translate.ts";
import type { panelEn } from "./en.ts";

export const panelZhCn: Translated<typeof panelEn> = {
  ...reasonsZhCn,
  ...levelsZhCn,
  ...composeZhCn,
  "why.name": "这封邮件为何如此显示",
  "why.close": "关闭",
  "why.who": "客户",
  "why.noClient": "不属于任何客户",
  "why.priority": "优先级",
  "why.points": "{number} 分",
  "why.reasons": "原因",
  "why.noReasons": "没有客户或规则涉及这封邮件。",
  "why.labels": "标签",
  "why.unknown": { other: "仅凭 Gmail 此处显示的内容，有 {count} 条规则无法判断。" },
  "why.edit": "客户与规则",
};
