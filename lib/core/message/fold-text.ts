/**
 * The two forms in which text is compared: `plain` (NFKC without characters that
 * cannot be seen) for regular expressions, `folded` (the same in lower case) for
 * everything else.
 *
 * Lower case is without locale and touches letters only: ß stays ß, accents
 * stay. The final sigma is folded into the ordinary one, because which of the
 * two `toLowerCase` writes depends on what stands around the word.
 */

const onlyAscii = /^[\0-\x7f]*$/;
/** Soft hyphens, zero-width spaces and joiners, variation selectors, bidi controls. */
const unseen = /[\p{Default_Ignorable_Code_Point}\p{Bidi_Control}]/u;
const everyUnseen = new RegExp(unseen, "gu");

/** True where the text holds a character that it is compared without. */
export function hasUnseen(text: string): boolean {
  return unseen.test(text);
}

/** NFKC of `text` without unseen characters, case kept. */
export function plainText(text: string): string {
  if (onlyAscii.test(text)) return text;
  // Twice, because NFKC makes a Hangul filler out of a compatibility one.
  return text.replace(everyUnseen, "").normalize("NFKC").replace(everyUnseen, "");
}

/** `plainText` in lower case; two texts are equal for a condition when their folded forms are. */
export function foldText(text: string): string {
  if (onlyAscii.test(text)) return text.toLowerCase();
  return plainText(text).toLowerCase().replaceAll("ς", "σ");
}
