/** The private file system of the extension; absent where the browser has none, as in some private windows. */
import type { OpenDirectory } from "../../lib/storage/mirror.ts";

export function ownFileSystem(): OpenDirectory | undefined {
  const storage: Partial<StorageManager> | undefined = navigator.storage;
  return storage?.getDirectory === undefined ? undefined : () => navigator.storage.getDirectory();
}
