/** Everything the parser can say about a condition; only `i18n` makes sentences of the codes. */

/** A condition with one of these never evaluates. */
export const conditionErrorCodes = [
  /** More UTF-16 units than allowed. params: `limit`, `length` */
  "text-too-long",
  /** More brackets open at once than allowed. params: `limit` */
  "too-deep",
  /** More terms than allowed. params: `limit` */
  "too-many-terms",
  "empty-text",
  /** params: `expected` (the closing quote) */
  "missing-quote",
  /** params: `expected` (the closing bracket) */
  "missing-bracket",
  /** A closing bracket that closes nothing here. params: `found` */
  "unexpected-bracket",
  "empty-brackets",
  /** Nothing stands before this OR. */
  "missing-term-before-or",
  /** Nothing stands after this OR. */
  "missing-term-after-or",
  /** params: `operator` */
  "missing-value",
  /** Two of `-`, `+`, `!` in a row. */
  "double-prefix",
  /** A `-`, `+` or `!` with nothing directly after it. params: `found` */
  "lone-prefix",
  /** An operator inside the value of another one. params: `operator`, `inside` */
  "nested-operator",
  /** No letter and no digit to search for. */
  "nothing-to-search",
  /** params: `operator`, `found` */
  "bad-size",
  "bad-date",
  "bad-age",
  "bad-comparison",
  "bad-field",
  /** Not a regular expression, or one that uses look-around or back references. params: `found` */
  "bad-regex",
  /** params: `limit` */
  "regex-too-long",
  /** The rule set has too many regular expressions without a text that every match contains. params: `limit` */
  "regex-without-literal",
  /** More steps than one expression may have, repetitions written out. params: `limit` */
  "regex-too-costly",
  /** The expressions of one condition have too many steps together. params: `limit` */
  "regexes-too-costly",
  /** This operator takes no regular expression. params: `operator` */
  "regex-not-here",
  /** `com.cn` alone would mean half a country. params: `found` */
  "bare-public-suffix",
  /** Only `*@domain` and `*.domain` are understood. params: `found` */
  "bad-wildcard",
  /** The rule set has no client, segment or group of that name. params: `found` */
  "unknown-client",
  "unknown-segment",
  "unknown-group",
] as const;

/** The condition evaluates; the editor says how it was read. */
export const conditionNoteCodes = [
  /** params: `operator` */
  "space-after-colon",
  /** `or` in small letters is a word. */
  "or-is-a-word",
  "punctuation-dropped",
  /** `+` inside a word joins a phrase; Gmail's own reading is disputed. */
  "plus-joins",
  /** AROUND without two operands and a number, or where it cannot stand. */
  "around-is-a-word",
  /** Kept as it stands; its verdict is unknown. params: `operator` */
  "unknown-operator",
  /** params: `operator`, `found` */
  "unknown-value",
  /** An OR beside other terms was read first: `a b OR c` is `a (b OR c)`. */
  "or-binds-tighter",
] as const;

export type ConditionErrorCode = (typeof conditionErrorCodes)[number];
export type ConditionNoteCode = (typeof conditionNoteCodes)[number];
export type ConditionIssueCode = ConditionErrorCode | ConditionNoteCode;
