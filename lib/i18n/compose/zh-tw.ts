/** 寫郵件視窗上的文字，繁體中文（臺灣）；屬於面板的詞條。 */
import type { Translated } from "../translate.ts";
import type { composeEn } from "./en.ts";

export const composeZhTw: Translated<typeof composeEn> = {
  "compose.client": "{name}，等級：{tier}",
  "compose.more": { other: "另有 {count} 個客戶：{names}" },
  "compose.dismiss": "知道了",
  "compose.like.inside": "{domain} 不是 {like}（{client}），而是別人的網域。",
  "compose.like.letters": "{domain} 不是 {like}（{client}）：字母看起來一樣，其實不同。",
  "compose.like.ending": "{domain} 不是 {like}（{client}）：網域結尾不同。",
  "compose.like.spelling": "{domain} 不是 {like}（{client}）：拼法不同。",
  "compose.like.addition": "{domain} 不是 {like}（{client}）：多了別的字。",
  "compose.like.scripts": "{domain} 混用了幾種文字的字母。",
  "compose.several": "這封郵件同時寄給多個客戶：{clients}。",
  "compose.warnings": { other: "另有 {count} 則提醒。" },
};
