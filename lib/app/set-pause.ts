/** Pauses painting until a moment, ends the pause, and ends it when its time has come. */
import type { Outcome } from "../core/shared/outcome.ts";
import type { Alarms } from "./ports.ts";
import { type SaveSettingsPorts, saveSettings } from "./save-settings.ts";

export interface SetPausePorts extends SaveSettingsPorts {
  readonly alarms: Alarms;
}

/** `until` in ms since the epoch; `null`, or a moment that has passed, ends the pause. */
export function setPause(ports: SetPausePorts, until: number | null): Promise<Outcome<{ revision: number }>> {
  const pausedUntil = until !== null && until > ports.clock.now() ? until : null;
  return saveSettings(
    ports,
    (settings) => ({ settings: { ...settings, pausedUntil }, decides: true }),
    () => ports.alarms.setPauseEnd(pausedUntil),
  );
}

/** Ends a pause whose time has come, and sets the alarm again for one that goes on. Alarms come early, late, or not at all. */
export async function keepPause(ports: SetPausePorts): Promise<void> {
  const present = await ports.settings.load();
  if (!present.ok) return;
  const { pausedUntil } = present.value.settings;
  if (pausedUntil !== null && pausedUntil <= ports.clock.now()) await setPause(ports, null);
  else await ports.alarms.setPauseEnd(pausedUntil);
}
