/** Deletes a snapshot, or takes that back as long as the day's clean-up has not been. */
import { type Outcome, refusal } from "../core/shared/outcome.ts";
import type { Queue } from "./create-queue.ts";
import type { SnapshotStore } from "./sharing-ports.ts";

/** Codes: `backup.unknown`: it is not there any more. */
export function deleteSnapshot(
  { snapshots, queue }: { readonly snapshots: SnapshotStore; readonly queue: Queue },
  id: string,
  isDeleted: boolean,
): Promise<Outcome<Record<string, never>>> {
  return queue(async () => {
    const isDone = await snapshots.setDeleted(id, isDeleted);
    return isDone ? { ok: true, value: {} } : refusal("backup.unknown");
  });
}
