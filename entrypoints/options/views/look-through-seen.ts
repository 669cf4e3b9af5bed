/** Looks at every seen message of all accounts, read in pages and looked at in slices. */
import type { Database } from "../../../lib/storage/database.ts";
import { seenAfter } from "../../../lib/storage/read-seen.ts";
import type { SeenRecord } from "../../../lib/storage/records.ts";
import { inSlices, pageSlicing } from "./rules/live/in-slices.ts";

/** Few enough that the database has them within a slice or two. */
const pageSize = 500;

/**
 * @param onSlice gets how many were looked at
 * @returns false: the mail cannot be read, or it was aborted
 */
export async function lookThroughSeen(
  database: Database,
  look: (record: SeenRecord) => void,
  signal: AbortSignal,
  onSlice: (done: number) => void = () => undefined,
): Promise<boolean> {
  let last: SeenRecord | null = null;
  for (let before = 0; ; before += pageSize) {
    const page = await seenAfter(database, last, pageSize);
    if (!page.ok || signal.aborted) return false;
    const tell = (done: number) => onSlice(before + done);
    await inSlices(page.value, look, tell, signal, pageSlicing);
    if (signal.aborted) return false;
    last = page.value.at(-1) ?? null;
    if (page.value.length < pageSize) return true;
  }
}
