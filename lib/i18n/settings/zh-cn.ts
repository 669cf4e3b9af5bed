/** 设置页的文字，简体中文。 */
import type { Translated } from "../translate.ts";
import type { settingsEn } from "./en.ts";

export const settingsZhCn: Translated<typeof settingsEn> = {
  "settings.title": "设置",
  "settings.saved": "已保存",
  "settings.unreadable": "设置由其他版本写入，无法读取。原来的设置仍保留；在您更改之前使用默认值。",
  "settings.locked": "由公司设定。",
  "settings.general": "常规",
  "settings.enabled": "在 Gmail 中显示客户和优先级",
  "settings.enabled.hint": "关闭后，Gmail 里不留下我们的任何内容。客户和规则会保留。",
  "settings.pause": "暂停到明天",
  "settings.resume": "现在恢复显示",
  "settings.pausedUntil": "暂停到 {time}",
  "settings.language": "语言",
  "settings.language.auto": "跟随浏览器",
  "settings.pageData": "使用 Gmail 页面自己的数据",
  "settings.pageData.hint":
    "补充已打开会话的收件人、全文和附件，让更多条件可以判断。任何内容都不会离开浏览器。重新加载 Gmail 后生效。",
  "settings.storage": "存储的内容",
  "settings.keepSubjects": "保留看过的邮件的主题",
  "settings.keepSubjects.hint": "有了主题，我们的页面才能列出是哪封邮件。邮件正文从不存储。",
  "settings.looksForClients": "在有客户之前也查看邮件",
  "settings.looksForClients.hint":
    "即使还没有客户和规则，也记住 Gmail 显示的邮件，以便推荐客户。关闭后，在有第一个客户之前不记住任何人。",
  "settings.keepDays": "多少天后忘记看过的邮件",
  "settings.keepDays.bad": "请写 1 到 3650 的整数。",
  "settings.used": "本机已用：{size}",
  "settings.accounts": "Gmail 账号",
  "settings.accounts.none": "还没有账号。打开一次 Gmail，它就会出现在这里。",
  "settings.account.enabled": "在这个账号中显示",
  "settings.account.addresses": "自己的其他地址",
  "settings.account.addresses.hint": "别名和“以此地址发送”，每行一个。来自这些地址的是自己的邮件。",
  "settings.account.domains": "自己的域名",
  "settings.account.domains.hint": "每行一个。来自那里的邮件是同事的，不是客户的。",
  "settings.account.companyDomains": "公司的域名，对所有账号有效：{domains}",
  "settings.account.save": "保存 {account} 的设置",
  "settings.tooMany": "最多 {limit} 个。",
  "settings.forget": "忘记一切",
  "settings.forget.text":
    "删除客户、规则、设置，以及存储的有关看过的邮件的全部内容。此操作不能撤销。以后可能还要用的话，请先导出规则集。",
  "settings.forget.ask": "输入“{word}”确认",
  "settings.forget.word": "忘记",
  "settings.forget.done": "已忘记一切。",
  "settings.privacy": "隐私",
  "settings.privacy.stored":
    "只存储在这个浏览器里：客户和规则、这些设置，以及看过的邮件的标识、时间、地址和（启用时）主题。",
  "settings.privacy.never": "从不存储：邮件正文、摘要和附件。",
  "settings.privacy.leaves": "离开这台电脑的内容：没有。没有账号，没有服务器，没有统计。",
};
