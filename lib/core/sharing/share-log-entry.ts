/** One line of the log of what was shared and taken in: who, what, when, from where. Lines are only ever added. */

export const shareLogCodes = [
  /** Rules left as a file. params: `clients`, `rules`, `withheld` (how many kinds of fields stayed) */
  "exported",
  "encrypted",
  /** A file was merged. params: `added`, `changed`, `removed`, `conflicts` */
  "imported",
  "importUndone",
  /** An edition was signed. params: `version`, `clients`, `rules` */
  "published",
  "revoked",
  "keyMade",
  "keyBackedUp",
  "keyRestored",
  "keyRotated",
  "memberAdded",
  "memberLeft",
  "identityMade",
  "followed",
  "unfollowed",
  "switchedOn",
  "switchedOff",
  /** params: `version`, `clients`, `rules` */
  "updated",
  /** The newest file was refused; params: `failure`, its code */
  "refused",
  /** It waits for the user; params: `version` */
  "waiting",
  "consented",
  "declined",
  "wentBack",
  "layerChanged",
  "expired",
  "policyApplied",
  "policyGone",
  "backedUp",
  "backupFailed",
  "restored",
] as const;

export type ShareLogCode = (typeof shareLogCodes)[number];

export interface ShareLogEntry {
  /** Given by the database; rises. */
  readonly n?: number;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** The alias of whoever did it; `policy`: the company's policy; `background`: by schedule; `null`: the user, who gave no alias. */
  readonly who: string | null;
  readonly what: ShareLogCode;
  /** The name of a file or the address that was followed; `null`: from nowhere else. */
  readonly where: string | null;
  readonly params: Readonly<Record<string, string | number>>;
}
