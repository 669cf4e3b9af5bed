/** Text that every program takes: what no file of text may hold is left out. */

/** Control characters but tab and line ends, and halves of characters. A file with zero bytes is no text. */
export function plainText(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is sought
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, "").toWellFormed();
}
