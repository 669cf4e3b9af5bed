/** Adds to what is the user's own in an account, or takes it out again. */
import { type Refusal, refusal } from "../shared/outcome.ts";
import { accountSettings } from "./own-people.ts";
import type { Settings } from "./settings.ts";

/** As many addresses, and as many domains, as an account can have. */
export const mostOwnEntries = 200;

/**
 * `entry`: a canonical domain, or an address with its "@". Twice does what once does.
 * Code: `account.tooManyOwn`.
 */
export function withOwnEntry(
  settings: Settings,
  account: string,
  entry: string,
  isOwn: boolean,
): { readonly ok: true; readonly settings: Settings } | Refusal {
  const own = accountSettings(settings, account);
  const list = entry.includes("@") ? "addresses" : "domains";
  const others = own[list].filter((other) => other !== entry);
  if (isOwn && others.length >= mostOwnEntries)
    return refusal("account.tooManyOwn", { limit: mostOwnEntries });
  const changed = { ...own, [list]: isOwn ? [...others, entry] : others };
  return { ok: true, settings: { ...settings, accounts: { ...settings.accounts, [account]: changed } } };
}
