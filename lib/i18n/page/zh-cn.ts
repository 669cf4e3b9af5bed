/** 每个页面都用到的文字，简体中文。 */
import type { Translated } from "../translate.ts";
import type { pageEn } from "./en.ts";

export const pageZhCn: Translated<typeof pageEn> = {
  "product.name": "Clientele",
  "nav.label": "栏目",
  "nav.clients": "客户",
  "nav.groups": "群组",
  "nav.rules": "规则",
  "nav.share": "导入与导出",
  "nav.settings": "设置",
  "nav.health": "健康状况",
  "nav.help": "帮助",
  "action.close": "关闭",
  "action.save": "保存",
  "action.cancel": "取消",
  "action.edit": "编辑",
  "action.duplicate": "复制",
  "action.delete": "删除",
  "action.undo": "撤销",
  "action.retry": "重试",
  "action.add": "添加",
  "state.loading": "正在加载",
  "state.details": "详细信息",
  "report.save": "保存 Gmail 的页面结构（不含文字）",
  "report.saved": "已保存到下载内容。",
  "done.undone": "已撤销",
  "draft.discarded": "未保存的修改：{name}",
  "draft.restore": "继续编辑",
  "colour.own": "其他颜色",
  "colour.sample": "示例",
  "colour.contrast": "对比度 {ratio} : 1",
  "access.title": "Clientele 还不能读取 Gmail",
  "access.text":
    "Firefox 会先询问扩展能否在某个网站上运行。客户和规则都在；只是不允许的话，Gmail 里不会显示任何内容。",
  "access.allow": "允许在 mail.google.com 上运行",
};
