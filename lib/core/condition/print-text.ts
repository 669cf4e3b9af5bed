/** Prints a value so that it reads back as the same value: bare where that is safe, else in quotes. */

const bare = /^[\p{L}\p{M}\p{Nd}_](?:[\p{L}\p{M}\p{Nd}_.@'&=-]*[\p{L}\p{M}\p{Nd}_])?$/u;
const keywords = /^(?:or|and|around)$/i;
/** Straight quotes where they can hold the text; there are no escapes. */
const quotes = [
  ['"', '"'],
  ["“", "”"],
  ["「", "」"],
] as const;

export function quoteText(text: string): string {
  const [open, close] = quotes.find(([, closing]) => !text.includes(closing)) ?? quotes[0];
  return `${open}${text}${close}`;
}

export function printText(text: string): string {
  return bare.test(text) && !keywords.test(text) ? text : quoteText(text);
}
