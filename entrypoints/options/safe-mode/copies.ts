/** What can still be read of the user's data when the database cannot be opened. Looking changes nothing. */
import { backupText } from "../../../lib/core/backups/backup-text.ts";
import type { SnapshotHead } from "../../../lib/core/backups/snapshot.ts";
import { exportEverything } from "../../../lib/storage/export-everything.ts";
import { createMirror, type OpenDirectory } from "../../../lib/storage/mirror.ts";
import { createSnapshotStore } from "../../../lib/storage/snapshot-store.ts";

export interface Copy {
  readonly id: string;
  /** Of the mirror and of the tables nothing says when they were written. */
  readonly kind: "mirror" | "snapshot" | "tables";
  readonly head?: Pick<SnapshotHead, "at" | "reason">;
  /** Absent: it is not known how much it holds. */
  readonly counts?: Pick<SnapshotHead, "clients" | "rules">;
  /** `null`: it is damaged after all. */
  readonly text: () => Promise<string | null>;
}

/** The mirror first, then the snapshots from the newest, then the tables; only those that are there. */
export async function findCopies(
  databaseName: string,
  openDirectory: OpenDirectory | undefined,
  /** Absent: the browser's own. */
  options: Parameters<typeof exportEverything>[0] = {},
): Promise<readonly Copy[]> {
  const mirrored = await createMirror(openDirectory).read();
  const snapshots = createSnapshotStore(openDirectory);
  const tables = await exportEverything(options, databaseName);
  return [
    ...(mirrored === null
      ? []
      : [
          {
            id: "mirror",
            kind: "mirror" as const,
            counts: { clients: mirrored.set.clients.length, rules: mirrored.set.rules.length },
            text: async () => backupText(mirrored.set),
          },
        ]),
    ...(await snapshots.list()).map((head) => ({
      id: head.id,
      kind: "snapshot" as const,
      head,
      counts: head,
      text: async () => {
        const snapshot = await snapshots.read(head.id);
        return snapshot === null ? null : backupText(snapshot.set);
      },
    })),
    ...(tables.ok ? [{ id: "tables", kind: "tables" as const, text: async () => tables.value }] : []),
  ];
}
