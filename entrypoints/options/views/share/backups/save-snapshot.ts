/** Hands a rule set to the user as a backup file, which Import and export reads again. */
import { downloadFile } from "../../../../../components/download-file.ts";
import { backupText, canBeReadBack } from "../../../../../lib/core/backups/backup-text.ts";
import type { Snapshot } from "../../../../../lib/core/backups/snapshot.ts";
import { type Outcome, refusal } from "../../../../../lib/core/shared/outcome.ts";
import type { Call } from "../../../../../lib/messaging/call.ts";
import { dayFileName } from "../../../day-file-name.ts";

type SavedSet = Pick<Snapshot, "set" | "at" | "revision">;

/** Gives the name of the file. That it was saved is noted where the background answers. Code: `backup.tooLarge`: it could never be read back. */
export function saveSnapshot({ set, at, revision }: SavedSet, call: Call): Outcome<string> {
  const name = dayFileName("clientele-backup", at);
  const text = backupText(set);
  if (!canBeReadBack(text)) return refusal("backup.tooLarge");
  downloadFile(name, text);
  void call("backup.saved", { name, revision });
  return { ok: true, value: name };
}
