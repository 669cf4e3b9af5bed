/**
 * Regular expressions that are so plain that they are certainly valid: to compile
 * each of a thousand only to see that would keep a worker that was just woken from
 * answering. They are compiled when they are first run.
 */

const escaped = "\\\\[dDwWsS]|\\\\[!-/:-@[-`{-~]";
const classItem = `a-z|A-Z|0-9|[A-Za-z0-9_ .,:;@#%&=]|${escaped}`;
const repeatable = `[A-Za-z0-9_ ,:;@#%&=!<>'"~\`/\\u4e00-\\u9fa5-]|\\.|${escaped}|\\[\\^?(?:${classItem})+\\]`;
const quantifier = "[*+?]|\\{\\d{1,2},?\\}";
/** Characters, simple classes and their repetitions, one behind the other, and borders of words or the text. */
const plainPattern = new RegExp(`^(?:(?:${repeatable})(?:${quantifier})?|\\\\b|[\\^$|])+$`);

/** True: RE2 accepts it. False says nothing. */
export function isPlainRegex(pattern: string): boolean {
  return plainPattern.test(pattern);
}
