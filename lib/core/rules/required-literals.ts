/**
 * Reads from a regular expression what every match of it contains, so that it
 * need be run only on texts that have that.
 *
 * Only what is certain is used: characters that stand for themselves, side by
 * side, in parts that must occur. Texts are searched in folded form, so a literal is
 * in lower case; and since `(?i)` may stand anywhere, letters other than ASCII count
 * only where they have no case, as Chinese has none.
 */

/** Of these, one is in every match; `null`: nothing is certain. */
type Literals = readonly string[] | null;

/** Shorter ones are in most texts. */
const shortest = 2;
const mostAlternatives = 16;

/**
 * Literals in folded form, at least one of which every matching text contains.
 * `null`: none can be told, so that the expression must be run on every text.
 *
 * @param pattern RE2 syntax that has been compiled
 */
export function requiredLiterals(pattern: string): Literals {
  const reader = new LiteralReader(pattern);
  const literals = reader.alternatives();
  if (reader.isOdd) return null;
  return literals?.every(isLongEnough) === true ? literals : null;
}

/** One character of a script without letter case says as much as two ASCII letters. */
function isLongEnough(literal: string): boolean {
  return literal.length >= shortest || (literal.length === 1 && literal.charCodeAt(0) > 0x2e7f);
}

/** How much a set of literals sifts out: its shortest counts. */
function worthOf(literals: Literals): number {
  if (literals === null) return 0;
  const widths = literals.map((literal) =>
    [...literal].reduce((width, character) => width + (character > "\u2e7f" ? 3 : 1), 0),
  );
  return Math.min(...widths) / Math.sqrt(literals.length);
}

function betterOf(one: Literals, other: Literals): Literals {
  return worthOf(other) > worthOf(one) ? other : one;
}

/** `null`: it has upper and lower case outside ASCII, or is half of a pair. */
function foldedCharacter(character: string): string | null {
  if (character < "\x80") return character.toLowerCase();
  const hasCase = character.toLowerCase() !== character || character.toUpperCase() !== character;
  return hasCase || /[\ud800-\udfff]/.test(character) ? null : character;
}

const quantifier = /(?:[*+?]|\{(\d+)(?:,\d*)?\})\??/y;
const classItem = /\[\^?\]?(?:\\[\s\S]|\[:\^?\w+:\]|[^\]\\])*\]/y;
const groupStart = /\((?:\?(?:P?<\w+>|[a-zA-Z-]*:))?/y;
const flagGroup = /\(\?[a-zA-Z-]+\)/y;
const codePoint = /\\x(?:([0-9a-fA-F]{2})|\{([0-9a-fA-F]+)\})/y;
const quotedText = /\\Q([\s\S]*?)(?:\\E|$)/y;
const octalCode = /\\[0-7]{1,3}/y;
const propertyClass = /\\[pP](?:\{[^}]*\}|.)/y;

/** What one item of a sequence gives: characters that continue the literal, or literals of its own. */
type Item = { readonly text: string } | { readonly literals: Literals };
const opaque: Item = { literals: null };

class LiteralReader {
  readonly #pattern: string;
  #at = 0;
  /** A repetition stands where it is one of what stands before its neighbour, as in `a(?i)*`. */
  isOdd = false;

  constructor(pattern: string) {
    this.#pattern = pattern;
  }

  /** Every one of the alternatives must have a literal. */
  alternatives(): Literals {
    const all = [this.#sequence()];
    while (this.#peek() === "|") {
      this.#at++;
      all.push(this.#sequence());
    }
    const known = all.filter((literals) => literals !== null);
    return known.length === all.length && known.flat().length <= mostAlternatives ? known.flat() : null;
  }

  /** All items must occur: the best of their literals is enough. */
  #sequence(): Literals {
    let best: Literals = null;
    let run = "";
    const endRun = (): void => {
      if (run !== "") best = betterOf(best, [run]);
      run = "";
    };
    for (let next = this.#peek(); next !== "" && next !== "|" && next !== ")"; next = this.#peek()) {
      const item = this.#item();
      const least = this.#leastRepeats();
      if ("text" in item && least === null) {
        run += item.text;
        continue;
      }
      // What may be repeated ends the run: after it, the next character is not certain to follow.
      if ("text" in item && least !== null && least > 0) run += item.text;
      endRun();
      if ("literals" in item && least !== 0) best = betterOf(best, item.literals);
    }
    endRun();
    return best;
  }

  /** How often the item before must occur; `null`: exactly once, as it stands. */
  #leastRepeats(): number | null {
    let least: number | null = null;
    for (let found = this.#take(quantifier); found !== null; found = this.#take(quantifier)) {
      const sign = found[0][0];
      const times = sign === "+" ? 1 : sign === "{" ? Number(found[1]) : 0;
      least = Math.min(least ?? times, times);
    }
    return least;
  }

  #item(): Item {
    const character = this.#peek();
    switch (character) {
      case "(":
        return this.#group();
      case "[":
        if (this.#take(classItem) === null) this.#at = this.#pattern.length;
        return opaque;
      case "\\":
        return this.#escape();
      case ".":
      case "^":
      case "$":
        this.#at++;
        return opaque;
      default:
        this.#at += character.length;
        return itemOf(character);
    }
  }

  #group(): Item {
    if (this.#take(flagGroup) !== null) return this.#withoutWidth();
    if (this.#take(groupStart) === null) this.#at++;
    const literals = this.alternatives();
    if (this.#peek() === ")") this.#at++;
    return { literals };
  }

  #escape(): Item {
    const quoted = this.#take(quotedText);
    if (quoted !== null) return this.#withoutWidth();
    const point = this.#take(codePoint);
    if (point !== null) return itemOf(codePointText(point[1] ?? point[2] ?? ""));
    if (this.#take(propertyClass) !== null || this.#take(octalCode) !== null) return opaque;
    const escaped = this.#pattern[this.#at + 1] ?? "";
    this.#at += 2;
    // Letters and digits behind a backslash are classes, borders and control characters.
    return /[a-zA-Z0-9]/.test(escaped) ? opaque : itemOf(escaped);
  }

  /** RE2 applies a repetition behind it to what it finds before it. */
  #withoutWidth(): Item {
    if (/^[*+?{]$/.test(this.#peek())) this.isOdd = true;
    return opaque;
  }

  /** The character here, both halves of a pair together; `""` at the end. */
  #peek(): string {
    const point = this.#pattern.codePointAt(this.#at);
    return point === undefined ? "" : String.fromCodePoint(point);
  }

  #take(expression: RegExp): RegExpExecArray | null {
    expression.lastIndex = this.#at;
    const found = expression.exec(this.#pattern);
    if (found !== null) this.#at += found[0].length;
    return found;
  }
}

function itemOf(character: string): Item {
  const folded = foldedCharacter(character);
  return folded === null ? opaque : { text: folded };
}

/** Beyond Unicode's range there is nothing that a text could contain. */
function codePointText(hexDigits: string): string {
  const point = Number.parseInt(hexDigits, 16);
  return point <= 0x10ffff ? String.fromCodePoint(point) : "\ud800";
}
