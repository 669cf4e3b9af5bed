/** What pages say about backups: that one was saved as a file, and that a loss was read about. */
import { type Outcome, refusal } from "../core/shared/outcome.ts";
import type { Clock, SettingsStore, Stored } from "./ports.ts";
import type { BackupStateStore, ShareLog } from "./sharing-ports.ts";

interface NoteBackupPorts {
  readonly backups: BackupStateStore;
  readonly settings: SettingsStore;
  readonly shareLog: ShareLog;
  readonly clock: Clock;
}

type Nothing = Outcome<Record<string, never>>;

/** `revision`: of the rule set that the file holds. Codes: those of the storage. */
export async function noteSavedFile(
  ports: NoteBackupPorts,
  { name, revision }: { readonly name: string; readonly revision: number },
): Promise<Nothing> {
  const at = ports.clock.now();
  const chosen = await ports.settings.load();
  const alias = chosen.ok ? chosen.value.settings.alias : "";
  const who = alias === "" ? null : alias;
  await ports.shareLog.append({ at, who, what: "backedUp", where: name, params: {} });
  return answer(await ports.backups.change({ file: { at, name, revision }, failed: null }));
}

export async function noteLossSeen({ backups }: Pick<NoteBackupPorts, "backups">): Promise<Nothing> {
  return answer(await backups.change({ restored: null }));
}

function answer(kept: Stored<void>): Nothing {
  return kept.ok ? { ok: true, value: {} } : refusal(kept.failure.code, kept.failure.params);
}
