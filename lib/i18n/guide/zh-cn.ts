/** 帮助页的简短指南，简体中文。 */
import type { Translated } from "../translate.ts";
import type { guideEn } from "./en.ts";

export const guideZhCn: Translated<typeof guideEn> = {
  "help.title": "帮助",
  "help.start": "三步开始",
  "help.start.1":
    "添加客户，写上地址或域名。您在 Gmail 中马上就能看到其邮件带上名称和颜色，以前的邮件也一样。",
  "help.start.2": "添加一条现成的规则。规则给出标签和分数，分数决定优先级。",
  "help.start.3": "打开 Gmail。邮件列表上方的一栏显示紧急和高优先级邮件的数量；点击数量，只看这些邮件。",
  "help.conditions": "条件",
  "help.conditions.text": "条件的写法与 Gmail 搜索相同。",
  "help.condition.from": "来自这个域名或其子域名",
  "help.example.subject": "subject:(报价 OR quote)",
  "help.condition.subject": "主题含“报价”或 quote 一词",
  "help.condition.not": "含 urgent，但不来自您的同事",
  "help.condition.large": "大于 5 MB",
  "help.condition.old": "超过 7 天",
  "help.condition.attachment": "带附件",
  "help.unknown": "不知道不等于“否”",
  "help.unknown.text":
    "列表里的一行只显示邮件的一部分。规则需要更多信息时会等待，例如等您打开邮件。不会因为没看到什么就加标签。",
  "help.priority": "优先级怎么来",
  "help.priority.text":
    "分数相加：客户等级、所属细分、紧急词、期限、等待时间、发送方式和规则。面板里每个分数都有原因。分数、紧急词和多少分起算紧急，在“优先级”中设置；保存之前能看到哪些邮件会变。",
  "help.reminders": "提醒",
  "help.reminders.text":
    "客户邮件等待超过承诺的时间、您的提问没有答复、久未联系的客户、期限结束的标签，以及您自己设的提醒：每个原因提醒一次，没有处理就再提醒一次。看到答复后会自动结束。“完成”“稍后”和设置都在“提醒”中；Clientele 按钮上的数字是到期的提醒数。",
  "help.audit": "让规则保持健康",
  "help.audit.text":
    "规则审查会指出规则中的问题，并在修正前显示会改变什么。定期复查带您查看未知发件人、垃圾邮件和已删除邮件中的客户来信、群组、备份和访问权限，频率由您设定。做过的事都在记录里。",
  "help.keys": "按键",
  "help.keys.move": "下一行或上一行",
  "help.keys.open": "编辑",
  "help.keys.new": "添加",
  "help.keys.search": "搜索",
  "help.keys.close": "关闭",
  "help.keys.order": "调整规则顺序",
  "help.keys.delete": "删除，可以撤销",
  "help.keys.help": "本页",
  "help.gmailKeys": "Gmail 里的按键",
  "help.gmailKeys.text":
    "Gmail 自己的快捷键默认关闭，要在它的设置里打开。我们用的都是 Gmail 不用的键，并且等 Gmail 响应过它自己的快捷键后才起作用。",
  "help.gmailKeys.move": "Gmail：下一封或上一封邮件",
  "help.gmailKeys.open": "Gmail：打开邮件，返回列表",
  "help.gmailKeys.panel": "打开光标处或已打开邮件的面板，再按一次关闭",
  "help.gmailKeys.filter": "只看紧急、高、中或低优先级的邮件，再按一次看全部",
  "help.gmailKeys.all": "全部邮件",
};
