/** Splits a domain where somebody registered it: `acme` and `co.uk` of `mail.acme.co.uk`. */
import { unicodeDomain } from "../../message/address.ts";
import { publicSuffixOf } from "../../message/public-suffix.ts";

export interface RegisteredDomain {
  /** The one label that was registered, in Unicode form. */
  readonly name: string;
  /** What is below which anybody can register. */
  readonly ending: string;
  /** `name.ending` in canonical form. */
  readonly domain: string;
}

/** @param domain canonical; `null`: nobody registered it, as a host without a dot, or a bare suffix */
export function registeredDomain(domain: string): RegisteredDomain | null {
  const { suffix } = publicSuffixOf(domain);
  const above = domain.length - suffix.length - 1;
  if (above < 1) return null;
  const start = domain.lastIndexOf(".", above - 1) + 1;
  return {
    name: unicodeDomain(domain.slice(start, above)),
    ending: suffix,
    domain: domain.slice(start),
  };
}
