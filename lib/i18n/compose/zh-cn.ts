/** 写邮件窗口上的文字，简体中文；属于面板的词条。 */
import type { Translated } from "../translate.ts";
import type { composeEn } from "./en.ts";

export const composeZhCn: Translated<typeof composeEn> = {
  "compose.client": "{name}，等级：{tier}",
  "compose.more": { other: "另有 {count} 个客户：{names}" },
  "compose.dismiss": "知道了",
  "compose.like.inside": "{domain} 不是 {like}（{client}），而是别人的域名。",
  "compose.like.letters": "{domain} 不是 {like}（{client}）：字母看着一样，其实不同。",
  "compose.like.ending": "{domain} 不是 {like}（{client}）：后缀不同。",
  "compose.like.spelling": "{domain} 不是 {like}（{client}）：拼写不同。",
  "compose.like.addition": "{domain} 不是 {like}（{client}）：多出了别的词。",
  "compose.like.scripts": "{domain} 混用了几种文字的字母。",
  "compose.several": "这封邮件同时发给多个客户：{clients}。",
  "compose.warnings": { other: "另有 {count} 条提醒。" },
};
