/** How many kilobytes files are on their way to a user. */
import { gzipSync } from "node:zlib";

/** Kilobytes (1000 bytes) of all files, each gzipped by itself. */
export function gzippedKilobytes(files: readonly Uint8Array[]): number {
  return files.reduce((sum, bytes) => sum + gzipSync(bytes, { level: 9 }).length, 0) / 1000;
}
