/**
 * What variables hold (RFC 5229) as far as it is known without a message, and characters that are written by their
 * number (RFC 5228, section 2.4.2.4).
 */
import { exactly } from "./approximation.ts";
import { type Reading, readings } from "./sieve-conditions.ts";

const reference = /\$\{([A-Za-z_][A-Za-z0-9_]*(?:\.[A-Za-z_][A-Za-z0-9_]*)*|\d+)\}/g;
const encoded = /\$\{\s*(hex|unicode)\s*:\s*([0-9a-fA-F]+(?:\s+[0-9a-fA-F]+)*)\s*\}/gi;
/** A text that is doubled a few dozen times would fill the memory. */
const lengthLimit = 100_000;
/** More than any script has; what comes after is not known. */
const countLimit = 1000;

/** Never changed: another state takes its place. */
interface Held {
  /** `null`: only known while the script runs. */
  readonly base: string | null;
  /** Where any of these holds, it is `value` instead. */
  readonly flag: { readonly value: string; readonly when: readonly Reading[] } | null;
}

/** A block that may have run, and when it does. */
export interface RanBlock {
  readonly variables: SieveVariables;
  /** @param name of a variable that it sets */
  readonly when: (name: string) => Reading;
}

const unknown: Held = { base: null, flag: null };
const empty: Held = { base: "", flag: null };

export class SieveVariables {
  readonly #takes: Set<string>;
  #values: Map<string, Held>;
  /** A branch shares what was set before it until it sets something itself. */
  #isOwn = true;
  #isFull = false;

  constructor(values: Map<string, Held> = new Map(), takes: Set<string> = new Set()) {
    this.#values = values;
    this.#takes = takes;
  }

  /** Without `require` a script has no variables, and what looks like one is text. */
  require(extensions: readonly string[]): void {
    for (const extension of extensions) this.#takes.add(extension.toLowerCase());
  }

  /** As it stands now: what a block sets counts inside it. */
  branch(): SieveVariables {
    const branch = new SieveVariables(this.#values, this.#takes);
    branch.#isOwn = false;
    branch.#isFull = this.#isFull;
    return branch;
  }

  /** @param value `null`: only known while the script runs */
  set(name: string, value: string | null): void {
    this.#hold(name.toLowerCase(), { base: value, flag: null });
  }

  #hold(name: string, held: Held): void {
    if (!this.#isOwn) this.#values = new Map(this.#values);
    this.#isOwn = true;
    if (this.#values.size < countLimit || this.#values.has(name)) this.#values.set(name, held);
    else this.#isFull = true;
  }

  /** After blocks of which one or none ran: what they set is a flag, or no longer known. */
  join(blocks: readonly RanBlock[]): void {
    // What a block did is asked in the state before all of them, and so nothing is put down until all have answered.
    const next = new Map<string, Held>();
    for (const { variables, when } of blocks) {
      this.#isFull ||= variables.#isFull;
      if (!variables.#isOwn) continue;
      for (const [name, held] of variables.#values) {
        const was = this.#values.get(name);
        if (held === was) continue;
        const now = next.get(name) ?? this.#heldBy(name);
        next.set(
          name,
          joined(now, was ?? empty, held, () => when(name)),
        );
      }
    }
    for (const [name, held] of next) this.#hold(name, held);
  }

  /** Whether a variable is a text; `null`: that is only known while the script runs. */
  equals(name: string, text: string): Reading | null {
    const { base, flag } = this.#heldBy(name.toLowerCase());
    if (!this.#takes.has("variables") || base === null) return null;
    const isBase = sameText(base, text);
    if (flag === null || sameText(base, flag.value)) return exactly<ConditionTree>(isBase);
    if (sameText(flag.value, text)) return readings.any(flag.when);
    return isBase ? readings.not(readings.any(flag.when)) : exactly<ConditionTree>(false);
  }

  /** `null`: something in it is only known while the script runs. */
  expand(text: string): string | null {
    if (!text.includes("${")) return text;
    const decoded = this.#takes.has("encoded-character") ? decodeCharacters(text) : text;
    if (!this.#takes.has("variables")) return decoded;
    let isKnown = true;
    const expanded = decoded.replace(reference, (_, name: string) => {
      const held = /^\d/.test(name) ? unknown : this.#heldBy(name.toLowerCase());
      isKnown &&= held.base !== null && held.flag === null;
      return held.base ?? "";
    });
    return isKnown && expanded.length <= lengthLimit ? expanded : null;
  }

  /** What was never set is empty; names with a dot belong to the server. */
  #heldBy(name: string): Held {
    return this.#values.get(name) ?? (this.#isFull || name.includes(".") ? unknown : empty);
  }
}

type ConditionTree = NonNullable<Exclude<Reading["tree"], boolean>>;

/** As the comparator does that is taken where none is named. */
function sameText(left: string, right: string): boolean {
  return left.toLowerCase() === right.toLowerCase();
}

/**
 * @param now after the blocks before this one
 * @param was before all of them
 * @param set by this block
 */
function joined(now: Held, was: Held, set: Held, when: () => Reading): Held {
  if (now.base === null || set.base === null) return unknown;
  if (set.base === was.base && set.flag === was.flag) return now;
  const added = set.flag === null ? flagOf(set.base, when) : nestedFlag(was, set, when);
  if (added === null || (now.flag !== null && now.flag.value !== added.value)) return unknown;
  return { base: now.base, flag: { value: added.value, when: [...(now.flag?.when ?? []), ...added.when] } };
}

function flagOf(value: string, when: () => Reading): NonNullable<Held["flag"]> {
  return { value, when: [when()] };
}

/** What blocks inside this one set; `null`: it was something else before them. */
function nestedFlag(was: Held, { base, flag }: Held, when: () => Reading): Held["flag"] {
  if (flag === null || base !== was.base || (was.flag !== null && was.flag.value !== flag.value)) return null;
  const inside = flag.when.slice(was.flag?.when.length ?? 0);
  return { value: flag.value, when: inside.map((each) => readings.all([when(), each])) };
}

function decodeCharacters(text: string): string {
  return text.replace(encoded, (found, kind: string, digits: string) => {
    const codes = digits.split(/\s+/).map((code) => Number.parseInt(code, 16));
    if (kind.toLowerCase() === "hex") {
      return codes.every((code) => code < 256) ? new TextDecoder().decode(Uint8Array.from(codes)) : found;
    }
    const isScalar = (code: number) => code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
    return codes.every(isScalar) ? String.fromCodePoint(...codes) : found;
  });
}
