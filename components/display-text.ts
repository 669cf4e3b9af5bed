/**
 * Text of strangers, made fit to be shown beside other text.
 *
 * Taken out: direction controls that turn the text around them, characters
 * without a shape, and more than four marks on one letter, which would paint over
 * the lines above and below.
 */

const longest = 256;
const mostMarks = 4;
/**
 * Direction controls and isolates, zero-width characters but the joiner of emoji, the soft hyphen,
 * Hangul fillers, the byte order mark, tag characters.
 */
const withoutShape =
  /[\u00ad\u061c\u115f\u1160\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\u3164\ufeff\uffa0\u{e0000}-\u{e007f}]/u;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const control = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/u;
const mark = /\p{M}/u;
const plain = /^[ -~\u4e00-\u9fff]*$/;

/** At most 256 code points of `text`, on one line. */
export function displayText(text: string): string {
  if (text.length <= longest && plain.test(text)) return text;
  let shown = "";
  let points = 0;
  for (const character of shownCharacters(text)) {
    points += 1;
    if (points > longest) return `${shown}…`;
    shown += character;
  }
  return shown;
}

function* shownCharacters(text: string): Generator<string> {
  let marks = 0;
  for (const character of text) {
    if (withoutShape.test(character)) continue;
    marks = mark.test(character) ? marks + 1 : 0;
    if (marks <= mostMarks) yield control.test(character) ? " " : character;
  }
}
