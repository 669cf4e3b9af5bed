/** Keeps how the user left the bar in Gmail, for the next tab of the same account. Nothing is decided by it, so no page is told. */
import { accountSettings } from "../core/settings/own-people.ts";
import type { BarState } from "../core/settings/settings.ts";
import type { Outcome } from "../core/shared/outcome.ts";
import { type SaveSettingsPorts, saveSettings } from "./save-settings.ts";

/** More accounts than anybody has: a page could name others without end. */
const mostAccounts = 200;

export async function keepBar(
  ports: SaveSettingsPorts,
  account: string,
  bar: BarState,
): Promise<Outcome<Record<never, never>>> {
  const saved = await saveSettings(ports, (settings) => {
    const { accounts } = settings;
    const isFull = Object.keys(accounts).length >= mostAccounts && !Object.hasOwn(accounts, account);
    const kept = { ...accounts, [account]: { ...accountSettings(settings, account), bar } };
    return { settings: isFull ? settings : { ...settings, accounts: kept }, decides: false };
  });
  return saved.ok ? { ok: true, value: {} } : saved;
}
