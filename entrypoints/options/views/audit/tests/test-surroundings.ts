/** For whom and when tests run on a page: for the user, in all of their accounts, now. */
import type { TestSurroundings } from "../../../../../lib/core/rule-tests/run-tests.ts";
import { ownPeopleOfAccounts } from "../../../../../lib/core/settings/own-people.ts";
import type { Settings } from "../../../../../lib/core/settings/settings.ts";

export function testSurroundings(settings: Settings, accounts: readonly string[]): TestSurroundings {
  const { addresses, domains } = ownPeopleOfAccounts(settings, accounts);
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return { now: Date.now(), zone, account: addresses.length === 0 ? null : addresses, ownDomains: domains };
}
