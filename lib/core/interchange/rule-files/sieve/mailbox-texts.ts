/** Tells what a text that Sieve looks for in a header of people names: an address, a domain, or neither. */
import type { MailboxTest } from "../../../condition/tree.ts";
import { canonicalAddress, canonicalDomain } from "../../../message/address.ts";
import { publicSuffixOf } from "../../../message/public-suffix.ts";

type Named<Kind extends MailboxTest["kind"]> = Extract<MailboxTest, { kind: Kind }>;

const labels = /^[\p{L}\p{Nd}_-]+(?:\.[\p{L}\p{Nd}_-]+)*$/u;
const localPart = /^[^\s@<>()",;:\\*?/|[\]{}]+$/;

/** `null`: it is no whole address. */
export function addressNamed(text: string): Named<"address"> | null {
  const at = text.lastIndexOf("@");
  if (at < 1 || !localPart.test(text.slice(0, at)) || !labels.test(text.slice(at + 1))) return null;
  return { kind: "address", address: canonicalAddress(text) };
}

/** An address that a text in which anything may stand around it means: `na@ac` is a part of many. */
export function addressMeant(text: string): Named<"address"> | null {
  return text.slice(text.lastIndexOf("@")).includes(".") ? addressNamed(text) : null;
}

/** With or without an `@` before it; `null`: below no public suffix that is known, or a suffix itself. */
export function domainNamed(text: string): Named<"domain"> | null {
  const bare = text.replace(/^@/, "");
  if (!labels.test(bare) || !bare.includes(".")) return null;
  const domain = canonicalDomain(bare);
  const { suffix, isListed } = publicSuffixOf(domain);
  return isListed && suffix !== domain ? { kind: "domain", domain } : null;
}

/** Any labels, listed or not, for where a domain is meant; `null`: a suffix, or no labels at all. */
export function domainMeant(text: string): Named<"domain"> | null {
  if (!labels.test(text)) return null;
  const domain = canonicalDomain(text);
  const { suffix, isListed } = publicSuffixOf(domain);
  return isListed && suffix === domain ? null : { kind: "domain", domain };
}
