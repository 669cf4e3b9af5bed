/** Who "we" are in one Gmail account: its addresses, and the domains of the user's own house. */
import { type AccountSettings, defaultAccountSettings, type Settings } from "./settings.ts";

export interface OwnPeople {
  /** The account's own addresses, its main one first; empty where they are not known. */
  readonly addresses: readonly string[];
  /** Who writes from one of these domains is a colleague, never a client. */
  readonly domains: readonly string[];
}

export function ownPeople(settings: Settings, account: string): OwnPeople {
  const { addresses, domains } = accountSettings(settings, account);
  const { ownDomains = [] } = settings;
  return { addresses: [account, ...addresses], domains: [...domains, ...ownDomains] };
}

/** The account's own people and those of the user's other accounts, the account's main address first. */
export function ownPeopleOfAll(settings: Settings, account: string): OwnPeople {
  return ownPeopleOfAccounts(settings, [account]);
}

/** The own people of these accounts and of all of which something was set; how the bar was left in one says nothing of people. */
export function ownPeopleOfAccounts(settings: Settings, accounts: readonly string[]): OwnPeople {
  const set = Object.entries(settings.accounts).filter(([, own]) => saysWho(own));
  const everyAccount = [...new Set([...accounts, ...set.map(([account]) => account)])];
  const all = everyAccount.map((one) => ownPeople(settings, one));
  return {
    addresses: all.flatMap(({ addresses }) => addresses),
    domains: [...new Set(all.flatMap(({ domains }) => domains))],
  };
}

/** A Gmail page may keep how its bar was left under any name: that alone must not make an address one of the user's own. */
function saysWho({ bar, enabled, addresses, domains }: AccountSettings): boolean {
  return bar === undefined || !enabled || addresses.length > 0 || domains.length > 0;
}

/** What was set for the account, else the defaults. */
export function accountSettings({ accounts }: Settings, account: string): AccountSettings {
  const own = Object.hasOwn(accounts, account) ? accounts[account] : undefined;
  return own ?? defaultAccountSettings;
}
