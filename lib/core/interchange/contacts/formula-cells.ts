/**
 * Keeps a spreadsheet from computing a cell of ours: one that begins as formulas do gets an apostrophe, which
 * spreadsheets take as "this is text". Our import takes it away again, and so the way there and back changes
 * nothing: a text that begins with apostrophes and then such a sign gets one more.
 */

/** The full-width signs, too: Excel takes them for the others. Line ends and tabs are skipped before a formula. */
const beginsAsFormula = /^'*[=+\-@\t\r\n＝＋－＠]/;

export function defuseCell(text: string): string {
  return beginsAsFormula.test(text) ? `'${text}` : text;
}

/** Takes back what `defuseCell` did; other programs write phone numbers in the same way. */
export function restoreCell(cell: string): string {
  return cell.startsWith("'") && beginsAsFormula.test(cell) ? cell.slice(1) : cell;
}
