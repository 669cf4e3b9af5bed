/** 改进记录的文字，简体中文。 */
import type { Translated } from "../translate.ts";
import type { improvementsEn } from "./en.ts";

export const improvementsZhCn: Translated<typeof improvementsEn> = {
  "improvements.title": "改进记录",
  "improvements.text":
    "审查发现并已修正的问题、你认为本该如此的问题、建议、导入的规则，以及你确认过的复查步骤。记录只会增加；设置中的“忘记一切”会清空它。记录只保存在这台电脑上，不会发送给任何人。",
  "improvements.failed": "无法显示记录",
  "improvements.empty": "还没有改进记录",
  "improvements.empty.text":
    "修正一个问题、确认一个复查步骤或采纳一条建议之后，这里会各留下一行，例如“已确认复查步骤 · 垃圾邮件 · 邮件：2”。",
  "improvements.empty.act": "前往发现的问题",
  "improvements.kind.findings": "发现的问题",
  "improvements.kind.review": "定期复查",
  "improvements.kind.suggestions": "建议",
  "improvements.kind.rules": "导入与导出的规则",
  "improvements.kind.tests": "测试",
  "improvement.rulesImported": "已导入其他程序的规则",
  "improvement.rulesExported": "已为其他程序保存规则",
  "improvement.fixApplied": "问题已修正",
  "improvement.fixUndone": "已撤销修正",
  "improvement.findingAccepted": "问题本该如此",
  "improvement.suggestionTaken": "已采纳建议",
  "improvement.suggestionDeclined": "已拒绝建议",
  "improvement.reviewStep": "已确认复查步骤",
  "improvement.reviewDone": "复查完成",
  "improvement.testAdded": "已添加测试",
  "improvement.testRemoved": "已删除测试",
  "improvement.other": "本版本无法说明的内容",
  "improvement.param.name": "{value}",
  "improvement.param.format": "{value}",
  "improvement.param.rules": "规则：{value}",
  "improvement.param.losses": "未能转换：{value}",
  "improvement.param.mails": "邮件：{value}",
  "improvement.param.due": "到期：{value}",
  "improvement.param.checked": "已检查：{value}",
  "improvement.param.senders": "发件人：{value}",
  "improvement.param.steps": "步骤：{value}",
};
