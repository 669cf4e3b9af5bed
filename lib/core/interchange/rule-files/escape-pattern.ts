/** Writes a text as a regular expression that finds just that, as it may stand between the slashes of a condition. */

const special = /[\\^$.*+?()[\]{}|/]/g;

export function escapePattern(text: string): string {
  return text
    .replace(special, "\\$&")
    .replace(/\p{Cc}/gu, (sign) => `\\x{${(sign.codePointAt(0) ?? 0).toString(16)}}`);
}
