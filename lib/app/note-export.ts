/** Keeps a document that leaves as a base of later merges, and says in the log that it left. */
import { type Outcome, refusal } from "../core/shared/outcome.ts";
import type { Base } from "../core/sharing/base.ts";
import type { ShareLogEntry } from "../core/sharing/share-log-entry.ts";
import { logShared } from "./log-shared.ts";
import type { BaseStore, ShareLog } from "./sharing-ports.ts";

export interface NoteExportPorts {
  readonly bases: BaseStore;
  readonly shareLog: ShareLog;
}

/**
 * The base comes first: a file that left without one would come back as if others had written all of it, while a
 * missing line of the log is only that. Codes: those of the storage.
 */
export async function noteExport(
  { bases, shareLog }: NoteExportPorts,
  { base, log }: { readonly base: Base; readonly log: ShareLogEntry },
): Promise<Outcome<Record<string, never>>> {
  const kept = await bases.keep(base);
  if (!kept.ok) return refusal(kept.failure.code, kept.failure.params);
  return await logShared({ shareLog }, log);
}
