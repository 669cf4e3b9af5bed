/** Hands a rule set to the user as a backup file, which Import and export reads again. */
import { downloadFile } from "../../../../../components/download-file.ts";
import { backupText } from "../../../../../lib/core/backups/backup-text.ts";
import type { Snapshot } from "../../../../../lib/core/backups/snapshot.ts";
import type { Call } from "../../../../../lib/messaging/call.ts";
import { dayFileName } from "../../../day-file-name.ts";

type SavedSet = Pick<Snapshot, "set" | "at" | "revision">;

/** Gives the name of the file. That it was saved is noted where the background answers. */
export function saveSnapshot({ set, at, revision }: SavedSet, call: Call): string {
  const name = dayFileName("clientele-backup", at);
  downloadFile(name, backupText(set));
  void call("backup.saved", { name, revision });
  return name;
}
