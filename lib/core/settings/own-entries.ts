/** Adds to what is the user's own in an account, or takes it out again. */
import type { AssignScope } from "../clients/assign-sender.ts";
import type { AccountSettings } from "./settings.ts";

/** As many addresses, and as many domains, as the settings can hold. */
export const mostOwnEntries = 200;

export interface OwnEntry {
  /** A canonical domain or address. */
  readonly entry: string;
  readonly scope: AssignScope;
}

/** `null`: there is no room for another one. Twice does what once does. */
export function withOwnEntry(
  own: AccountSettings,
  { entry, scope }: OwnEntry,
  isOwn: boolean,
): AccountSettings | null {
  const list = scope === "domain" ? "domains" : "addresses";
  const others = own[list].filter((other) => other !== entry);
  if (!isOwn) return { ...own, [list]: others };
  if (others.length >= mostOwnEntries) return null;
  return { ...own, [list]: [...others, entry] };
}
