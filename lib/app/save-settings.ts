/** The one way in which settings change: read, change, save, and tell whoever must know. */
import { lockSettings } from "../core/policy/lock-settings.ts";
import type { LockedSettings } from "../core/policy/policy.ts";
import type { Settings } from "../core/settings/settings.ts";
import { type Outcome, type Refusal, refusal } from "../core/shared/outcome.ts";
import { type AnnounceChangePorts, announceChange } from "./announce-change.ts";
import type { Clock } from "./ports.ts";

export interface SaveSettingsPorts extends AnnounceChangePorts {
  readonly clock: Clock;
}

export interface SettingsChanged {
  readonly settings: Settings;
  /** A Gmail page would notice: the revision rises and pages are told. */
  readonly decides: boolean;
}

/**
 * `change` gets the user's own settings, and what the company policy fixes of them; it may refuse, and then nothing
 * is saved. `afterwards` gets those that count; it runs once the settings are saved, before anybody is told; whatever comes of
 * it, they are.
 */
export function saveSettings(
  ports: SaveSettingsPorts,
  change: (own: Settings, locked: LockedSettings) => SettingsChanged | Refusal,
  afterwards: (settings: Settings) => Promise<void> = async () => {},
): Promise<Outcome<{ revision: number }>> {
  return ports.queue(async () => {
    const present = await ports.settings.load();
    if (!present.ok) return refusal(present.failure.code, present.failure.params);
    const { own, locked } = present.value;
    const changed = change(own, locked);
    if ("ok" in changed) return changed;
    const { settings, decides } = changed;
    const saved = await ports.settings.save(settings, decides, ports.clock.now());
    if (!saved.ok) return refusal(saved.failure.code, saved.failure.params);
    try {
      await afterwards(lockSettings(settings, locked));
    } finally {
      // Off means off at once, also where an alarm or a script could not be changed.
      if (decides) await announceChange(ports, saved.value.revision);
    }
    return { ok: true, value: saved.value };
  });
}
