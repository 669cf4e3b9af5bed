/** Empties every store of the extension that is not its database. */
import { browser } from "wxt/browser";
import type { OtherStores } from "../../lib/app/ports.ts";
import type { OpenDirectory } from "../../lib/storage/mirror.ts";

export function otherStores(openDirectory: OpenDirectory | undefined): OtherStores {
  return {
    async clear() {
      await browser.storage.local.clear();
      await browser.storage.session.clear();
      if (openDirectory !== undefined) await emptyDirectory(await openDirectory());
      await browser.alarms.clearAll();
    },
  };
}

async function emptyDirectory(directory: FileSystemDirectoryHandle): Promise<void> {
  for await (const name of directory.keys()) await directory.removeEntry(name, { recursive: true });
}
