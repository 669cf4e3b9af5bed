/** 结果的原因，简体中文。 */
import type { Translated } from "../translate.ts";
import type { reasonsEn } from "./en.ts";

export const reasonsZhCn: Translated<typeof reasonsEn> = {
  "reason.client.address": "{client}，按地址 {matched} 找到",
  "reason.client.domain": "{client}，按域名 {matched} 找到",
  "reason.client.shadowed": "{client} 也有 {matched}，但排在后面",
  "reason.tier": "等级：{tierName}",
  "reason.segment": "细分“{segment}”",
  "reason.urgency": "主题或正文中有“{word}”",
  "reason.waiting.half": "答复时限已过一半：自{since}起等待，承诺在{due}前答复",
  "reason.waiting.overdue": "已超过承诺的答复时限：自{since}起等待，本应在{due}前答复",
  "reason.deadline": "文中提到截止日期：{when}",
  "reason.direct": "只写给您一人",
  "reason.copy": "您只是抄送",
  "reason.bulk.list": "邮件列表",
  "reason.bulk.newsletter": "电子报",
  "reason.bulk.robot": "由程序发送",
  "reason.pinned": "您手动设为{priorityName}",
  "reason.pinned.until": "您手动设为{priorityName}，有效至{until}",
  "reason.rule.label": "规则“{rule}”加上标签“{label}”",
  "reason.rule.labelEnded": "规则“{rule}”加的标签“{label}”已到期",
  "reason.rule.points": "规则“{rule}”",
  "reason.rule.priority": "规则“{rule}”要求优先级至少为{priorityName}",
  "reason.rule.stopped": "规则“{rule}”到此为止：后面的规则不再使用",
  "reason.of": "{reason} · 来自“{set}”",
  "reason.rule.fired": "规则“{rule}”符合，但没有任何作用",
};
