/** 弹出窗口的文字，简体中文。 */
import type { Translated } from "../translate.ts";
import type { popupEn } from "./en.ts";

export const popupZhCn: Translated<typeof popupEn> = {
  "popup.account": "账号",
  "popup.noAccount": "还没有见到 Gmail 账号",
  "popup.noAccount.text": "请在这个浏览器里打开一次 Gmail。客户和规则现在就可以设置。",
  "popup.openGmail": "打开 Gmail",
  "popup.waiting": "等待处理",
  "popup.waiting.waiting": "等待",
  "popup.waiting.overdue": "逾期",
  "popup.waiting.asOf": "截至 {time}",
  "popup.waiting.open": "在 Gmail 中打开",
  "popup.today": "今天见到的客户",
  "popup.today.none": "今天还没有客户邮件",
  "popup.show": "在这个账号中显示",
  "popup.on": "正在显示客户和优先级",
  "popup.off": "已对所有账号关闭",
  "popup.off.company": "已由公司关闭",
  "popup.off.account": "已对这个账号关闭",
  "popup.paused": "暂停到 {time}",
  "popup.switchOn": "打开",
  "popup.pause": "暂停到明天",
  "popup.resume": "现在恢复显示",
  "popup.drift.healthy": "可以读取 Gmail",
  "popup.drift.unhealthy": "Gmail 的页面变了，无法可靠读取。宁可不显示，也不显示错。",
  "popup.health": "查看读取情况",
  "popup.options": "客户和规则",
  "popup.noSetup": "还没有客户和规则",
  "popup.silent": "Clientele 的后台没有响应。客户和规则都在。请重新加载扩展。",
  "popup.reload": "重新加载扩展",
  "popup.waitingSets": "关注的规则集等你决定",
};
