/**
 * Tells whether an address is one of the account's own: with any plus tag, and
 * at Gmail, which ignores dots, with any dots.
 */
import { canonicalAddress } from "../message/address.ts";
import { type Mailbox, taggedMailboxOf } from "../message/mailbox-of.ts";

const own = new WeakMap<readonly string[], readonly Mailbox[]>();

function ownAddresses(account: readonly string[]): readonly Mailbox[] {
  let addresses = own.get(account);
  if (addresses === undefined) {
    addresses = account.map((address) => taggedMailboxOf(canonicalAddress(address)));
    own.set(account, addresses);
  }
  return addresses;
}

/** @param canonical as `canonicalAddress` gives it */
export function isOwnAddress(canonical: string, account: readonly string[]): boolean {
  const { local, domain } = taggedMailboxOf(canonical);
  return ownAddresses(account).some(
    (address) =>
      address.domain === domain && (address.local === local || local.startsWith(`${address.local}+`)),
  );
}
