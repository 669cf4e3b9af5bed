/** Changes what belongs to one Gmail account: on or off, its other addresses, its own domains. */
import type { AccountSettings } from "../core/settings/settings.ts";
import type { Outcome } from "../core/shared/outcome.ts";
import { type SaveSettingsPorts, saveSettings } from "./save-settings.ts";

export function changeAccount(
  ports: SaveSettingsPorts,
  account: string,
  changed: AccountSettings,
): Promise<Outcome<{ revision: number }>> {
  return saveSettings(ports, (settings) => ({
    settings: { ...settings, accounts: { ...settings.accounts, [account]: changed } },
    decides: true,
  }));
}
