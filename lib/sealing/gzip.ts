/** Packs and unpacks gzip with what the browser has, never beyond a limit: a bomb is given up while it streams. */
import { type Outcome, refusal } from "../core/shared/outcome.ts";

export type Bytes = Uint8Array<ArrayBuffer>;

export async function gzip(bytes: Uint8Array): Promise<Bytes> {
  const packed = await collect(streamOf(bytes).pipeThrough(new CompressionStream("gzip")), Infinity);
  if (packed === null) throw new Error("There is no limit that could be passed.");
  return packed;
}

/** Refusals: `file.tooLarge` (params `bytes`: what came before it was given up, `limit`), `sealed.badGzip`: damaged, cut off or followed by something else. */
export async function gunzip(packed: Uint8Array, limit: number): Promise<Outcome<Bytes>> {
  try {
    const unpacked = await collect(streamOf(packed).pipeThrough(new DecompressionStream("gzip")), limit);
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

/** `null`: more than `limit` bytes. */
async function collect(stream: ReadableStream<Bytes>, limit: number): Promise<Bytes | null> {
  const reader = stream.getReader();
  const pieces: Bytes[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return joined(pieces, size);
    size += value.length;
    if (size > limit) {
      await reader.cancel();
      return null;
    }
    pieces.push(value);
  }
}

function joined(pieces: readonly Bytes[], size: number): Bytes {
  const whole = new Uint8Array(size);
  let start = 0;
  for (const piece of pieces) {
    whole.set(piece, start);
    start += piece.length;
  }
  return whole;
}
