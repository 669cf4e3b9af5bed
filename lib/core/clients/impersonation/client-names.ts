/**
 * The names by which a sender can pretend to be a client, and how much must stand
 * around each before it counts: a warning at every "Support" or "Li" would be read by
 * nobody, and then none is.
 */
import { splitAddress } from "../../message/address.ts";
import { isPublicMailDomain } from "../../message/public-mail-domains.ts";
import type { Client } from "../../rules/rule-set.ts";
import { bareDomain } from "../client-index.ts";
import { labelSkeleton } from "../look-alike/label-skeleton.ts";
import { commonNames, legalEndings, legalForms, plainRuns, plainWords } from "./claim-words.ts";
import { type NameWord, wordsOfName } from "./name-words.ts";

/**
 * - `anywhere`: it is claimed wherever it stands as whole words
 * - `alone`: only with words beside it that say nothing
 * - `capitals`: only in capitals, which say nothing where all words have them, unless it stands alone
 * - `initials`: only in capitals and alone
 * - `short`: either alone, or in capitals among words that are not
 * - `person`: it is somebody's own name, claimed by who bears exactly that at a public mail service
 */
export type ClaimRule = "anywhere" | "alone" | "capitals" | "initials" | "short" | "person";

export interface ClientName {
  /** The words as the eye reads them, joined. */
  readonly key: string;
  readonly rule: ClaimRule;
}

/** A client of whom no address is known cannot be told from who pretends to be it: no names. */
export function claimableNames(client: Client): readonly ClientName[] {
  const { addresses } = client;
  const domains = everyDomainOf(client);
  if (addresses.length + domains.length === 0) return [];
  const isPerson = domains.length === 0 && addresses.every(isPublicAddress);
  return namesOf(client).flatMap((name) => claimableName(name, isPerson) ?? []);
}

function namesOf(client: Client): readonly string[] {
  return [client.name, ...(client.aliases ?? [])];
}

function isPublicAddress(address: string): boolean {
  return isPublicMailDomain(splitAddress(address.trim()).domain ?? "");
}

/** The label that a client registered, such as `acme` of `acme.co.uk`, as a name; `null`: it is none. */
export function nameOfLabel(label: string): ClientName | null {
  if (isOfPlainWords(label)) return null;
  if (simpleLabel.test(label)) return nameOfWord(label);
  const name = claimableName(label, false);
  // How a label is written tells no capitals.
  return name?.rule === "short" ? { ...name, rule: "capitals" } : name;
}

/** Nearly all labels: one word in small letters. */
const simpleLabel = /^[a-z0-9]+$/;

function nameOfWord(word: string): ClientName | null {
  const rule = ruleFor([{ word, seen: word, isRun: false, isCapital: false }]);
  return rule === null ? null : { key: labelSkeleton(word), rule: rule === "short" ? "capitals" : rule };
}

/** `globaltrading`, `onlineshop` */
function isOfPlainWords(label: string): boolean {
  for (let at = 1; at < label.length; at += 1) {
    if (plainWords.has(label.slice(0, at)) && plainWords.has(label.slice(at))) return true;
  }
  return false;
}

function claimableName(name: string, isPerson: boolean): ClientName | null {
  const words = withoutLegalForms(wordsOfName(name));
  const rule = ruleFor(words);
  if (rule === null) return null;
  const key = words.map(({ seen }) => seen).join("");
  if (!isPerson) return { key, rule };
  // One word is anybody's.
  return words.length > 1 || words[0]?.isRun === true ? { key, rule: "person" } : null;
}

function ruleFor(words: readonly NameWord[]): ClaimRule | null {
  if (words.every(isPlain)) return null;
  const length = words.reduce((sum, { word }) => sum + word.length, 0);
  return words.some(({ isRun }) => isRun) ? ruleForRuns(length) : ruleForLetters(words, length);
}

function ruleForRuns(length: number): ClaimRule | null {
  if (length > 2) return "anywhere";
  return length === 2 ? "alone" : null;
}

function ruleForLetters(words: readonly NameWord[], length: number): ClaimRule | null {
  const isCapital = words[0]?.isCapital === true;
  if (length < 2 || (length === 2 && !isCapital)) return null;
  if (length === 2) return "initials";
  if (length === 3) return isCapital ? "capitals" : "short";
  return words.length === 1 && commonNames.has(words[0]?.word ?? "") ? "alone" : "anywhere";
}

const plainRun = new RegExp(`^(?:${[...legalEndings, ...plainRuns].join("|")})*$`, "u");
const numbers = /^[\p{Nd}_]*$/u;

/** Says nothing about who it is. */
export function isPlain({ word, isRun }: Pick<NameWord, "word" | "isRun">): boolean {
  if (isRun) return plainRun.test(word);
  return plainWords.has(word) || legalForms.has(word) || numbers.test(word);
}

function withoutLegalForms(words: readonly NameWord[]): readonly NameWord[] {
  const kept = words.flatMap((one) => (one.isRun ? (bareRun(one) ?? []) : one));
  while (kept.length > 1 && legalForms.has(kept.at(-1)?.word ?? "")) kept.pop();
  if (kept.length > 1 && kept[0]?.word === "the") kept.shift();
  return kept;
}

function bareRun(one: NameWord): NameWord | null {
  for (const ending of legalEndings) {
    const { word } = one;
    const bare = word.endsWith(ending)
      ? word.slice(0, -ending.length)
      : word.startsWith(ending)
        ? word.slice(ending.length)
        : null;
    if (bare !== null) return bare === "" ? null : { ...one, word: bare, seen: bare };
  }
  return one;
}

/** Domains with and without their subdomains, as written. */
export function everyDomainOf(client: Client): readonly string[] {
  if (!("exactDomains" in client) || !Array.isArray(client.exactDomains)) return client.domains;
  return [...client.domains, ...client.exactDomains.filter((domain) => typeof domain === "string")];
}

/** The first domain of a client, or address where it has none, as written. */
export function ownAddressOf(client: Client): string {
  const [domain] = everyDomainOf(client);
  return domain === undefined ? (client.addresses[0] ?? "") : bareDomain(domain);
}
