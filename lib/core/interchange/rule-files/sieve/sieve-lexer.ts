/**
 * Cuts a Sieve script into tokens, one at a time (RFC 5228, section 8.1).
 *
 * After a fault only the end follows, so that whoever reads need not look for faults at every step.
 */
import type { FilePlace } from "../imported-rules.ts";
import { readMultiLine } from "./read-multi-line.ts";
import type { SieveComment, SieveRefusal, SieveRefusalCode } from "./sieve-script.ts";

export type SieveSign = "{" | "}" | "(" | ")" | "[" | "]" | "," | ";";

export interface SieveToken {
  readonly type: "word" | "tag" | "number" | "string" | SieveSign | "end";
  /** A word or tag in lower case, the value of a string, else as written. */
  readonly text: string;
  /** Of a number. */
  readonly value: number;
  readonly place: FilePlace;
  /** Those between the token before and this one, at most the last fifty. */
  readonly comments: readonly SieveComment[];
}

const keptComments = 50;
const shownLength = 40;
const signs = "{}()[],;";
const word = /[A-Za-z_][A-Za-z0-9_]*/y;
const tag = /:[A-Za-z_][A-Za-z0-9_]*/y;
const number = /\d+[A-Za-z0-9_]*/y;
const multiLine = /text:[ \t]*(?:#[^\r\n]*)?(?:\r\n|\r|\n)/iy;
const units: Readonly<Record<string, number>> = { "": 1, k: 1024, m: 1024 ** 2, g: 1024 ** 3 };

export class SieveLexer {
  readonly #text: string;
  #at: number;
  #line = 1;
  #lineStart: number;
  #comments: SieveComment[] = [];
  fault: SieveRefusal | null = null;

  constructor(text: string) {
    this.#text = text;
    this.#at = text.startsWith("\uFEFF") ? 1 : 0;
    this.#lineStart = this.#at;
  }

  /** The first fault counts. */
  fail(code: SieveRefusalCode, place: FilePlace, params: SieveRefusal["params"] = {}): void {
    this.fault ??= { ok: false, code, params: { ...params, line: place.line, column: place.column } };
    this.#at = this.#text.length;
  }

  next(): SieveToken {
    this.#skipSpace();
    const comments = this.#comments;
    this.#comments = [];
    const place = this.#place();
    return { value: 0, ...this.#read(place), place, comments };
  }

  #place(): FilePlace {
    return { line: this.#line, column: this.#at - this.#lineStart + 1 };
  }

  #read(place: FilePlace): Pick<SieveToken, "type" | "text"> & { readonly value?: number } {
    const character = this.#text[this.#at];
    if (character === undefined) return end;
    if (signs.includes(character)) {
      this.#at += 1;
      return { type: character as SieveSign, text: character };
    }
    if (character === '"') return this.#string(place);
    if (this.#match(multiLine) !== null) return this.#multiLine(place);
    const name = this.#match(word);
    if (name !== null) return { type: "word", text: name.toLowerCase() };
    const tagged = this.#match(tag);
    if (tagged !== null) return { type: "tag", text: tagged.slice(1).toLowerCase() };
    const digits = this.#match(number);
    if (digits !== null) return this.#number(digits, place);
    const found = String.fromCodePoint(this.#text.codePointAt(this.#at) ?? 0);
    this.fail("sieve.unexpectedCharacter", place, { found });
    return end;
  }

  #match(expression: RegExp): string | null {
    expression.lastIndex = this.#at;
    const found = expression.exec(this.#text)?.[0];
    if (found === undefined) return null;
    this.#moveTo(this.#at + found.length);
    return found;
  }

  /** Counts the lines on the way. */
  #moveTo(target: number): void {
    for (let at = this.#at; at < target; at += 1) {
      const unit = this.#text.charCodeAt(at);
      const isEnd = unit === 10 || (unit === 13 && this.#text.charCodeAt(at + 1) !== 10);
      if (!isEnd) continue;
      this.#line += 1;
      this.#lineStart = at + 1;
    }
    this.#at = target;
  }

  #skipSpace(): void {
    for (;;) {
      const character = this.#text[this.#at];
      if (character !== undefined && /[ \t\r\n\f\v\u00a0]/.test(character)) this.#moveTo(this.#at + 1);
      else if (character === "#") this.#hashComment();
      else if (character === "/" && this.#text[this.#at + 1] === "*") this.#bracketComment();
      else return;
    }
  }

  #hashComment(): void {
    const start = this.#at;
    let stop = start;
    while (stop < this.#text.length && !/[\r\n]/.test(this.#text.charAt(stop))) stop += 1;
    this.#note(this.#text.slice(start + 1, stop), this.#line, this.#line);
    this.#at = stop;
  }

  #bracketComment(): void {
    const place = this.#place();
    const start = this.#at + 2;
    const stop = this.#text.indexOf("*/", start);
    if (stop === -1) {
      this.fail("sieve.unclosedComment", place);
      return;
    }
    this.#moveTo(stop + 2);
    this.#note(this.#text.slice(start, stop), place.line, this.#line);
  }

  #note(text: string, line: number, endLine: number): void {
    this.#comments.push({ text, line, endLine });
    if (this.#comments.length > keptComments) this.#comments.shift();
  }

  #string(place: FilePlace): Pick<SieveToken, "type" | "text"> {
    let text = "";
    let from = this.#at + 1;
    for (let at = from; at < this.#text.length; at += 1) {
      const character = this.#text[at];
      if (character === '"') {
        text += this.#text.slice(from, at);
        this.#moveTo(at + 1);
        return { type: "string", text };
      }
      if (character !== "\\") continue;
      text += this.#text.slice(from, at);
      // What follows stands for itself, whatever it is.
      from = at + 1;
      at += 1;
    }
    this.fail("sieve.unclosedString", place);
    return end;
  }

  #multiLine(place: FilePlace): Pick<SieveToken, "type" | "text"> {
    const read = readMultiLine(this.#text, this.#at);
    if (read === null) {
      this.fail("sieve.unclosedText", place);
      return end;
    }
    this.#moveTo(read.end);
    return { type: "string", text: read.text };
  }

  #number(found: string, place: FilePlace): Pick<SieveToken, "type" | "text" | "value"> {
    const parts = /^(\d{1,15})([kmg]?)$/i.exec(found);
    const value = Number(parts?.[1]) * (units[parts?.[2]?.toLowerCase() ?? ""] ?? 1);
    if (!Number.isSafeInteger(value)) this.fail("sieve.badNumber", place, { found: shown(found) });
    return { type: "number", text: found, value: Number.isSafeInteger(value) ? value : 0 };
  }
}

const end = { type: "end", text: "" } as const;

/** At most 40 units of what the file says, for a sentence. */
export function shown(found: string): string {
  return found.length > shownLength ? `${found.slice(0, shownLength - 1)}…` : found;
}
