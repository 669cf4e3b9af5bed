/** 规则集导入与导出的文字，简体中文。 */
import type { Translated } from "../translate.ts";
import type { shareEn } from "./en.ts";

export const shareZhCn: Translated<typeof shareEn> = {
  "share.title": "共享与备份",
  "share.parts": "本页的各部分",
  "share.part.files": "导入与导出",
  "share.part.followed": "关注的规则集",
  "share.part.publish": "发布",
  "share.part.backups": "备份",
  "share.part.log": "日志",
  "share.export": "导出",
  "share.export.text": "客户、细分、群组和规则写入一个 JSON 文件，可以留存，也可以交给同事。文件里没有邮件。",
  "share.export.button": "导出我的规则集",
  "share.export.holds": "文件包含 {clients} 个客户、{segments} 个细分、{groups} 个群组和 {rules} 条规则。",
  "share.exported": "已导出为 {file}",
  "share.import": "导入",
  "share.import.text": "选择规则集文件，或拖到这里。写入之前会先显示有哪些变化。",
  "share.import.choose": "选择文件",
  "share.import.drop": "把文件拖到这里",
  "share.reading": "正在读取 {file}",
  "share.preview": "{file} 会带来的变化",
  "share.preview.unknown": "来自更新版本的内容，会保留，但这里用不到：",
  "share.preview.issues": "有 {count} 条规则的条件有错误，改正之前不会标记邮件。",
  "share.refused": "没有导入 {file}",
  "share.tooManyFiles": "一次只能导入一个文件。没有改动任何内容。请只拖入规则集文件。",
};
