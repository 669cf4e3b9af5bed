/** The one way in which settings change: read, change, save, and tell whoever must know. */
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

/** `change` may refuse, and then nothing is saved. `afterwards` runs once the settings are saved, before anybody is told; whatever comes of it, they are. */
export function saveSettings(
  ports: SaveSettingsPorts,
  change: (settings: Settings) => SettingsChanged | Refusal,
  afterwards: (settings: Settings) => Promise<void> = async () => {},
): Promise<Outcome<{ revision: number }>> {
  return ports.queue(async () => {
    const present = await ports.settings.load();
    if (!present.ok) return refusal(present.failure.code, present.failure.params);
    const changed = change(present.value.settings);
    if ("ok" in changed) return changed;
    const { settings, decides } = changed;
    const saved = await ports.settings.save(settings, decides, ports.clock.now());
    if (!saved.ok) return refusal(saved.failure.code, saved.failure.params);
    try {
      await afterwards(settings);
    } finally {
      // Off means off at once, also where an alarm or a script could not be changed.
      if (decides) await announceChange(ports, saved.value.revision);
    }
    return { ok: true, value: saved.value };
  });
}
