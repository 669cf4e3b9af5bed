/** 由更正得出的建议，简体中文。 */
import type { Translated } from "../translate.ts";
import type { suggestionsEn } from "./en.ts";

export const suggestionsZhCn: Translated<typeof suggestionsEn> = {
  "suggestions.text":
    "你在 Gmail 里做的更正支持下面这些改动。每一条都说明依据和影响。你采纳之前什么都不会改变；拒绝过的不会再建议。",
  "suggestions.failed": "无法读取更正记录",
  "suggestions.none": "没有建议",
  "suggestions.none.text":
    "当你在 Gmail 里更正标签，或者把同一家公司的发件人一个一个归给客户时，这里会建议一条规则，下次就不用再做。",
  "suggestions.clientDomain": "把 {what} 的所有人归入 {name}",
  "suggestions.clientDomain.why": "你已把那里的 {count} 个人逐一归给这个客户。",
  "suggestions.exceptDomain": "规则“{name}”不再用于 {what} 的所有人",
  "suggestions.exceptDomain.why": "你已对那里的 {count} 个人逐一排除这条规则。",
  "suggestions.exceptWord": "规则“{name}”不再用于主题含“{what}”的邮件",
  "suggestions.exceptWord.why": "{count} 次更正：这些邮件的主题都有这个词，而这条规则其余的邮件都没有。",
  "suggestions.switchOff": "停用规则“{name}”",
  "suggestions.switchOff.why": "你更正过它 {count} 次，比它现在还能匹配的邮件还多。",
  "suggestions.evidence": "依据",
  "suggestions.evidence.label": "不用于 {address}",
  "suggestions.evidence.assign": "{address} 归给了这个客户",
  "suggestions.changes": "会有什么变化",
  "suggestions.take": "采纳",
  "suggestions.decline": "不再建议",
  "suggestions.taken.clientDomain": "{what} 现在属于 {name}。",
  "suggestions.taken.exceptDomain": "“{name}”不再标记来自 {what} 的邮件。",
  "suggestions.taken.exceptWord": "“{name}”不再标记主题含“{what}”的邮件。",
  "suggestions.taken.switchOff": "规则“{name}”已停用。",
  "suggestions.declined": "不会再建议这一条。",
};
