/**
 * Whether an address is the account's own, as `me` reads it in conditions
 * (README, "The condition language").
 */
import { canonicalAddress, splitAddress } from "../message/address.ts";

/** One service under two names, which ignores dots in local parts. */
const gmailDomains: ReadonlySet<string> = new Set(["gmail.com", "googlemail.com"]);

/** Any plus tag counts as the same, and at Gmail any dots and either name. */
export function isOwnAddress(address: string, ownAddresses: readonly string[]): boolean {
  const wanted = mailboxOf(address);
  return wanted !== "" && ownAddresses.some((own) => mailboxOf(own) === wanted);
}

/** The form in which two addresses of one mailbox are equal; `""` without an address. */
function mailboxOf(address: string): string {
  const { local, domain } = splitAddress(canonicalAddress(address));
  const untagged = local.replace(/(?<=.)\+.*$/s, "");
  if (domain === null) return untagged;
  return gmailDomains.has(domain) ? `${untagged.replaceAll(".", "")}@gmail.com` : `${untagged}@${domain}`;
}
