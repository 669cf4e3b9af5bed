/** When a backup has to leave the browser, and when the user is reminded that none has. */
import type { BackupRhythm, BackupSettings } from "./backup-settings.ts";
import type { BackupState } from "./backup-state.ts";

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const reminderDays = 30;

/** Alarms are not punctual: a file of a day is due a little before the day is over, or it would come every second day. */
const lengths: Readonly<Record<Exclude<BackupRhythm, "never">, number>> = {
  daily: dayMs - 2 * hourMs,
  weekly: 7 * dayMs - 2 * hourMs,
};

/** `revision`: of the present rule set; what the last file holds is not written again. `now`: ms since the epoch. */
export function isFileDue(
  { rhythm }: BackupSettings,
  { file }: BackupState,
  revision: number,
  now: number,
): boolean {
  if (rhythm === "never") return false;
  if (file === null) return true;
  // A clock that was put back must not stop backups for years.
  const age = Math.abs(now - file.at);
  return revision !== file.revision && age >= lengths[rhythm];
}

/** Whole days since the last backup file, or since there is anything, once they are thirty and the user wants to know; else `null`. */
export function daysWithoutFile(
  { quietUntil }: BackupSettings,
  { file, since }: BackupState,
  revision: number,
  now: number,
): number | null {
  const last = file?.at ?? since;
  if (last === null || file?.revision === revision) return null;
  if (quietUntil !== null && now < quietUntil) return null;
  const days = Math.floor((now - last) / dayMs);
  return days >= reminderDays ? days : null;
}
