/**
 * Tells labels that mix alphabets whose letters are taken for each other. Nobody
 * writes a name in Latin and Cyrillic letters at once; Chinese, Japanese and Korean
 * names stand beside Latin ones everywhere, so they never count.
 */
const alphabets = ["Latin", "Cyrillic", "Greek", "Armenian", "Cherokee", "Coptic"].map(
  (script) => new RegExp(`\\p{Script=${script}}`, "u"),
);
const ascii = /^[\0-\x7f]*$/;

/** @param label in Unicode form */
export function mixesScripts(label: string): boolean {
  if (ascii.test(label)) return false;
  return alphabets.filter((alphabet) => alphabet.test(label)).length > 1;
}
