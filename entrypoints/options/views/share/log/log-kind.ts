/** Of which kind a line of the log is, for whoever narrows it. */
import type { ShareLogCode } from "../../../../../lib/core/sharing/share-log-entry.ts";

export const logKinds = ["sent", "taken", "keys", "policy", "backups"] as const;
export type LogKind = (typeof logKinds)[number];

/** The compiler says where a new code is without a kind. */
export const kindOfCode: Readonly<Record<ShareLogCode, LogKind>> = {
  exported: "sent",
  encrypted: "sent",
  published: "sent",
  revoked: "sent",
  imported: "taken",
  importUndone: "taken",
  followed: "taken",
  unfollowed: "taken",
  switchedOn: "taken",
  switchedOff: "taken",
  updated: "taken",
  refused: "taken",
  waiting: "taken",
  consented: "taken",
  declined: "taken",
  wentBack: "taken",
  layerChanged: "taken",
  expired: "taken",
  keyMade: "keys",
  keyBackedUp: "keys",
  keyRestored: "keys",
  keyRotated: "keys",
  memberAdded: "keys",
  memberLeft: "keys",
  identityMade: "keys",
  policyApplied: "policy",
  policyGone: "policy",
  backedUp: "backups",
  backupFailed: "backups",
  restored: "backups",
};
