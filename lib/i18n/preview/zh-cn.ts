/** 修改对见过的邮件有什么影响：规则面板、规则列表和提示。 */
import type { Translated } from "../translate.ts";
import type { previewEn } from "./en.ts";

export const previewZhCn: Translated<typeof previewEn> = {
  "preview.title": "这次修改的影响",
  "preview.counting": "正在试用，{done}/{count}",
  "preview.same": { other: "见过的 {count} 封邮件都不会变。" },
  "preview.changed": "见过的 {count} 封邮件中有 {changed} 封会变。",
  "preview.done.same": "见过的邮件都没有变化。",
  "preview.done.changed": "见过的 {count} 封邮件中有 {changed} 封变了：",
  "preview.gained": { other: "{count} 封得到" },
  "preview.lost": { other: "{count} 封失去" },
  "preview.recoloured": { other: "{count} 封换颜色：" },
  "preview.client": { other: "{count} 封的客户：" },
  "preview.priority": { other: "{count} 封的优先级：" },
  "preview.order": { other: "{count} 封的标签顺序会变" },
  "preview.becomes": "变为",
  "preview.noClient": "没有客户",
  "preview.noLabel": "没有标签",
  "preview.noSubject": "（未保存主题）",
  "preview.noSender": "（不知道发件人）",
  "preview.more": { other: "还有 {count} 封" },
  "preview.moreKinds": { other: "还有 {count} 种变化" },
  "preview.conflicts": { other: "见过的邮件上有 {count} 处规则冲突" },
  "preview.conflicts.gone": "没有冲突了",
  "preview.conflict.colour": "“{loser}”给标签“{label}”另一种颜色；“{winner}”排在前面，以它为准",
  "preview.conflict.priority": "“{loser}”的要求低于“{winner}”，以后者为准：至少为{priority}",
  "preview.conflict.messages": { other: "{count} 封邮件" },
  "preview.conflict.open": "打开“{rule}”",
  "preview.conflict.mark": "与其他规则冲突：{rules}",
};
