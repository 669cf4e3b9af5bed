/** Adds one domain or address to what is the user's own in an account, or takes it out, whatever else is changed there meanwhile. */
import { withOwnEntry } from "../core/settings/own-entries.ts";
import type { Outcome } from "../core/shared/outcome.ts";
import { type SaveSettingsPorts, saveSettings } from "./save-settings.ts";

/** `entry` canonical. Code besides those of the storage: `account.tooManyOwn`. */
export function changeOwnEntry(
  ports: SaveSettingsPorts,
  account: string,
  entry: string,
  isOwn: boolean,
): Promise<Outcome<{ revision: number }>> {
  return saveSettings(ports, (settings) => {
    const changed = withOwnEntry(settings, account, entry, isOwn);
    return changed.ok ? { settings: changed.settings, decides: true } : changed;
  });
}
