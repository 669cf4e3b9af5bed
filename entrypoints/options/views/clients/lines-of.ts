/** How many lines a text area shows: it grows with what is written, within reason. */
export function linesOf(text: string): number {
  return Math.min(8, Math.max(2, text.split("\n").length + 1));
}
