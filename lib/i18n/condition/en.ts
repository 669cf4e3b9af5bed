/** What the editor says about a condition. Keys are `condition.` and the code of the error or note. */
export const conditionEn = {
  "condition.text-too-long":
    "The condition has {length} characters; at most {limit} can be used. Split it into two rules.",
  "condition.too-deep": "More than {limit} brackets are open at once. Take some away.",
  "condition.too-many-terms": "The condition has more than {limit} terms. Split it into two rules.",
  "condition.empty-text": "Write what to look for, such as from:example.com.",
  "condition.missing-quote": "The closing {expected} is missing.",
  "condition.missing-bracket": "The closing {expected} is missing.",
  "condition.unexpected-bracket": "This {found} closes nothing. Take it away or open a bracket before it.",
  "condition.empty-brackets": "Nothing stands between these brackets. Write a term or take them away.",
  "condition.missing-term-before-or": "A term is missing before OR.",
  "condition.missing-term-after-or": "A term is missing after OR.",
  "condition.missing-value": "Something must follow {operator}: directly after the colon.",
  "condition.double-prefix": "Two signs in a row. One - before a term is enough.",
  "condition.lone-prefix": "A term must follow {found} directly, without a space.",
  "condition.nested-operator": "{operator}: cannot stand inside {inside}:. Write the two side by side.",
  "condition.nothing-to-search": "There is no letter and no digit here to look for.",
  "condition.bad-size": "“{found}” is no size. Write a whole number with K, M or G, such as 5M.",
  "condition.bad-date": "“{found}” is no date. Write it as 2026/01/31.",
  "condition.bad-age": "“{found}” is no age. Write a number with d, m or y, such as 7d.",
  "condition.bad-comparison": "“{found}” cannot be compared. Write it as <90d or >3.",
  "condition.bad-field": "“{found}” is no field with a value. Write it as field:region=North.",
  "condition.bad-regex":
    "“{found}” is no regular expression that can be used. Look-around and back references are not supported.",
  "condition.regex-too-long": "A regular expression can have at most {limit} characters.",
  "condition.regex-without-literal":
    "A rule set can have at most {limit} regular expressions without fixed text. Add letters that must occur in this one.",
  "condition.regex-too-costly":
    "With its repetitions written out, this regular expression has more than {limit} characters. Repeat less in { }.",
  "condition.regexes-too-costly":
    "With their repetitions written out, the regular expressions of a condition can have {limit} characters together. Make two rules of this one.",
  "condition.regex-not-here": "{operator}: takes no regular expression. Write words instead.",
  "condition.bare-public-suffix": "Everybody’s addresses can end in {found}. Write the whole domain.",
  "condition.bad-wildcard": "“{found}”: * is understood only as *@example.com or *.example.com.",
  "condition.unknown-client": "There is no client named “{found}”.",
  "condition.unknown-segment": "There is no segment named “{found}”.",
  "condition.unknown-group": "There is no group named “{found}”.",
  "condition.space-after-colon": "Read as if no space stood after {operator}:.",
  "condition.or-is-a-word": "“or” in small letters is a word to look for. Write OR to choose between terms.",
  "condition.punctuation-dropped": "Signs at the end of a term are not looked for.",
  "condition.plus-joins": "The + joins both parts: they must stand side by side.",
  "condition.around-is-a-word":
    "AROUND is a word here: it needs one term before it, and a number and one term after it.",
  "condition.unknown-operator":
    "{operator}: is not known here. It is kept, and the rule waits as long as it depends on it.",
  "condition.unknown-value":
    "{operator}:{found} is not known here. It is kept, and the rule waits as long as it depends on it.",
  "condition.or-binds-tighter":
    "OR is read before the other terms: a b OR c means a and (b or c). Brackets make it plain.",
} as const;
