/**
 * One text of a message (a subject, a name, a body) with the forms in which it is
 * compared, each made when it is first asked for and once only.
 */
import { foldText, plainText } from "./fold-text.ts";
import { mapPositions, originalRange, type PositionMap, type TextRange } from "./original-range.ts";
import { isRun, type Tokens, tokenizeText } from "./tokenize-text.ts";

/** How a text is cut into words, and whether it is all there. */
export interface TextKind {
  /** In file names and local parts an underscore parts words. */
  readonly partedByUnderscore?: boolean;
  /** The text was longer, so a miss on it proves nothing. */
  readonly isCut?: boolean;
  /** The cut may have gone through the last word, which then is no word to match. */
  readonly endsInsideWord?: boolean;
}

/** Up to here looking through the list is as fast as a table, and needs none. */
const fewWords = 32;

export class PreparedText {
  /** The text as written; matched ranges point into it. */
  readonly original: string;
  readonly isCut: boolean;
  readonly #kind: TextKind;
  #plain: string | undefined;
  #folded: string | undefined;
  #tokens: Tokens | undefined;
  #words: ReadonlySet<string> | undefined;
  #foldedMap: PositionMap | null | undefined;

  constructor(original: string, kind: TextKind = {}) {
    this.original = original;
    this.isCut = kind.isCut === true;
    this.#kind = kind;
  }

  /** NFKC without unseen characters, case kept: what regular expressions see. */
  get plain(): string {
    this.#plain ??= plainText(this.original);
    return this.#plain;
  }

  /** `plain` in lower case: what words and phrases see. */
  get folded(): string {
    this.#folded ??= foldText(this.original);
    return this.#folded;
  }

  get tokens(): Tokens {
    this.#tokens ??= this.#tokenize();
    return this.#tokens;
  }

  /** Whether a word occurs as it is: in a long text by a table that is made once. */
  hasWord(word: string): boolean {
    const { texts } = this.tokens;
    if (texts.length <= fewWords) return texts.includes(word);
    this.#words ??= new Set(texts);
    return this.#words.has(word);
  }

  /** Where a range of `folded` stands in the original. */
  rangeOfFolded(start: number, end: number): TextRange {
    this.#foldedMap ??= mapPositions(this.original, foldText);
    return this.#mapped(this.#foldedMap, start, end);
  }

  /** Where a range of `plain` stands in the original. */
  rangeOfPlain(start: number, end: number): TextRange {
    return this.#mapped(mapPositions(this.original, plainText), start, end);
  }

  #tokenize(): Tokens {
    const tokens = tokenizeText(this.folded, this.#kind.partedByUnderscore);
    const last = tokens.texts.length - 1;
    const text = tokens.texts[last];
    if (this.#kind.endsInsideWord !== true || text === undefined || isRun(text)) return tokens;
    if ((tokens.starts[last] ?? 0) + text.length < this.folded.length) return tokens;
    return { texts: tokens.texts.slice(0, last), starts: tokens.starts.slice(0, last) };
  }

  #mapped(map: PositionMap | null, start: number, end: number): TextRange {
    return map === null ? { start: 0, end: this.original.length } : originalRange(map, start, end);
  }
}
