/** The bytes of a chosen file. One that is too large is refused by its size, before it fills the memory. */
import { intakeLimits } from "../../../../../lib/core/interchange/intake-limits.ts";
import type { Failure } from "../../../../../lib/i18n/failure-sentence.ts";

export type FileBytes =
  | { readonly ok: true; readonly value: Uint8Array }
  | { readonly ok: false; readonly error: Failure };

export async function readBytes(file: Blob): Promise<FileBytes> {
  const limit = intakeLimits.bytes;
  if (file.size > limit) {
    return { ok: false, error: { code: "file.tooLarge", params: { bytes: file.size, limit } } };
  }
  try {
    return { ok: true, value: new Uint8Array(await file.arrayBuffer()) };
  } catch {
    // Expected: the file was moved, changed or locked after it was chosen, or it is a folder.
    return { ok: false, error: { code: "file.unreadable", params: {} } };
  }
}
