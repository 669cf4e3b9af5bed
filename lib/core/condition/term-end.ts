/** The characters that are syntax: what a term ends at, and the full-width forms of brackets, bar and colon. */

const asciiForms: Readonly<Record<string, string>> = {
  "（": "(",
  "）": ")",
  "｛": "{",
  "｝": "}",
  "｜": "|",
  "：": ":",
};
const endsTerm = /[\p{White_Space}(){}|（）｛｝｜"“„「]/u;
const wideSyntax = /[（）｛｝｜：\p{White_Space}]/gu;

/** The character at `offset`, in ASCII form where it is syntax. */
export function syntaxAt(text: string, offset: number): string {
  const character = text[offset] ?? "";
  return asciiForms[character] ?? character;
}

/** `text`, which has no quotes, with its syntax characters and spaces in ASCII form. */
export function toAsciiSyntax(text: string): string {
  return text.replace(wideSyntax, (character) => asciiForms[character] ?? " ");
}

/** True where a term ends: at a space, bracket, bar or opening quote, or at the end of the text. */
export function isTermEnd(text: string, offset: number): boolean {
  return offset >= text.length || endsTerm.test(text[offset] ?? "");
}
