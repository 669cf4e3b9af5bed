/** For whom and when the mail that was seen is decided on a page: each message as its own account sees it. */
import type { DecisionContext } from "../../../lib/core/decision/examine-message.ts";
import { ownPeople } from "../../../lib/core/settings/own-people.ts";
import type { Settings } from "../../../lib/core/settings/settings.ts";

/** All contexts are of the moment of this call; an account has the same one each time. */
export function accountContexts(
  settings: Settings,
  contacts: NonNullable<DecisionContext["contacts"]> | null,
): (account: string) => DecisionContext {
  const now = Date.now();
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const known = new Map<string, DecisionContext>();
  return (account) => {
    const made = known.get(account);
    if (made !== undefined) return made;
    const { addresses, domains } = ownPeople(settings, account);
    const context = { now, zone, account: addresses, ownDomains: domains, contacts };
    known.set(account, context);
    return context;
  };
}
