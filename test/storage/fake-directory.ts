/** A private file system in memory, with the few calls that our stores make. */
import type { OpenDirectory } from "../../lib/storage/mirror.ts";

export interface FakeDirectory {
  /** By their paths, such as `snapshots/a.json.gz`. What is packed is read as one character a byte. */
  readonly files: Map<string, string>;
  readonly open: OpenDirectory;
  /** Bytes that can still be written; more throws as a full disk does. */
  room: number;
}

export function fakeDirectory(): FakeDirectory {
  const disk: FakeDirectory = {
    files: new Map(),
    open: async () => directoryAt(disk, "") as unknown as FileSystemDirectoryHandle,
    room: Number.POSITIVE_INFINITY,
  };
  return disk;
}

function directoryAt(disk: FakeDirectory, path: string) {
  const { files } = disk;
  return {
    getDirectoryHandle: async (name: string, options?: { create?: boolean }) => {
      const key = `${path}${name}/`;
      const isThere = [...files.keys()].some((file) => file.startsWith(key));
      if (!isThere && options?.create !== true) throw new DOMException(name, "NotFoundError");
      return directoryAt(disk, key);
    },
    getFileHandle: async (name: string, options?: { create?: boolean }) => {
      const key = path + name;
      if (!files.has(key) && options?.create !== true) throw new DOMException(name, "NotFoundError");
      if (!files.has(key)) files.set(key, "");
      return fakeFile(disk, key);
    },
    removeEntry: async (name: string) => {
      files.delete(path + name);
    },
    async *keys() {
      const below = [...files.keys()].filter((key) => key.startsWith(path));
      yield* new Set(below.map((key) => key.slice(path.length).split("/")[0] ?? ""));
    },
  };
}

/** As in browsers, what is written shows only once the writer is closed. */
function fakeFile(disk: FakeDirectory, key: string) {
  return {
    getFile: async () => new Blob([bytesOf(disk.files.get(key) ?? "")]),
    createWritable: async () => {
      let written = "";
      return {
        write: async (data: string | Blob) => {
          const bytes = new Uint8Array(await new Blob([data]).arrayBuffer());
          if (bytes.length > disk.room) throw new DOMException("no room", "QuotaExceededError");
          disk.room -= bytes.length;
          written += isPacked(bytes) ? String.fromCharCode(...bytes) : new TextDecoder().decode(bytes);
        },
        close: async () => {
          disk.files.set(key, written);
        },
      };
    },
  };
}

const gzipStart = "\u001f\u008b";

function isPacked(bytes: Uint8Array): boolean {
  return String.fromCharCode(...bytes.slice(0, 2)) === gzipStart;
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  if (!text.startsWith(gzipStart)) return new TextEncoder().encode(text);
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}
