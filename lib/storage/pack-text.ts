/** Packs a text with gzip, as every browser can, and unpacks it again. */

export async function packText(text: string): Promise<ArrayBuffer> {
  return await new Response(
    new Blob([text]).stream().pipeThrough(new CompressionStream("gzip")),
  ).arrayBuffer();
}

/** Rejects where it is cut off or no gzip at all. */
export async function unpackText(packed: Blob): Promise<string> {
  return await new Response(packed.stream().pipeThrough(new DecompressionStream("gzip"))).text();
}
