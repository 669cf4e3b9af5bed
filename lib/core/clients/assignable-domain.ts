/** The domain by which everybody of a sender's house can be told, if there is one. */
import { canonicalAddress, isWithinDomain, splitAddress } from "../message/address.ts";
import { isPublicMailDomain } from "../message/public-mail-domains.ts";
import { publicSuffixOf } from "../message/public-suffix.ts";

/**
 * - `publicDomain`: anybody can have an address there
 * - `ownDomain`: the user's own house, whose people are never a client
 * - `noDomain`: none, a single label, or nothing but a public suffix
 */
export type NoDomainCode = "publicDomain" | "ownDomain" | "noDomain";

export type AssignableDomain =
  | { readonly ok: true; readonly domain: string }
  | { readonly ok: false; readonly code: NoDomainCode };

/** The registrable domain of an address, canonical: `acme.co.uk` of `ana@mail.acme.co.uk`. `ownDomains` canonical. */
export function assignableDomain(address: string, ownDomains: Iterable<string>): AssignableDomain {
  const host = splitAddress(canonicalAddress(address)).domain ?? "";
  const domain = host === "" ? "" : registrableDomain(host);
  if (domain === "") return { ok: false, code: "noDomain" };
  if (isPublicMailDomain(host) || isPublicMailDomain(domain)) return { ok: false, code: "publicDomain" };
  for (const own of ownDomains) if (isWithinDomain(host, own)) return { ok: false, code: "ownDomain" };
  return { ok: true, domain };
}

/** The public suffix and one label before it; `""` where there is none. `host` canonical. */
export function registrableDomain(host: string): string {
  const { suffix } = publicSuffixOf(host);
  if (host.length <= suffix.length + 1 || !host.endsWith(`.${suffix}`)) return "";
  const before = host.slice(0, host.length - suffix.length - 1);
  return `${before.slice(before.lastIndexOf(".") + 1)}.${suffix}`;
}
