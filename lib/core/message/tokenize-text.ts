/**
 * Cuts folded text into words.
 *
 * A word is a run of letters, marks, digits and underscore. Chinese, Japanese
 * and Korean characters form runs of their own, since those scripts are written
 * without spaces: `abc公司` is the word `abc` and the run `公司`. Everything else
 * only separates.
 */

/** Words of a folded text, as parallel lists: position i of each describes word i. */
export interface Tokens {
  readonly texts: readonly string[];
  /** Offset of each word in the folded text, in UTF-16 units. */
  readonly starts: readonly number[];
}

/** Han, Kana, Bopomofo and Hangul; ー and 々 and 〇 belong to runs though Unicode calls them common. */
const cjkClass =
  "[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Bopomofo}\\p{Script=Hangul}々ー〇]";
const run = `${cjkClass}[${cjkClass}\\p{M}]*`;
const word = (extra: string) => `[[\\p{L}\\p{M}\\p{Nd}${extra}]--${cjkClass}]+`;

const wordOrRun = new RegExp(`${run}|${word("_")}`, "gv");
const wordOrRunPartedByUnderscore = new RegExp(`${run}|${word("")}`, "gv");
/** The same for texts in ASCII, which need no tables. */
const asciiWord = /[a-z0-9_]+/g;
const asciiWordPartedByUnderscore = /[a-z0-9]+/g;
const onlyAscii = /^[\0-\x7f]*$/;
const beginsRun = new RegExp(`^${cjkClass}`, "v");
const anyWordCharacter = /[\p{L}\p{M}\p{Nd}_\p{Script=Han}]/u;

/**
 * @param folded text in folded form (`foldText`)
 * @param partedByUnderscore true in file names and local parts, where `_` stands for a space
 */
export function tokenizeText(folded: string, partedByUnderscore = false): Tokens {
  const texts: string[] = [];
  const starts: number[] = [];
  const pattern = patternFor(folded, partedByUnderscore);
  // `matchAll` would copy the pattern, tables and all, for every text.
  pattern.lastIndex = 0;
  for (let found = pattern.exec(folded); found !== null; found = pattern.exec(folded)) {
    texts.push(found[0]);
    starts.push(found.index);
  }
  return { texts, starts };
}

function patternFor(folded: string, partedByUnderscore: boolean): RegExp {
  if (onlyAscii.test(folded)) return partedByUnderscore ? asciiWordPartedByUnderscore : asciiWord;
  return partedByUnderscore ? wordOrRunPartedByUnderscore : wordOrRun;
}

/** True for a word that is a run of Chinese, Japanese or Korean characters. */
export function isRun(token: string): boolean {
  // Nearly every word begins with an ASCII or Latin letter; those need no table.
  return token.charCodeAt(0) >= 0x1100 && beginsRun.test(token);
}

/** True where the text holds at least one letter, mark, digit or underscore to search for. */
export function hasWord(folded: string): boolean {
  return anyWordCharacter.test(folded);
}
