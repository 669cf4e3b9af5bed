/**
 * Reads JSON and remembers where its objects stand, so that a rule can be found in its file, and a fault has a line and
 * a column. The browsers' own parser tells neither in one way, and takes as deep a text as fills the memory.
 */
import { intakeLimits } from "../intake-limits.ts";
import type { FilePlace, RuleFileRefusal } from "./imported-rules.ts";
import { placeInText, placesInText } from "./place-in-text.ts";

/**
 * - `file.notJson`: at this place stands what JSON has not there, or the file ends
 * - `file.tooDeep`, `file.tooManyValues`: params `limit`; made to exhaust a reader
 * - `file.forbiddenKey`: params `key`; it could reach an object's prototype
 */
export type JsonRefusalCode = "file.notJson" | "file.tooDeep" | "file.tooManyValues" | "file.forbiddenKey";

export type JsonWithPlaces =
  | {
      readonly ok: true;
      readonly value: unknown;
      /** `null`: not an object or array of this text. */
      readonly placeOf: (value: unknown) => FilePlace | null;
    }
  | RuleFileRefusal;

class Fault {
  readonly code: JsonRefusalCode;
  readonly at: number;
  readonly params: RuleFileRefusal["params"];

  constructor(code: JsonRefusalCode, at: number, params: RuleFileRefusal["params"] = {}) {
    this.code = code;
    this.at = at;
    this.params = params;
  }
}

const forbiddenKeys: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);

/** What `JSON.parse` gives, within the limits of files; never throws. */
export function readJsonWithPlaces(text: string): JsonWithPlaces {
  const reader = new JsonReader(text);
  try {
    const value = reader.whole();
    const placeAt = placesInText(text);
    return {
      ok: true,
      value,
      placeOf: (part) => {
        const at = typeof part === "object" && part !== null ? reader.places.get(part) : undefined;
        return at === undefined ? null : placeAt(at);
      },
    };
  } catch (fault) {
    if (!(fault instanceof Fault)) throw fault;
    const { line, column } = placeInText(text, fault.at);
    return { ok: false, code: fault.code, params: { ...fault.params, line, column } };
  }
}

const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const words: readonly (readonly [string, unknown])[] = [
  ["true", true],
  ["false", false],
  ["null", null],
];

class JsonReader {
  readonly places = new WeakMap<object, number>();
  readonly #text: string;
  #at = 0;
  #open = 0;
  #values = 0;

  constructor(text: string) {
    this.#text = text;
  }

  whole(): unknown {
    this.#skip();
    const value = this.#value();
    this.#skip();
    if (this.#at < this.#text.length) throw this.#fault("file.notJson");
    return value;
  }

  #value(): unknown {
    this.#values += 1;
    const { values } = intakeLimits;
    if (this.#values > values) throw this.#fault("file.tooManyValues", { limit: values });
    const sign = this.#text[this.#at];
    if (sign === '"') return this.#string();
    if (sign === "{") return this.#nested(() => this.#object());
    if (sign === "[") return this.#nested(() => this.#array());
    return this.#number() ?? this.#word();
  }

  #nested<T extends object>(read: () => T): T {
    const { depth } = intakeLimits;
    const start = this.#at;
    this.#open += 1;
    if (this.#open > depth) throw this.#fault("file.tooDeep", { limit: depth });
    this.#at += 1;
    this.#skip();
    const value = read();
    this.#open -= 1;
    this.places.set(value, start);
    return value;
  }

  #object(): Record<string, unknown> {
    const entries = new Map<string, unknown>();
    if (this.#passes("}")) return {};
    do {
      this.#skip();
      const start = this.#at;
      if (this.#text[start] !== '"') throw this.#fault("file.notJson");
      const key = this.#string();
      if (forbiddenKeys.has(key)) throw new Fault("file.forbiddenKey", start, { key });
      this.#skip();
      if (!this.#passes(":")) throw this.#fault("file.notJson");
      this.#skip();
      entries.set(key, this.#value());
      this.#skip();
    } while (this.#passes(","));
    if (!this.#passes("}")) throw this.#fault("file.notJson");
    return Object.fromEntries(entries);
  }

  #array(): unknown[] {
    const list: unknown[] = [];
    if (this.#passes("]")) return list;
    do {
      this.#skip();
      list.push(this.#value());
      this.#skip();
    } while (this.#passes(","));
    if (!this.#passes("]")) throw this.#fault("file.notJson");
    return list;
  }

  #string(): string {
    const start = this.#at;
    let end = start + 1;
    while (end < this.#text.length && this.#text[end] !== '"') end += this.#text[end] === "\\" ? 2 : 1;
    if (end >= this.#text.length) throw new Fault("file.notJson", start);
    this.#at = end + 1;
    try {
      return JSON.parse(this.#text.slice(start, end + 1));
    } catch {
      // Expected: a SyntaxError for a bad escape or a line end within the quotes.
      throw new Fault("file.notJson", start);
    }
  }

  #number(): number | null {
    number.lastIndex = this.#at;
    const written = number.exec(this.#text)?.[0];
    if (written === undefined) return null;
    this.#at += written.length;
    return Number(written);
  }

  #word(): unknown {
    for (const [word, value] of words) {
      if (!this.#text.startsWith(word, this.#at)) continue;
      this.#at += word.length;
      return value;
    }
    throw this.#fault("file.notJson");
  }

  #passes(sign: string): boolean {
    if (this.#text[this.#at] !== sign) return false;
    this.#at += 1;
    return true;
  }

  #skip(): void {
    while (" \n\r\t".includes(this.#text[this.#at] ?? "x")) this.#at += 1;
  }

  #fault(code: JsonRefusalCode, params: RuleFileRefusal["params"] = {}): Fault {
    return new Fault(code, this.#at, params);
  }
}
