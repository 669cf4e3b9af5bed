/** The lines of the log that are shown: of one kind, found by a search. */
import type { ShareLogCode, ShareLogEntry } from "../../../../../lib/core/sharing/share-log-entry.ts";
import type { SaidEntry } from "../../../../../lib/core/sharing/write-share-log.ts";
import { searchText, searchWords } from "../../search-text.ts";

export const logKinds = ["sent", "taken", "keys", "policy", "backups"] as const;
export type LogKind = (typeof logKinds)[number];

/** The compiler says where a new code is without a kind. */
const kinds: Readonly<Record<ShareLogCode, LogKind>> = {
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

/** A line and what is said of it. */
export interface LogLine {
  readonly entry: ShareLogEntry;
  readonly said: SaidEntry;
}

/** Every word of `text` stands somewhere in the line, as it is said. */
export function findLogLines(
  lines: readonly LogLine[],
  kind: LogKind | "all",
  text: string,
): readonly LogLine[] {
  const wanted = searchWords(text);
  return lines.filter(({ entry, said }) => {
    if (kind !== "all" && kinds[entry.what] !== kind) return false;
    const whole = searchText([said.who, said.what, said.details, entry.where ?? ""].join(" "));
    return wanted.every((word) => whole.includes(word));
  });
}
