/** 編輯條件時的提示，繁體中文（臺灣）。 */
import type { Translated } from "../translate.ts";
import type { conditionEn } from "./en.ts";

export const conditionZhTw: Translated<typeof conditionEn> = {
  "condition.text-too-long": "條件有 {length} 個字元，最多 {limit} 個。請拆成兩條規則。",
  "condition.too-deep": "同時開啟的括號超過 {limit} 層。請減少幾層。",
  "condition.too-many-terms": "條件超過 {limit} 項。請拆成兩條規則。",
  "condition.empty-text": "請寫出要尋找的內容，例如 from:example.com。",
  "condition.missing-quote": "缺少結尾的 {expected}。",
  "condition.missing-bracket": "缺少結尾的 {expected}。",
  "condition.unexpected-bracket": "這個 {found} 沒有對應的左括號。請刪除，或在前面補上左括號。",
  "condition.empty-brackets": "括號裡沒有內容。請填寫，或刪除括號。",
  "condition.missing-term-before-or": "OR 前面缺少內容。",
  "condition.missing-term-after-or": "OR 後面缺少內容。",
  "condition.missing-value": "{operator}: 的冒號後面要直接寫內容。",
  "condition.double-prefix": "連續寫了兩個符號，寫一個 - 就夠了。",
  "condition.lone-prefix": "{found} 後面要直接接內容，中間不留空格。",
  "condition.nested-operator": "{operator}: 不能寫在 {inside}: 裡面。請把兩者並排寫。",
  "condition.nothing-to-search": "這裡沒有可以尋找的文字或數字。",
  "condition.bad-size": "「{found}」不是大小。請寫整數加 K、M 或 G，例如 5M。",
  "condition.bad-date": "「{found}」不是日期。請寫成 2026/01/31。",
  "condition.bad-age": "「{found}」不是時間長度。請寫數字加 d、m 或 y，例如 7d。",
  "condition.bad-comparison": "「{found}」無法比較。請寫成 <90d 或 >3。",
  "condition.bad-field": "「{found}」不是有值的欄位。請寫成 field:地區=北區。",
  "condition.bad-regex": "「{found}」不是可用的規則運算式。不支援環視與反向參照。",
  "condition.regex-too-long": "規則運算式最多 {limit} 個字元。",
  "condition.regex-without-literal":
    "一個規則集最多 {limit} 個沒有固定文字的規則運算式。請在這一個裡加上必須出現的文字。",
  "condition.regex-too-costly": "把重複展開後，這個規則運算式超過 {limit} 個字元。請減少 { } 裡的次數。",
  "condition.regexes-too-costly":
    "把重複展開後，一個條件裡的規則運算式合計最多 {limit} 個字元。請把這條規則拆成兩條。",
  "condition.regex-not-here": "{operator}: 不能使用規則運算式。請改寫成詞語。",
  "condition.bare-public-suffix": "任何人的地址都可能以 {found} 結尾。請寫完整的網域。",
  "condition.bad-wildcard": "「{found}」：* 只能寫成 *@example.com 或 *.example.com。",
  "condition.space-after-colon": "視為 {operator}: 後面沒有空格。",
  "condition.or-is-a-word": "小寫的「or」是要尋找的詞。要表示「或者」，請寫大寫的 OR。",
  "condition.punctuation-dropped": "詞語兩端的符號不列入尋找。",
  "condition.plus-joins": "+ 把前後兩部分連在一起：兩者必須相鄰。",
  "condition.around-is-a-word": "這裡的 AROUND 視為一般的詞：它前面要有一項，後面要有數字和一項。",
  "condition.unknown-operator": "這裡不認得 {operator}:。內容會保留，結果取決於它時規則不會生效。",
  "condition.unknown-value": "這裡不認得 {operator}:{found}。內容會保留，結果取決於它時規則不會生效。",
  "condition.or-binds-tighter": "OR 先於其他內容：a b OR c 表示 a 而且（b 或 c）。加上括號更清楚。",
};
