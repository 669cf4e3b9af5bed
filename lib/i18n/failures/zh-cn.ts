/** 出错时的说明，简体中文：发生了什么，什么是安全的，该怎么做。 */
import type { Translated } from "../translate.ts";
import type { failuresEn } from "./en.ts";

export const failuresZhCn: Translated<typeof failuresEn> = {
  "failure.title": "无法显示客户和规则",
  "failure.unknown": "操作没有成功。没有改动任何内容。请再试一次；仍不行的话，请重新加载本页。",
  "failure.storage.full": "磁盘空间已满。没有改动任何内容，客户和规则都在。请腾出空间后再试。",
  "failure.storage.newer": "数据由更新版本的 Clientele 写入，没有被改动。请更新扩展。",
  "failure.storage.migration": "数据无法升级到这个版本，已保持原样。请先导出，再重新加载扩展。",
  "failure.storage.unavailable":
    "浏览器没有打开我们的数据库，数据并未因此丢失。请重启浏览器；在隐私窗口中扩展无法存储内容。",
  "failure.storage.failed": "浏览器无法读写我们的数据库。没有改动任何内容。请再试一次，或重启浏览器。",
  "failure.messaging.noAnswer":
    "Clientele 的后台没有响应。请看看改动是否已经生效；没有的话，再操作一次。仍不行的话，请重新加载扩展。",
  "failure.messaging.badAnswer": "本页与后台的版本不同。客户和规则都在。请重新加载本页。",
  "failure.messaging.unknownName": "本页与后台的版本不同。没有改动任何内容。请重新加载本页。",
  "failure.messaging.badRequest": "后台认为请求的格式不对。没有改动任何内容。请重新加载本页后再试。",
  "failure.messaging.notAllowed": "本页不能这样做。没有改动任何内容。请从扩展的菜单打开选项页。",
  "failure.background.failed": "Clientele 内部出错。客户和规则都在。请再试一次；仍不行的话，请重新加载扩展。",
  "failure.skeleton.noTab": "没有打开 Gmail 标签页。没有保存任何内容。请打开 Gmail 再试。",
  "failure.skeleton.failed": "没能查看 Gmail 标签页。没有保存任何内容。请重新加载 Gmail 再试。",
  "failure.client.unknown": "这个客户已经不在了，可能在另一个标签页中被删除。没有改动任何内容。",
  "failure.client.name.taken": "已有客户叫 {name}。没有改动任何内容。请换一个名称。",
  "failure.rule.unknown": "这条规则已经不在了，可能在另一个标签页中被删除。没有改动任何内容。",
  "failure.segment.unknown": "这个细分已不存在，可能在另一个标签页中被删除了。没有改动任何内容。",
  "failure.segment.name.taken": "已有细分叫 {name}。没有改动任何内容。请换一个名称。",
  "failure.segment.cycle": "这个细分会由它自己来定义：{path}。没有改动任何内容。请从条件中去掉其中一步。",
  "failure.reminder.unknown": "这条提醒已经不在了，可能已在另一个标签页中处理。没有任何更改。",
  "failure.thread.unknown": "已经没有这个会话的记录了。没有任何更改。请在 Gmail 中打开它，然后重试。",
  "failure.time.tooFar": "这个时间在 {years} 年以后。没有任何更改。请选择更早的日期。",
  "failure.reminder.tooMany": "每个账号最多只能有 {limit} 条自己设置的提醒。没有任何更改。请先处理掉一些。",
  "failure.thread.notGmail": "这个会话在 Gmail 中没有地址。没有任何更改。请在 Gmail 中按主题搜索。",
  "failure.group.unknown": "这个群组已不存在，可能在另一个标签页中被删除了。没有改动任何内容。",
  "failure.group.name.taken": "已有群组叫 {name}。没有改动任何内容。请换一个名称。",
  "failure.group.cycle": "这个群组会包含它自己：{path}。没有改动任何内容。请从下级群组中去掉其中一步。",
  "failure.set.tooManySegments": "细分最多 {limit} 个。没有改动任何内容。请先删除一些。",
  "failure.set.tooManyGroups": "群组最多 {limit} 个。没有改动任何内容。请先删除一些。",
  "failure.set.tooManyTests": "规则集最多有 {limit} 个测试。没有改动任何内容。请先移除一些。",
  "failure.set.tooManyCalendars": "规则集最多有 {limit} 个日历。没有改动任何内容。请先移除一些。",
  "failure.set.tooManyRegexes":
    "所有规则和细分的正则表达式合计过于复杂，超过了规则集的上限 {limit}。没有改动任何内容。请减少重复次数，或者用词语代替正则表达式。",
  "failure.test.unknown": "这个测试已不存在。没有改动任何内容。请重新载入页面。",
  "failure.calendar.unknown": "这个日历已不存在。没有改动任何内容。请重新载入页面。",
  "failure.set.tooManyMembers": "所有群组合计最多 {limit} 名成员。没有改动任何内容。请先移除一些。",
  "failure.set.tooManyClients": "最多 {limit} 个客户。没有改动任何内容。请先删除一些。",
  "failure.set.tooManyRules": "最多 {limit} 条规则。没有改动任何内容。请先删除一些。",
  "failure.set.tooManyAddresses": "最多 {limit} 个地址。没有改动任何内容。请用域名代替单个地址。",
  "failure.subscription.change":
    "这个地址上是一份提议，不是规则集。没有改动任何内容。请向发布者索取规则集本身的地址。",
  "failure.set.otherFormat": "这不是 Clientele 的规则集。没有改动任何内容。请选择由 Clientele 导出的文件。",
  "failure.set.newerVersion":
    "文件版本为 {version}，这个版本最多能读 {known}。没有改动任何内容。请更新扩展。",
  "failure.set.notMigrated":
    "文件自称是格式版本 {version}，但内容与该版本不符。没有改动任何内容。请用最新版本重新导出。",
  "failure.set.badShape": "文件的 {path} 处应为 {expected}。没有改动任何内容。请重新导出，或用编辑器改正。",
  "failure.set.duplicateId":
    "有两个客户或两条规则的标识相同：{id}。没有改动任何内容。请重新导出，或给其中一个换一个标识。",
  "failure.import.outdated": "你的规则集刚刚有了改动，没有导入任何内容。请看一下现在会有的变化，然后再试。",
  "failure.policy.locked": "这一项由公司设定。没有更改任何内容。如需调整，请联系管理员。",
  "failure.policy.ownSubscriptions": "公司不允许关注其他规则集。没有更改任何内容。如有需要，请联系管理员。",
  "failure.account.tooManyOwn":
    "一个账号最多可以有 {limit} 个自己的地址和 {limit} 个自己的域名。没有改动任何内容。请先在设置中删除一些。",
  "failure.publication.outdated":
    "其间另一个标签页签署了这个规则集的发布版。这一版没有发出，也没有保存。请先看看现在的状态，再重新发布。",
  "failure.member.known":
    "{name} 已经使用同一个公钥。没有改动任何内容。请粘贴这位成员自己的公钥，或修改另一位成员。",
  "failure.senders.tooMany":
    "最多可以忽略 {limit} 个发件人。没有改动任何内容。请先恢复其中一些，或把该发件人加入某个客户。",
  "failure.file.tooLarge": "文件太大：{size}，最多 {most}。没有改动任何内容。请减少内容，或选择其他文件。",
  "failure.file.empty": "文件是空的。没有改动任何内容。请重新导出。",
  "failure.file.notUtf8": "文件不是 UTF-8 文本。没有改动任何内容。请重新导出，或另存为 UTF-8。",
  "failure.file.html": "这是网页，不是规则集。没有改动任何内容。请下载文件本身。",
  "failure.file.tooDeep": "文件嵌套超过 {limit} 层，规则集不会是这样。没有改动任何内容。请选择其他文件。",
  "failure.file.tooManyValues":
    "文件包含超过 {limit} 个值，规则集用不了这么多。没有改动任何内容。请选择其他文件。",
  "failure.file.notJson":
    "文件不是有效的 JSON，或者不完整。没有改动任何内容。请重新导出，或用编辑器打开检查。",
  "failure.file.forbiddenKey": "文件的 {path} 处有规则集不会有的键。没有改动任何内容。请不要使用这个文件。",
  "failure.file.unreadable": "浏览器无法读取文件。没有改动任何内容。请确认文件还在，再选择一次。",
};
