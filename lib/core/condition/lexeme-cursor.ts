/** Where the parser stands among the lexemes, and what they looked like as typed. */
import type { Lexeme } from "./lex-condition.ts";
import { toAsciiSyntax } from "./term-end.ts";

export class LexemeCursor {
  readonly #text: string;
  readonly #lexemes: readonly Lexeme[];
  index = 0;

  /** @param text what the lexemes were cut from */
  constructor(text: string, lexemes: readonly Lexeme[]) {
    this.#text = text;
    // AND means nothing: side by side is AND already.
    this.#lexemes = lexemes.filter((lexeme) => lexeme.type !== "and");
  }

  /** The next lexeme, or the one `ahead` of it; `undefined` beyond either end. */
  peek(ahead = 0): Lexeme | undefined {
    return this.#lexemes[this.index + ahead];
  }

  take(): Lexeme | undefined {
    return this.#lexemes[this.index++];
  }

  /** At most `count` lexemes from here on; they are not taken. */
  next(count: number): readonly Lexeme[] {
    return this.#lexemes.slice(this.index, this.index + count);
  }

  /** The lexemes from `first` up to here as typed, syntax outside quotes in ASCII form. */
  verbatim(first: number): string {
    let text = "";
    let end = this.#lexemes[first]?.start ?? 0;
    for (const lexeme of this.#lexemes.slice(first, this.index)) {
      const typed = this.#text.slice(lexeme.start, lexeme.end);
      const isEnclosed = lexeme.type === "phrase" || lexeme.type === "regex";
      text +=
        toAsciiSyntax(this.#text.slice(end, lexeme.start)) + (isEnclosed ? typed : toAsciiSyntax(typed));
      end = lexeme.end;
    }
    return text;
  }
}
