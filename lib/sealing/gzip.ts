/** Packs and unpacks gzip with what the browser has, never beyond a limit: a bomb is given up while it streams. */
import { type Outcome, refusal } from "../core/shared/outcome.ts";
import { readCapped } from "../core/shared/read-capped.ts";

export type Bytes = Uint8Array<ArrayBuffer>;

export async function gzip(bytes: Uint8Array): Promise<Bytes> {
  const packed = await readCapped(streamOf(bytes).pipeThrough(new CompressionStream("gzip")), Infinity);
  if (packed === null) throw new Error("There is no limit that could be passed.");
  return packed;
}

/** Refusals: `file.tooLarge` (params `bytes`: what came before it was given up, `limit`), `sealed.badGzip`: damaged, cut off or followed by something else. */
export async function gunzip(packed: Uint8Array, limit: number): Promise<Outcome<Bytes>> {
  try {
    const unpacked = await readCapped(streamOf(packed).pipeThrough(new DecompressionStream("gzip")), limit);
    if (unpacked === null) return refusal("file.tooLarge", { bytes: limit + 1, limit });
    return { ok: true, value: unpacked };
  } catch {
    // Expected: a TypeError for bytes that are not whole and valid gzip.
    return refusal("sealed.badGzip");
  }
}

/** In pieces: what a decompressor makes of one piece lies in memory before anybody can look at its size. */
const pieceBytes = 16 * 1024;

function streamOf(bytes: Uint8Array): ReadableStream<Bytes> {
  let start = 0;
  return new ReadableStream({
    pull(controller) {
      if (start >= bytes.length) return controller.close();
      controller.enqueue(bytes.slice(start, start + pieceBytes));
      start += pieceBytes;
    },
  });
}
