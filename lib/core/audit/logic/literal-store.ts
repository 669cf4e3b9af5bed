/** Literals, filed so that those which another one may give are found without a look at all of them. */
import type { Literal } from "./formula.ts";
import { asksForWords, filedKeys, givenKeys, pieceKeys, spelledKeys } from "./literal-keys.ts";
import type { Lore } from "./lore.ts";

/** So few are looked at one by one. */
const few = 6;
/** And all are for the first few that are asked about: filing them takes longer. */
const unfiledLooks = 10;

interface Entry<Value> {
  readonly literal: Literal;
  readonly value: Value;
}

export class LiteralStore<Value> {
  readonly #lore: Lore;
  readonly #entries: Entry<Value>[] = [];
  /** Of the first `#filed` entries. */
  readonly #byKey = new Map<string, Entry<Value>[]>();
  #filed = 0;
  #looks = 0;
  /** How many ask for words that an address may have. */
  #words = 0;
  #regexes = 0;

  constructor(lore: Lore) {
    this.#lore = lore;
  }

  get size(): number {
    return this.#entries.length;
  }

  add(literal: Literal, value: Value): void {
    this.#entries.push({ literal, value });
  }

  /** Takes the newest ones away until `size` are left. */
  cut(size: number): void {
    while (this.#entries.length > size) {
      const entry = this.#entries.pop();
      if (entry === undefined || this.#filed <= this.#entries.length) continue;
      this.#filed--;
      this.#countIn(entry.literal, -1);
      for (const key of this.#filedKeys(entry.literal)) this.#byKey.get(key)?.pop();
    }
  }

  /** Whatever `literal` may give, and perhaps more; some twice. */
  *mayBeGiven(literal: Literal): Generator<Entry<Value>> {
    if (this.#entries.length <= few || this.#looks++ < unfiledLooks) {
      yield* this.#entries;
      return;
    }
    this.#file();
    for (const keys of this.#keysOf(literal)) {
      for (const key of keys) yield* this.#byKey.get(key) ?? [];
    }
  }

  #keysOf(literal: Literal): readonly (readonly string[])[] {
    const spelled = this.#words > 0 ? spelledKeys(literal) : [];
    const pieces = this.#regexes > 0 ? pieceKeys(literal) : [];
    return [givenKeys(literal), this.#lore.keysOf(literal), spelled, pieces];
  }

  #countIn({ term }: Literal, count: 1 | -1): void {
    if (asksForWords(term)) this.#words += count;
    if (term.kind === "regex") this.#regexes += count;
  }

  /** What says no is given by whatever its yes would have given. */
  #filedKeys(literal: Literal): readonly string[] {
    const keys = filedKeys(literal);
    const more =
      literal.says === "no" ? this.#lore.keysOf({ kind: "literal", term: literal.term, says: "yes" }) : [];
    return more.length === 0 ? keys : [...keys, ...more.map((key) => `n${key.slice(1)}`)];
  }

  #file(): void {
    for (; this.#filed < this.#entries.length; this.#filed++) {
      const entry = this.#entries[this.#filed];
      if (entry === undefined) return;
      this.#countIn(entry.literal, 1);
      for (const key of this.#filedKeys(entry.literal)) {
        const filed = this.#byKey.get(key);
        if (filed === undefined) this.#byKey.set(key, [entry]);
        else filed.push(entry);
      }
    }
  }
}
