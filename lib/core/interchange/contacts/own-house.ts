/** The people of the user's own house over all accounts, in the form in which a contact file is compared with them. */
import { canonicalAddress, canonicalDomain } from "../../message/address.ts";
import type { Settings } from "../../settings/settings.ts";

/** Canonical. They are no clients. */
export interface OwnHouse {
  readonly ownAddresses: ReadonlySet<string>;
  readonly ownDomains: ReadonlySet<string>;
}

export function ownHouse({ accounts }: Settings): OwnHouse {
  const all = Object.entries(accounts);
  return {
    ownAddresses: new Set(all.flatMap(([main, own]) => [main, ...own.addresses]).map(canonicalAddress)),
    ownDomains: new Set(all.flatMap(([, own]) => own.domains).map(canonicalDomain)),
  };
}
