/** How often a backup leaves the browser as a file, and where to. */

export const backupRhythms = ["never", "daily", "weekly"] as const;
export type BackupRhythm = (typeof backupRhythms)[number];

export interface BackupSettings {
  readonly rhythm: BackupRhythm;
  /** A folder within the browser's folder for downloads; empty: that folder itself. */
  readonly folder: string;
  /** How many files are kept there; older ones of ours are deleted. */
  readonly keep: number;
  /** Public keys of those who can open the files, `age1…`; none: anybody can. */
  readonly recipients: readonly string[];
  /** No reminder of a missing backup file before this moment (ms since the epoch); `null`: as usual. */
  readonly quietUntil: number | null;
}

export const defaultBackups: BackupSettings = {
  rhythm: "never",
  folder: "Clientele",
  keep: 10,
  recipients: [],
  quietUntil: null,
};

export const mostBackupFiles = 100;
export const longestFolder = 80;

/**
 * Whether every system can make a folder of this name below the downloads: no way up, no drive,
 * none of the characters and endings that Windows refuses, no control characters.
 */
export function isFolderName(folder: string): boolean {
  if (folder === "") return true;
  if (folder.length > longestFolder) return false;
  return folder
    .split("/")
    .every((part) => part.trim() === part && allowed.test(part) && !reserved.test(part));
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what no folder may have
const allowed = /^(?![.~])[^\u0000-\u001f\u007f<>:"\\|?*]*[^\u0000-\u001f\u007f<>:"\\|?*.]$/;
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
