/**
 * Tells whether an address is one of the account's own: with any plus tag, and
 * at Gmail, which ignores dots, with any dots.
 */
import { canonicalAddress, splitAddress } from "../message/address.ts";

interface OwnAddress {
  readonly local: string;
  readonly domain: string;
}

const own = new WeakMap<readonly string[], readonly OwnAddress[]>();

/** gmail.com and googlemail.com are one; dots in their local parts mean nothing. */
function mailboxOf(canonical: string): OwnAddress {
  const { local, domain } = splitAddress(canonical);
  if (domain !== "gmail.com" && domain !== "googlemail.com") return { local, domain: domain ?? "" };
  return { local: local.replaceAll(".", ""), domain: "gmail.com" };
}

function ownAddresses(account: readonly string[]): readonly OwnAddress[] {
  let addresses = own.get(account);
  if (addresses === undefined) {
    addresses = account.map((address) => mailboxOf(canonicalAddress(address)));
    own.set(account, addresses);
  }
  return addresses;
}

/** @param canonical as `canonicalAddress` gives it */
export function isOwnAddress(canonical: string, account: readonly string[]): boolean {
  const { local, domain } = mailboxOf(canonical);
  return ownAddresses(account).some(
    (address) =>
      address.domain === domain && (address.local === local || local.startsWith(`${address.local}+`)),
  );
}
