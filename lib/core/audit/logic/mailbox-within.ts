/** Whether every mailbox that fulfils one test fulfils another, or none does. */
import type { AnywhereTerm, MailboxTest, Needle } from "../../condition/tree.ts";
import { isWithinDomain, splitAddress, unicodeDomain } from "../../message/address.ts";
import { labelsBeforeSuffix } from "../../message/public-suffix.ts";
import { tokenizeText } from "../../message/tokenize-text.ts";
import { isFoundWithin } from "./needle-within.ts";

export function isMailboxWithin(inner: MailboxTest, outer: MailboxTest): boolean {
  switch (outer.kind) {
    case "address":
      return inner.kind === "address" && inner.address === outer.address;
    case "domain":
      if (inner.kind === "domain") return isWithinDomain(inner.domain, outer.domain);
      return inner.kind === "address" && isWithinDomain(domainOf(inner.address), outer.domain);
    case "local":
      if (inner.kind === "local") return inner.local === outer.local;
      return inner.kind === "address" && localOf(inner.address) === outer.local;
    case "me":
      return inner.kind === "me";
    case "words":
      return hasWords(inner, outer.needle);
  }
}

function localOf(address: string): string {
  return splitAddress(address).local;
}

function domainOf(address: string): string {
  return splitAddress(address).domain ?? "";
}

function hasWords(inner: MailboxTest, needle: Needle): boolean {
  switch (inner.kind) {
    case "address":
      return localHas(localOf(inner.address), needle) || labelsHave(domainOf(inner.address), needle);
    case "domain":
      // Some domains are public suffixes for what lies below them, which then has other labels.
      return ["", "q7.", "q8.q7."].every((below) => labelsHave(`${below}${inner.domain}`, needle));
    case "local":
      return localHas(inner.local, needle);
    case "me":
      return false;
    case "words":
      return isNeedleWithin(inner.needle, needle);
  }
}

/** In texts of every kind. */
export function isNeedleWithin(inner: Needle, outer: Needle): boolean {
  return isFoundWithin(inner.tokens, outer.tokens) && isFoundWithin(inner.partedTokens, outer.partedTokens);
}

function localHas(local: string, needle: Needle): boolean {
  return isFoundWithin(tokenizeText(local, true).texts, needle.partedTokens);
}

function labelsHave(domain: string, needle: Needle): boolean {
  if (domain === "") return false;
  return isFoundWithin(
    tokenizeText(unicodeDomain(labelsBeforeSuffix(domain)).toLowerCase()).texts,
    needle.tokens,
  );
}

const asciiOnly = /^[\0-\x7f]*$/;

/** Whether whoever fulfils the test is found by words without operator. */
export function isFoundAnywhere(inner: MailboxTest, { needle, mailbox }: AnywhereTerm): boolean {
  if (mailbox !== null) return inner.kind !== "words" && isMailboxWithin(inner, mailbox);
  if (inner.kind === "words") return isNeedleWithin(inner.needle, needle);
  if (inner.kind === "me") return false;
  const known =
    inner.kind === "address" ? inner.address : inner.kind === "domain" ? inner.domain : inner.local;
  // A domain in another script is looked for in that script.
  if (!asciiOnly.test(known) || known.includes("xn--")) return false;
  return isFoundWithin(tokenizeText(known, true).texts, needle.partedTokens);
}

/** Of one mailbox both cannot be so. */
export function areOtherMailboxes(one: MailboxTest, other: MailboxTest): boolean {
  return excludes(one, other) || excludes(other, one);
}

function excludes(one: MailboxTest, other: MailboxTest): boolean {
  switch (one.kind) {
    case "address":
      if (other.kind === "address") return one.address !== other.address;
      if (other.kind === "domain") return !isWithinDomain(domainOf(one.address), other.domain);
      return other.kind === "local" && localOf(one.address) !== other.local;
    case "domain":
      return (
        other.kind === "domain" &&
        !isWithinDomain(one.domain, other.domain) &&
        !isWithinDomain(other.domain, one.domain)
      );
    case "local":
      return other.kind === "local" && one.local !== other.local;
    default:
      return false;
  }
}
