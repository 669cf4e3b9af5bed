/**
 * Finds, for a formula, the few others that may follow from it, however many there are.
 *
 * What follows from a formula follows from each way to fulfil it. And some literal of
 * each way must give one of the literals that the other cannot do without: its anchors.
 * Those are filed under their keys (`literal-keys.ts`). Of some of the ways the one that
 * finds the fewest is looked up, and what it finds must be found by the others, too.
 */
import type { Steps } from "./facts.ts";
import { type Formula, type Literal, literalsOf } from "./formula.ts";
import { asksForWords, filedKeys, givenKeys, pieceKeys, spelledKeys } from "./literal-keys.ts";
import type { Lore } from "./lore.ts";

/** So many ways of a formula are tried at most. */
const mostWays = 24;

export class AnchorIndex {
  readonly #lore: Lore;
  readonly #byKey = new Map<string, number[]>();
  /** By place, under what a formula is filed; `null`: it may follow from anything. */
  readonly #anchors: (ReadonlySet<string> | null)[] = [];
  readonly #always: number[] = [];
  readonly #counts = new Map<string, number>();
  #hasWords = false;
  #hasRegexes = false;

  constructor(lore: Lore) {
    this.#lore = lore;
  }

  /** All formulas are counted before the first is filed: what many share finds many. */
  count(formula: Formula): void {
    for (const literal of literalsOf(formula)) {
      this.#hasWords ||= asksForWords(literal.term);
      this.#hasRegexes ||= literal.term.kind === "regex";
      for (const key of filedKeys(literal)) this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
    }
  }

  /** At the place after the one that was filed before. */
  file(formula: Formula): void {
    const at = this.#anchors.length;
    const anchors = anchorsOf(formula, this.#counts);
    const keys = anchors && new Set(anchors.keys);
    this.#anchors.push(keys);
    if (keys === null) this.#always.push(at);
    for (const key of keys ?? []) {
      const filed = this.#byKey.get(key);
      if (filed === undefined) this.#byKey.set(key, [at]);
      else filed.push(at);
    }
  }

  /** Places of formulas that may follow, each once, in their order. @param isAsked which of them are of interest */
  candidates(
    formula: Formula,
    isAsked: (at: number) => boolean = () => true,
    steps: Steps = { left: 0 },
  ): readonly number[] {
    const { shared, choices } = waysOf(formula);
    const ways = choices.map((way) => this.#keysOf(way));
    const [rarest = [], ...others] = ways.toSorted((one, other) => this.#count(one) - this.#count(other));
    const always = new Set(this.#always.filter(isAsked));
    this.#findBy(this.#keysOf(shared), isAsked, always);
    const found = new Set<number>();
    this.#findBy(rarest, (at) => !always.has(at) && isAsked(at), found);
    let left = [...found];
    for (const keys of others) {
      steps.left -= left.length;
      left = left.filter((at) => this.#isFoundBy(keys, at));
    }
    return [...always, ...left].sort((one, other) => one - other);
  }

  #findBy(keys: readonly string[], isAsked: (at: number) => boolean, found: Set<number>): void {
    for (const key of keys) {
      for (const at of this.#byKey.get(key) ?? []) if (!found.has(at) && isAsked(at)) found.add(at);
    }
  }

  #count(keys: readonly string[]): number {
    return keys.reduce((sum, key) => sum + (this.#byKey.get(key)?.length ?? 0), 0);
  }

  #isFoundBy(keys: readonly string[], at: number): boolean {
    const anchors = this.#anchors[at] ?? null;
    return anchors === null || keys.some((key) => anchors.has(key));
  }

  /** Only those under which something is filed. */
  #keysOf(way: readonly Literal[]): readonly string[] {
    const keys = way.flatMap((literal) => [
      ...givenKeys(literal),
      ...this.#lore.keysOf(literal),
      ...(this.#hasWords ? spelledKeys(literal) : []),
      ...(this.#hasRegexes ? pieceKeys(literal) : []),
    ]);
    return keys.filter((key) => this.#byKey.has(key));
  }
}

/** Literals of some ways to fulfil a formula. */
interface Ways {
  /** Of all ways. */
  readonly shared: readonly Literal[];
  /** Beside those, of one way each. */
  readonly choices: readonly (readonly Literal[])[];
}

function waysOf(formula: Formula): Ways {
  if (formula.kind === "literal") return { shared: [formula], choices: [] };
  if (formula.kind === "any") {
    return { shared: [], choices: formula.parts.slice(0, mostWays).flatMap((part) => [oneWay(part) ?? []]) };
  }
  // The widest choice tells most apart.
  const widest = formula.parts.reduce(
    (best, part, at) => (widthOf(part) > widthOf(formula.parts[best]) ? at : best),
    0,
  );
  const choice = formula.parts[widest];
  const { shared, choices } = choice === undefined ? { shared: [], choices: [] } : waysOf(choice);
  const rest = formula.parts.toSpliced(widest, 1).flatMap((part) => oneWay(part) ?? []);
  return { shared: [...shared, ...rest], choices };
}

function widthOf(formula: Formula | undefined): number {
  return formula === undefined || formula.kind === "literal" ? 1 : formula.parts.length;
}

/** `null`: there is none. */
function oneWay(formula: Formula): readonly Literal[] | null {
  if (formula.kind === "literal") return [formula];
  if (formula.kind === "all") return formula.parts.flatMap((part) => oneWay(part) ?? []);
  const [first] = formula.parts;
  return first === undefined ? null : oneWay(first);
}

interface Anchors {
  readonly keys: readonly string[];
  /** How many formulas the most common of the keys finds. */
  readonly cost: number;
}

type Counts = ReadonlyMap<string, number>;

/** Of an AND the part that is rarest, of an OR all. `null`: it may follow from anything. */
function anchorsOf(formula: Formula, counts: Counts): Anchors | null {
  if (formula.kind === "literal") {
    const keys = filedKeys(formula);
    return { keys, cost: keys.reduce((most, key) => Math.max(most, counts.get(key) ?? 1), 0) };
  }
  const parts = formula.parts.map((part) => anchorsOf(part, counts));
  if (formula.kind === "any") {
    if (parts.includes(null)) return null;
    const known = parts.flatMap((part) => part ?? []);
    return {
      keys: known.flatMap(({ keys }) => keys),
      cost: known.reduce((most, { cost }) => Math.max(most, cost), 0),
    };
  }
  return parts.reduce<Anchors | null>((best, part) => {
    if (part === null) return best;
    return best === null || part.cost < best.cost ? part : best;
  }, null);
}
