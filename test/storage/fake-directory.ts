/** A private file system in memory, with the few calls that the mirror makes. */
import type { OpenDirectory } from "../../lib/storage/mirror.ts";

export interface FakeDirectory {
  readonly files: Map<string, string>;
  readonly open: OpenDirectory;
}

export function fakeDirectory(): FakeDirectory {
  const files = new Map<string, string>();
  const directory = {
    getFileHandle: async (name: string, options?: { create?: boolean }) => {
      if (!files.has(name) && options?.create !== true) throw new DOMException(name, "NotFoundError");
      return fakeFile(files, name);
    },
    removeEntry: async (name: string) => {
      files.delete(name);
    },
    async *keys() {
      yield* [...files.keys()];
    },
  };
  return { files, open: async () => directory as unknown as FileSystemDirectoryHandle };
}

/** As in browsers, what is written shows only once the writer is closed. */
function fakeFile(files: Map<string, string>, name: string) {
  return {
    getFile: async () => ({ text: async () => files.get(name) ?? "" }),
    createWritable: async () => {
      let written = "";
      return {
        write: async (text: string) => {
          written += text;
        },
        close: async () => {
          files.set(name, written);
        },
      };
    },
  };
}
