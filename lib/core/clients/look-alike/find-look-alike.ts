/**
 * Says whether a domain looks like a client's and is not.
 *
 * It warns a person who is about to send a mail, so it must be right nearly always:
 * the less two names have in common, the longer they must be before they count.
 * What is measured on real senders stands in the tests.
 */
import { unicodeDomain } from "../../message/address.ts";
import { isPublicMailDomain } from "../../message/public-mail-domains.ts";
import { publicSuffixOf } from "../../message/public-suffix.ts";
import { labelSkeleton } from "./label-skeleton.ts";
import type { KnownDomain, LookAlikeIndex } from "./look-alike-index.ts";
import type { LookAlikeKind } from "./look-alike-kind.ts";
import { luresBesideHyphen, luresWrittenTogether } from "./lure-words.ts";
import { mixesScripts } from "./mixed-scripts.ts";
import { type Edit, keysNear, oneEdit } from "./one-edit.ts";
import { type RegisteredDomain, registeredDomain } from "./registered-domain.ts";

export interface LookAlike {
  readonly kind: LookAlikeKind;
  /** Whose domain it looks like; `null` for `scripts`. */
  readonly known: KnownDomain | null;
}

/** The least letters of a name, where it is compared at all. */
const leastLetters = { letters: 3, ending: 3, beside: 3, together: 5, slip: 4, letter: 6 };
/** So many more where the ending differs as well. */
const moreForOtherEnding = 2;

/** @param domain canonical, of an address that is no client's; `null`: nothing to say */
export function findLookAlike(index: LookAlikeIndex, domain: string): LookAlike | null {
  const found = registeredDomain(domain);
  if (found === null || index.isRegistered(found.domain)) return null;
  if (isPublicMailDomain(domain) || isPublicMailDomain(found.domain)) return null;
  const inside = findInside(index, domain.slice(0, -found.domain.length));
  if (inside !== null) return { kind: "inside", known: inside };
  const like =
    findByLetters(index, found) ??
    findByEnding(index, found) ??
    findBySpelling(index, found) ??
    findByAddition(index, found);
  if (like !== null) return like;
  return unicodeDomain(domain).split(".").some(mixesScripts) ? { kind: "scripts", known: null } : null;
}

/** A client's domain among the labels before the registered one. */
function findInside(index: LookAlikeIndex, above: string): KnownDomain | null {
  const labels = above.split(".").slice(-12, -1);
  for (let start = 0; start < labels.length; start += 1) {
    for (let end = start + 2; end <= labels.length; end += 1) {
      const known = index.ofDomain(labels.slice(start, end).join("."));
      if (known !== null) return known;
    }
  }
  return null;
}

function findByLetters(index: LookAlikeIndex, { name }: RegisteredDomain): LookAlike | null {
  const known = index.ofSkeleton(labelSkeleton(name));
  if (known === null || known.name === name) return null;
  return isLong(name, leastLetters.letters) ? { kind: "letters", known } : null;
}

/** A client with one name under several endings has told which are its own; another one may as well be, too. */
function findByEnding(index: LookAlikeIndex, { name, ending }: RegisteredDomain): LookAlike | null {
  const [known, ...others] = index.ofName(name);
  if (known === undefined) return null;
  const own = endingOf(known);
  if (others.some((other) => endingOf(other) !== own)) return null;
  // Below a platform (`acme.github.io`) the name that was registered is the platform's.
  const isPlatform = known.domain.split(".").length > own.split(".").length + 1;
  if (ending === own || isPlatform || isNumber(name)) return null;
  return isLong(name, leastLetters.ending) ? { kind: "ending", known } : null;
}

function endingOf({ domain }: KnownDomain): string {
  return publicSuffixOf(domain).suffix;
}

function findBySpelling(index: LookAlikeIndex, { name, ending }: RegisteredDomain): LookAlike | null {
  if (!isSpelled(name) || name.length < leastLetters.slip) return null;
  for (const key of keysNear(name)) {
    for (const known of index.near(key)) {
      const edit = oneEdit(name, known.name);
      if (edit !== null && isSlip(edit, name, known.name, ending === endingOf(known)))
        return { kind: "spelling", known };
    }
  }
  return null;
}

/** Swapped or doubled letters are nearly always a slip; another letter is often another name. */
function isSlip(edit: Edit, name: string, known: string, isSameEnding: boolean): boolean {
  if (!isSpelled(known)) return false;
  const more = isSameEnding ? 0 : moreForOtherEnding;
  const shorter = Math.min(name.length, known.length);
  if (edit.kind === "swapped") return shorter >= leastLetters.slip + more;
  if (edit.kind === "wrong") {
    return !edit.letters.some(isNumber) && shorter >= leastLetters.letter + more;
  }
  if (isNumber(edit.letter)) return false;
  const isSure = edit.letter === "-" || (edit.doubles && !(edit.atEnd && edit.letter === "s"));
  return shorter >= (isSure ? leastLetters.slip : leastLetters.letter) + more;
}

function findByAddition(index: LookAlikeIndex, { name }: RegisteredDomain): LookAlike | null {
  const known = name.includes("-") ? besideHyphen(index, name) : writtenTogether(index, name);
  return known === null ? null : { kind: "addition", known };
}

function besideHyphen(index: LookAlikeIndex, name: string): KnownDomain | null {
  const parts = name.split("-").slice(0, 8);
  for (let start = 0; start < parts.length; start += 1) {
    for (let end = parts.length; end > start; end -= 1) {
      const rest = [...parts.slice(0, start), ...parts.slice(end)];
      if (rest.length === 0 || !rest.every((part) => luresBesideHyphen.has(part))) continue;
      const own = parts.slice(start, end).join("-");
      const [known] = index.ofName(own);
      if (known !== undefined && !luresBesideHyphen.has(own) && isLong(own, leastLetters.beside))
        return known;
    }
  }
  return null;
}

function writtenTogether(index: LookAlikeIndex, name: string): KnownDomain | null {
  for (const word of luresWrittenTogether) {
    const own = name.endsWith(word)
      ? name.slice(0, -word.length)
      : name.startsWith(word)
        ? name.slice(word.length)
        : "";
    const known = own.length < leastLetters.together ? undefined : index.ofName(own)[0];
    if (known !== undefined) return known;
  }
  return null;
}

/** Signs of Chinese and other names weigh more than letters do. */
function isLong(name: string, least: number): boolean {
  return name.length >= least || /[^\0-\x7f]/.test(name);
}

function isNumber(text: string): boolean {
  return /^\d+$/.test(text);
}

/** Written in letters, of which one can be wrong; a Chinese name with another sign is another name. */
function isSpelled(name: string): boolean {
  return /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\d-]+$/u.test(name);
}
