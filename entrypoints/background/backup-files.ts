/** Backups in the user's folder for downloads, as the browser has it. */
import { browser } from "wxt/browser";
import type { BackupFiles } from "../../lib/app/sharing-ports.ts";
import { backupFileName, isBackupFileName } from "../../lib/core/backups/backup-file-name.ts";
import { type Outcome, refusal } from "../../lib/core/shared/outcome.ts";
import { withBackupFile } from "./backup-desk.ts";

export function browserBackupFiles(): BackupFiles {
  let last: Promise<unknown> = Promise.resolve();
  /** One after the other: there is one page that makes them. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work, work);
    last = turn;
    return turn;
  };
  return {
    isAllowed: () => browser.permissions.contains({ permissions: ["downloads"] }),
    write: (text, { folder, keep, recipients }, now) =>
      inTurn(async () => {
        const name = backupFileName(new Date(now), recipients.length > 0);
        const filename = folder === "" ? name : `${folder}/${name}`;
        try {
          const written = await withBackupFile(text, recipients, (url) => save(url, filename));
          if (written.ok) await removeSurplus(keep);
          return written;
        } catch {
          // Expected: the folder cannot be made, or a permission was taken back meanwhile.
          return refusal("backup.notWritten");
        }
      }),
  };
}

/** Gives the name that the browser gave the file. */
async function save(url: string, filename: string): Promise<Outcome<string>> {
  const id = await browser.downloads.download({
    url,
    filename,
    conflictAction: "uniquify",
    saveAs: false,
  });
  const saved = await whenOver(id);
  return saved === null ? refusal("backup.notWritten") : { ok: true, value: baseName(saved) };
}

/** The path of the file once it is whole; `null`: it never was. */
async function whenOver(id: number): Promise<string | null> {
  for (let round = 0; round < 600; round += 1) {
    const [item] = await browser.downloads.search({ id });
    if (item === undefined || item.state === "interrupted") return null;
    if (item.state === "complete") return item.filename;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await browser.downloads.cancel(id);
  return null;
}

/** Removes our oldest files, of those that the browser still knows of, so that `keep` are left. */
async function removeSurplus(keep: number): Promise<void> {
  const found = await browser.downloads.search({ query: ["clientele-backup"], orderBy: ["-startTime"] });
  const own = found.filter(
    ({ byExtensionId, filename, exists, state }) =>
      byExtensionId === browser.runtime.id &&
      isBackupFileName(baseName(filename)) &&
      exists &&
      state === "complete",
  );
  for (const { id } of own.slice(keep)) {
    // Expected: the user has moved or deleted it. Then there is nothing to remove.
    await browser.downloads.removeFile(id).catch(() => {});
    await browser.downloads.erase({ id });
  }
}

function baseName(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}
