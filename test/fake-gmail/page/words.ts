/** The page's own words in the languages it can be shown in; any other language gets English words. */

import { arabic, korean } from "./words-asia.ts";
import { german, russian } from "./words-europe.ts";

export interface Words {
  readonly me: string;
  readonly draft: string;
  /** Before the names in views of sent mail. */
  readonly to: string;
  /** Before the recipients of an open message. */
  readonly toLine: string;
  readonly noSubject: string;
  readonly compose: string;
  readonly search: string;
  readonly nav: Readonly<Record<NavName, string>>;
  readonly labels: string;
  readonly tabs: Readonly<Record<TabName, string>>;
  readonly select: string;
  /** State words of the hidden copy. */
  readonly selected: string;
  readonly star: string;
  readonly starred: string;
  readonly important: string;
  readonly notImportant: string;
  readonly unread: string;
  readonly hasAttachment: string;
  readonly archive: string;
  readonly remove: string;
  readonly markRead: string;
  readonly markUnread: string;
  readonly snooze: string;
  readonly refresh: string;
  readonly back: string;
  readonly more: string;
  readonly newer: string;
  readonly older: string;
  /** "1–50 of 1,234". */
  readonly range: (first: string, last: string, total: string) => string;
  readonly empty: string;
  readonly emptyTab: string;
  readonly archived: string;
  readonly removed: string;
  readonly undo: string;
  readonly reply: string;
  readonly forward: string;
  readonly settings: string;
  readonly subject: string;
  /** Name of the field for a message's text. */
  readonly body: string;
  readonly send: string;
  readonly discard: string;
  readonly newMessage: string;
  readonly account: string;
}
export type NavName = "inbox" | "starred" | "sent" | "drafts" | "all" | "spam" | "trash";
export type TabName = "primary" | "promotions" | "social" | "updates" | "forums";

const english: Words = {
  me: "me",
  draft: "Draft",
  to: "To: ",
  toLine: "to ",
  noSubject: "(no subject)",
  compose: "Compose",
  search: "Search mail",
  nav: {
    inbox: "Inbox",
    starred: "Starred",
    sent: "Sent",
    drafts: "Drafts",
    all: "All Mail",
    spam: "Spam",
    trash: "Trash",
  },
  labels: "Labels",
  tabs: {
    primary: "Primary",
    promotions: "Promotions",
    social: "Social",
    updates: "Updates",
    forums: "Forums",
  },
  select: "Select",
  selected: "selected",
  star: "Not starred",
  starred: "Starred",
  important: "Important",
  notImportant: "Not important",
  unread: "unread",
  hasAttachment: "has attachment",
  archive: "Archive",
  remove: "Delete",
  markRead: "Mark as read",
  markUnread: "Mark as unread",
  snooze: "Snooze",
  refresh: "Refresh",
  back: "Back to list",
  more: "More",
  newer: "Newer",
  older: "Older",
  range: (first, last, total) => `${first}–${last} of ${total}`,
  empty: "No conversations here.",
  emptyTab: "Nothing in this tab.",
  archived: "Conversation archived.",
  removed: "Conversation moved to Trash.",
  undo: "Undo",
  reply: "Reply",
  forward: "Forward",
  settings: "Settings",
  subject: "Subject",
  body: "Message Body",
  send: "Send",
  discard: "Discard draft",
  newMessage: "New Message",
  account: "Google Account",
};

const simplified: Words = {
  me: "我",
  draft: "草稿",
  to: "收件人:",
  toLine: "发送至 ",
  noSubject: "(无主题)",
  compose: "写邮件",
  search: "搜索邮件",
  nav: {
    inbox: "收件箱",
    starred: "已加星标",
    sent: "已发邮件",
    drafts: "草稿",
    all: "所有邮件",
    spam: "垃圾邮件",
    trash: "已删除邮件",
  },
  labels: "标签",
  tabs: { primary: "主要", promotions: "推广", social: "社交", updates: "动态", forums: "论坛" },
  select: "选择",
  selected: "已选择",
  star: "未加星标",
  starred: "已加星标",
  important: "重要",
  notImportant: "不重要",
  unread: "未读",
  hasAttachment: "有附件",
  archive: "归档",
  remove: "删除",
  markRead: "标记为已读",
  markUnread: "标记为未读",
  snooze: "延后",
  refresh: "刷新",
  back: "返回列表",
  more: "更多",
  newer: "较新",
  older: "较旧",
  range: (first, last, total) => `第 ${first}-${last} 行，共 ${total} 行`,
  empty: "此处没有会话。",
  emptyTab: "此标签页为空。",
  archived: "会话已归档。",
  removed: "会话已移至“已删除邮件”。",
  undo: "撤消",
  reply: "回复",
  forward: "转发",
  settings: "设置",
  subject: "主题",
  body: "邮件正文",
  send: "发送",
  discard: "舍弃草稿",
  newMessage: "新邮件",
  account: "Google 帐号",
};

const traditional: Words = {
  ...simplified,
  to: "收件者：",
  toLine: "寄給 ",
  noSubject: "(無主旨)",
  compose: "撰寫",
  search: "搜尋郵件",
  nav: {
    inbox: "收件匣",
    starred: "已加星號",
    sent: "寄件備份",
    drafts: "草稿",
    all: "所有郵件",
    spam: "垃圾郵件",
    trash: "垃圾桶",
  },
  labels: "標籤",
  tabs: { primary: "主要", promotions: "促銷內容", social: "社交網路", updates: "最新快訊", forums: "論壇" },
  select: "選取",
  selected: "已選取",
  star: "未加星號",
  starred: "已加星號",
  unread: "未讀取",
  hasAttachment: "有附件",
  archive: "封存",
  remove: "刪除",
  markRead: "標示為已讀取",
  markUnread: "標示為未讀取",
  snooze: "延後",
  refresh: "重新整理",
  back: "返回清單",
  newer: "較新",
  older: "較舊",
  range: (first, last, total) => `第 ${first} - ${last} 列 (共 ${total} 列)`,
  empty: "這裡沒有會話群組。",
  emptyTab: "這個分頁沒有內容。",
  archived: "已將會話群組封存。",
  removed: "已將會話群組移至垃圾桶。",
  undo: "復原",
  reply: "回覆",
  forward: "轉寄",
  settings: "設定",
  subject: "主旨",
  body: "訊息內文",
  send: "傳送",
  discard: "捨棄草稿",
  newMessage: "新郵件",
  account: "Google 帳戶",
};

const byLanguage: Readonly<Record<string, Words>> = {
  zh: simplified,
  de: german,
  ru: russian,
  ko: korean,
  ar: arabic,
};

/** `lang` as in `html[lang]`. */
export function wordsFor(lang: string): Words {
  if (/^zh-(TW|HK|Hant)/iu.test(lang)) return traditional;
  return byLanguage[lang.split("-")[0] ?? ""] ?? english;
}
