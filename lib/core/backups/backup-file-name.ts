/** Names of the files that are saved by themselves; those that the user saved have no time in theirs and are never removed. */

/** Such as `clientele-backup-2026-03-01-0730.json`, by the calendar of the browser; `.age` after it where it is encrypted. */
export function backupFileName(at: Date, isEncrypted: boolean): string {
  const two = (number: number) => String(number).padStart(2, "0");
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  const time = `${two(at.getHours())}${two(at.getMinutes())}`;
  return `clientele-backup-${day}-${time}.json${isEncrypted ? ".age" : ""}`;
}

/** Browsers put a number behind a name that is taken. */
const pattern = /^clientele-backup-\d{4}-\d\d-\d\d-\d{4}( ?\(\d+\))?\.json( ?\(\d+\))?(\.age)?$/;

export function isBackupFileName(name: string): boolean {
  return pattern.test(name);
}
