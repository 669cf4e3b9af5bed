/**
 * What variables hold (RFC 5229) as far as it is known without a message, and characters that are written by their
 * number (RFC 5228, section 2.4.2.4).
 */

const reference = /\$\{([A-Za-z_][A-Za-z0-9_]*(?:\.[A-Za-z_][A-Za-z0-9_]*)*|\d+)\}/g;
const encoded = /\$\{\s*(hex|unicode)\s*:\s*([0-9a-fA-F]+(?:\s+[0-9a-fA-F]+)*)\s*\}/gi;
/** A text that is doubled a few dozen times would fill the memory. */
const lengthLimit = 100_000;

/** More than any script has; what comes after is not known. */
const countLimit = 1000;

export class SieveVariables {
  readonly #takes: Set<string>;
  #values: Map<string, string | null>;
  /** A branch shares what was set before it until it sets something itself. */
  #isOwn = true;
  #isFull = false;

  constructor(values: Map<string, string | null> = new Map(), takes: Set<string> = new Set()) {
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
    if (!this.#isOwn) this.#values = new Map(this.#values);
    this.#isOwn = true;
    const key = name.toLowerCase();
    if (this.#values.size < countLimit || this.#values.has(key)) this.#values.set(key, value);
    else this.#isFull = true;
  }

  /** After blocks that may have run: what any of them changed is no longer known. */
  forget(branches: readonly SieveVariables[]): void {
    for (const branch of branches) {
      this.#isFull ||= branch.#isFull;
      if (!branch.#isOwn) continue;
      for (const [name, value] of branch.#values) {
        if (this.#values.get(name) !== value) this.set(name, null);
      }
    }
  }

  /** `null`: something in it is only known while the script runs. */
  expand(text: string): string | null {
    if (!text.includes("${")) return text;
    const decoded = this.#takes.has("encoded-character") ? decodeCharacters(text) : text;
    if (!this.#takes.has("variables")) return decoded;
    let isKnown = true;
    const expanded = decoded.replace(reference, (_, name: string) => {
      const value = /^\d/.test(name) ? null : this.#valueOf(name);
      isKnown &&= value !== null;
      return value ?? "";
    });
    return isKnown && expanded.length <= lengthLimit ? expanded : null;
  }

  /** What was never set is empty; names with a dot belong to the server. */
  #valueOf(name: string): string | null {
    const value = this.#values.get(name.toLowerCase());
    if (value !== undefined) return value;
    return this.#isFull || name.includes(".") ? null : "";
  }
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
