/**
 * Reads a pasted list of people: addresses with or without names, separated by spaces,
 * commas, semicolons or lines, as mail programs, spreadsheets and Exmail write them.
 *
 * A name stands before its address (`张三 z@x.com`, `"Smith, Anna" <anna@x.com>`) or
 * behind it (`anna@x.com(Anna)`, the next cell of a table). What is
 * no address and nobody's name is given back: nothing is dropped.
 */
import { canonicalAddress } from "../message/address.ts";
import { type MemberToken, scanMembers } from "./scan-members.ts";

export interface PastedMember {
  /** As written, in narrow letters. */
  readonly address: string;
  readonly name?: string;
}

export interface ReadMembers {
  /** Each address once, in the order of the text; the name is the first that was written with it. */
  readonly members: readonly PastedMember[];
  /** Addresses that were written before, once for each time. */
  readonly duplicates: readonly string[];
  /** Texts that are neither an address nor a name of one. */
  readonly rejected: readonly string[];
}

/** O(text), never throws. */
export function readMembers(text: string): ReadMembers {
  const reading = new Reading();
  for (const piece of splitAt(scanMembers(text), "end")) {
    const chunks = isOneWithCommas(piece) ? [withoutCommas(piece)] : splitAt(piece, "comma");
    for (const chunk of chunks) reading.readChunk(foldAddresses(chunk.filter(isText)));
  }
  return reading;
}

type TextToken = Extract<MemberToken, { readonly text: string }> & {
  /** Of an address: what stands in brackets behind it, which is the name or says more of it. */
  readonly comment?: string;
};

class Reading implements ReadMembers {
  readonly duplicates: string[] = [];
  readonly rejected: string[] = [];
  readonly #found = new Map<string, PastedMember>();

  get members(): readonly PastedMember[] {
    return [...this.#found.values()];
  }

  readChunk(tokens: readonly TextToken[]): void {
    const beginsWithAddress = tokens[0] !== undefined && isAddress(tokens[0]);
    // Only the next cell of a table is a name behind a bare address; in a list by spaces it is an entry of its own.
    const second = tokens[1];
    const isRow = second !== undefined && !isAddress(second) && second.gap === "\t";
    if (beginsWithAddress && isRow) this.#readAddressFirst(tokens);
    else this.#readNameFirst(tokens, beginsWithAddress);
  }

  #readAddressFirst(tokens: readonly TextToken[]): void {
    let address: TextToken | undefined;
    let name: TextToken[] = [];
    for (const token of this.#withoutBad(tokens)) {
      if (!isAddress(token)) name.push(token);
      else {
        if (address !== undefined) this.#add(address, name);
        address = token;
        name = [];
      }
    }
    if (address !== undefined) this.#add(address, name);
  }

  #readNameFirst(tokens: readonly TextToken[], isList: boolean): void {
    let name: TextToken[] = [];
    for (const token of this.#withoutBad(tokens)) {
      if (!isAddress(token)) {
        name.push(token);
        continue;
      }
      // In a list of bare addresses a word is not the name of the next one.
      const isNobodys = isList && token.kind === "address";
      if (isNobodys) this.#reject(name);
      this.#add(token, isNobodys ? [] : name);
      name = [];
    }
    this.#reject(name);
  }

  #withoutBad(tokens: readonly TextToken[]): readonly TextToken[] {
    for (const { kind, text } of tokens) if (kind === "bad") this.rejected.push(text);
    return tokens.filter(({ kind }) => kind !== "bad");
  }

  #reject(words: readonly TextToken[]): void {
    if (words.length > 0) this.rejected.push(joined(words));
  }

  #add({ text: address, comment }: TextToken, words: readonly TextToken[]): void {
    const key = canonicalAddress(address);
    const name = nameOf(words, comment);
    const before = this.#found.get(key);
    const isNamed = name !== "" && canonicalAddress(name) !== key;
    if (before === undefined || (isNamed && before.name === undefined)) {
      this.#found.set(key, { address: before?.address ?? address, ...(isNamed ? { name } : {}) });
    }
    if (before !== undefined) this.duplicates.push(address);
  }
}

function splitAt(tokens: readonly MemberToken[], kind: "end" | "comma"): readonly (readonly MemberToken[])[] {
  const parts: MemberToken[][] = [[]];
  for (const token of tokens) {
    if (token.kind === kind) parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts;
}

/** `Smith, Anna <anna@x.com>`, as Outlook writes names. */
function isOneWithCommas(piece: readonly MemberToken[]): boolean {
  const [last, ...before] = piece.toReversed();
  return (
    last?.kind === "enclosed" &&
    before.some(({ kind }) => kind === "comma") &&
    before.every(({ kind }) => kind === "word" || kind === "quoted" || kind === "comma")
  );
}

function withoutCommas(piece: readonly MemberToken[]): readonly MemberToken[] {
  return piece.map((token) => (token.kind === "comma" ? { kind: "word", text: ",", gap: "" } : token));
}

function isText(token: MemberToken): token is TextToken {
  return "text" in token;
}

function isAddress({ kind }: TextToken): boolean {
  return kind === "address" || kind === "enclosed";
}

/** Each address with the comment behind it; one that is said again in angle brackets, in place of a name, once. */
function foldAddresses(tokens: readonly TextToken[]): readonly TextToken[] {
  return tokens.flatMap((token, place): readonly TextToken[] => {
    const [before, next] = [tokens[place - 1], tokens[place + 1]];
    if (token.kind === "comment" && before !== undefined && isAddress(before)) return [];
    if (!isAddress(token)) return [token];
    const isSaidAgain =
      token.kind === "address" &&
      next?.kind === "enclosed" &&
      canonicalAddress(next.text) === canonicalAddress(token.text);
    if (isSaidAgain) return [];
    return [next?.kind === "comment" ? { ...token, comment: next.text } : token];
  });
}

function nameOf(tokens: readonly TextToken[], comment = ""): string {
  const name = joined(tokens);
  // The mark of an item of a list is no name.
  if (/^\p{P}*$/u.test(name) && tokens.every(({ kind }) => kind === "word")) return comment;
  return comment === "" ? name : `${name} (${comment})`;
}

function joined(tokens: readonly TextToken[]): string {
  const text = tokens.map(({ kind, text: written, gap }, place) => {
    const space = gap === "" || place === 0 ? "" : " ";
    return space + (kind === "comment" ? `(${written})` : written);
  });
  const name = text.join("").replace(/\s+/g, " ").trim();
  const isQuoted = tokens.every(({ kind }) => kind !== "quoted") && /^'.*'$|^‘.*’$/.test(name);
  return isQuoted ? name.slice(1, -1).trim() : name;
}
