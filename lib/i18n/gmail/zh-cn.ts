/** 写在 Gmail 里的文字，简体中文。 */
import { levelsZhCn } from "../levels/zh-cn.ts";
import type { Translated } from "../translate.ts";
import type { gmailEn } from "./en.ts";

export const gmailZhCn: Translated<typeof gmailEn> = {
  ...levelsZhCn,
  "chip.client": "{name}，等级：{tier}",
  "chip.more": "另有 {number} 个：{names}",
  "chip.add": "+ 客户",
  "chip.warning": "不是 {client}？",
  "chip.warning.name": "警告：发件人可能不是 {client}。点开查看原因。",
  "chip.warning.unknown": "地址可疑",
  "chip.warning.unknown.name": "警告：这个地址混用了几种文字的字母。点开查看原因。",
  "tool.name": "客户与优先级",
  "bar.name": "Clientele 优先级",
  "bar.shown": { other: "{priority}：显示 {count} 封邮件" },
  "bar.all": "显示全部邮件",
  "bar.clients": "客户：{names}",
  "bar.empty": "还没有客户和规则。",
  "bar.empty.do": "添加第一个",
  "bar.drift": "Gmail 的页面变了，无法可靠读取，因此不显示标签。",
  "bar.drift.do": "查看原因",
  "bar.lost": "Clientele 没有响应。请重新加载此标签页。",
  "bar.menu": "Clientele 菜单",
  "bar.menu.fold": "收起优先级栏",
  "bar.menu.unfold": "展开优先级栏",
  "bar.menu.pause": "今天暂停",
  "bar.menu.settings": "设置",
  "bar.menu.skeleton": "保存 Gmail 的页面结构（不含文字）",
};
