/** Reads a stream until it is over, and gives it up as soon as it is longer than it may be. */

/** `null`: more than `limit` bytes came. `onProgress` is called with each piece. */
export async function readCapped(
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
  limit: number,
  onProgress: () => void = () => {},
): Promise<Uint8Array<ArrayBuffer> | null> {
  const reader = stream.getReader();
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return joined(pieces, size);
    onProgress();
    size += value.length;
    if (size > limit) {
      // Whoever makes it is told that nobody listens any more; how that ends is theirs.
      reader.cancel().catch(() => {});
      return null;
    }
    pieces.push(value);
  }
}

function joined(pieces: readonly Uint8Array[], size: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(size);
  let start = 0;
  for (const piece of pieces) {
    whole.set(piece, start);
    start += piece.length;
  }
  return whole;
}
