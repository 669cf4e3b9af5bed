/** Adds a line to the log of what was shared and taken in. */

import { type Outcome, refusal } from "../core/shared/outcome.ts";
import type { ShareLogEntry } from "../core/sharing/share-log-entry.ts";
import type { ShareLog } from "./sharing-ports.ts";

/** Codes: those of the storage. */
export async function logShared(
  { shareLog }: { readonly shareLog: ShareLog },
  entry: ShareLogEntry,
): Promise<Outcome<Record<string, never>>> {
  const kept = await shareLog.append(entry);
  return kept.ok ? { ok: true, value: {} } : refusal(kept.failure.code, kept.failure.params);
}
