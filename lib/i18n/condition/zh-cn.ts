/** 编辑条件时的提示，简体中文。 */
import type { Translated } from "../translate.ts";
import type { conditionEn } from "./en.ts";

export const conditionZhCn: Translated<typeof conditionEn> = {
  "condition.text-too-long": "条件有 {length} 个字符，最多 {limit} 个。请拆成两条规则。",
  "condition.too-deep": "同时打开的括号超过 {limit} 层。请减少几层。",
  "condition.too-many-terms": "条件超过 {limit} 项。请拆成两条规则。",
  "condition.empty-text": "请写出要查找的内容，例如 from:example.com。",
  "condition.missing-quote": "缺少结尾的 {expected}。",
  "condition.missing-bracket": "缺少结尾的 {expected}。",
  "condition.unexpected-bracket": "这个 {found} 没有对应的开括号。请删去，或在前面补上开括号。",
  "condition.empty-brackets": "括号里没有内容。请填写，或删去括号。",
  "condition.missing-term-before-or": "OR 前面缺少内容。",
  "condition.missing-term-after-or": "OR 后面缺少内容。",
  "condition.missing-value": "{operator}: 的冒号后面要直接写内容。",
  "condition.double-prefix": "连续写了两个符号，写一个 - 就够了。",
  "condition.lone-prefix": "{found} 后面要直接跟内容，中间不留空格。",
  "condition.nested-operator": "{operator}: 不能写在 {inside}: 里面。请把两者并排写。",
  "condition.nothing-to-search": "这里没有可以查找的文字或数字。",
  "condition.bad-size": "“{found}”不是大小。请写整数加 K、M 或 G，例如 5M。",
  "condition.bad-date": "“{found}”不是日期。请写成 2026/01/31。",
  "condition.bad-age": "“{found}”不是时间长度。请写数字加 d、m 或 y，例如 7d。",
  "condition.bad-comparison": "“{found}”无法比较。请写成 <90d 或 >3。",
  "condition.bad-field": "“{found}”不是带值的字段。请写成 field:地区=华北。",
  "condition.bad-regex": "“{found}”不是可用的正则表达式。不支持环视和反向引用。",
  "condition.regex-too-long": "正则表达式最多 {limit} 个字符。",
  "condition.regex-without-literal":
    "一个规则集最多 {limit} 个没有固定文字的正则表达式。请在这一个里加上必须出现的文字。",
  "condition.regex-too-costly": "把重复展开后，这个正则表达式超过 {limit} 个字符。请减小 { } 里的次数。",
  "condition.regexes-too-costly":
    "把重复展开后，一个条件里的正则表达式合计最多 {limit} 个字符。请把这条规则拆成两条。",
  "condition.regex-not-here": "{operator}: 不能用正则表达式。请改写成词语。",
  "condition.bare-public-suffix": "任何人的地址都可能以 {found} 结尾。请写完整的域名。",
  "condition.bad-wildcard": "“{found}”：* 只能写成 *@example.com 或 *.example.com。",
  "condition.space-after-colon": "按 {operator}: 后面没有空格来理解。",
  "condition.or-is-a-word": "小写的“or”是要查找的词。要表示“或者”，请写大写的 OR。",
  "condition.punctuation-dropped": "词语两端的符号不参与查找。",
  "condition.plus-joins": "+ 把前后两部分连在一起：两者必须相邻。",
  "condition.around-is-a-word": "这里的 AROUND 被当作普通词：它前面要有一项，后面要有数字和一项。",
  "condition.unknown-operator": "这里不认识 {operator}:。内容会保留，结果取决于它时规则不会生效。",
  "condition.unknown-value": "这里不认识 {operator}:{found}。内容会保留，结果取决于它时规则不会生效。",
  "condition.or-binds-tighter": "OR 先于其他内容：a b OR c 表示 a 并且（b 或 c）。加上括号更清楚。",
};
