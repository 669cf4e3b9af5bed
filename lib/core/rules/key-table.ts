/** Numbers the keys of all rules, each once, and chooses for each term the keys that fewest others have. */
import type { Term } from "../condition/tree.ts";
import { type KeyPart, keysOfTerm, type TermKey, wordsOfTerm } from "./term-keys.ts";

/** Keys of one kind that are looked for in the same texts: values to numbers. */
export interface KeyGroup {
  readonly part: KeyPart;
  /** A set of `textBits`. */
  readonly texts: number;
  readonly ids: ReadonlyMap<string | number, number>;
}

interface GrowingGroup extends KeyGroup {
  readonly ids: Map<string | number, number>;
}

export class KeyTable {
  readonly #groups: GrowingGroup[] = [];
  readonly #costs: number[] = [];
  readonly #wordCrowds = new Map<string, number>();

  /** @param terms of all rules that may fire */
  constructor(terms: readonly Term[]) {
    for (const word of terms.flatMap(wordsOfTerm)) {
      this.#wordCrowds.set(word, (this.#wordCrowds.get(word) ?? 0) + 1);
    }
    for (const term of terms) {
      for (const key of keysOfTerm(term, this.#rarest) ?? []) this.#count(key);
    }
  }

  get groups(): readonly KeyGroup[] {
    return this.#groups;
  }

  /** Keys are numbered from 0 on. */
  get size(): number {
    return this.#costs.length;
  }

  /** How bad a key is: how many terms have it; of two with as many, words are worse, since more mail has them. */
  costOf(key: number): number {
    return this.#costs[key] ?? 0;
  }

  /** The numbers of a term's keys; `null`: it has none. */
  keysOf(term: Term): readonly number[] | null {
    return keysOfTerm(term, this.#rarest)?.map((key) => this.#groupOf(key).ids.get(key.value) ?? -1) ?? null;
  }

  /** The word that the fewest terms have; of several such the longest, which the least mail will have. */
  readonly #rarest = (words: readonly string[]): string => {
    let best = words[0] ?? "";
    if (words.length === 1) return best;
    let fewest = this.#wordCrowds.get(best) ?? 0;
    for (const word of words) {
      const crowd = this.#wordCrowds.get(word) ?? 0;
      if (crowd > fewest || (crowd === fewest && word.length <= best.length)) continue;
      best = word;
      fewest = crowd;
    }
    return best;
  };

  #count(key: TermKey): void {
    const { ids } = this.#groupOf(key);
    let id = ids.get(key.value);
    if (id === undefined) {
      id = this.size;
      ids.set(key.value, id);
    }
    this.#costs[id] = (this.#costs[id] ?? (isText(key) ? 0.5 : 0)) + 1;
  }

  #groupOf({ part, texts }: TermKey): GrowingGroup {
    let group = this.#groups.find((each) => each.part === part && each.texts === texts);
    if (group === undefined) {
      group = { part, texts, ids: new Map() };
      this.#groups.push(group);
    }
    return group;
  }
}

function isText({ part }: TermKey): boolean {
  return part === "word" || part === "literal";
}
