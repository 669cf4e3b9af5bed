/** The name of a word list: that of its language, or what the user called it. */

/** @param tag a language tag such as `zh-CN`, or any name; @param shownIn the tag of the page's language */
export function languageName(tag: string, shownIn: string): string {
  try {
    return new Intl.DisplayNames(shownIn, { type: "language" }).of(tag) ?? tag;
  } catch {
    // RangeError: the user's own name for a list is no language tag.
    return tag;
  }
}
