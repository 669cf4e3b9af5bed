/**
 * The name of a snapshot's file says what is in it, so that a list of them needs
 * no index that could be lost or lie, and no file has to be opened for it.
 */
import { type SnapshotHead, type SnapshotReason, snapshotReasons } from "./snapshot.ts";

/** The head without what only the disk knows. */
export type NamedHead = Omit<SnapshotHead, "id" | "bytes">;

/** Such as `1793534400000-import-120-15-1793534399000.json.gz`. */
export function snapshotName({ at, reason, clients, rules, revision }: NamedHead): string {
  return `${at}-${reason}-${clients}-${rules}-${revision}.json.gz`;
}

const pattern = /^(\d{1,16})-([a-z]+)-(\d{1,7})-(\d{1,7})-(\d{1,16})\.json\.gz$/;

/** `null`: no name of a snapshot. */
export function readSnapshotName(name: string): NamedHead | null {
  const [, at, word, clients, rules, revision] = pattern.exec(name) ?? [];
  const reason = snapshotReasons.find((one): one is SnapshotReason => one === word);
  if (reason === undefined) return null;
  return {
    at: Number(at),
    reason,
    clients: Number(clients),
    rules: Number(rules),
    revision: Number(revision),
  };
}
