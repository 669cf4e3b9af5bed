/** Notes that a sender is no client and need not be asked about again, or takes that back. Nothing is painted otherwise by it. */
import { withIgnoredSender } from "../core/settings/ignored-senders.ts";
import type { Outcome } from "../core/shared/outcome.ts";
import { type SaveSettingsPorts, saveSettings } from "./save-settings.ts";

/** `entry`: a domain or an address, canonical. Code besides those of the storage: `senders.tooMany`. */
export function ignoreSender(
  ports: SaveSettingsPorts,
  entry: string,
  isIgnored: boolean,
): Promise<Outcome<{ revision: number }>> {
  return saveSettings(ports, (settings) => {
    const changed = withIgnoredSender(settings, entry, isIgnored);
    return changed.ok ? { settings: changed.settings, decides: false } : changed;
  });
}
