/** Keeps long texts small in the database: gzip, by what browsers bring along. */

export async function packText(text: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await throughStream(new Blob([text]), new CompressionStream("gzip")).arrayBuffer());
}

/** Rejects where these bytes are not what `packText` made. */
export function unpackText(packed: Uint8Array<ArrayBuffer>): Promise<string> {
  return throughStream(new Blob([packed]), new DecompressionStream("gzip")).text();
}

function throughStream(blob: Blob, stream: CompressionStream | DecompressionStream): Response {
  return new Response(blob.stream().pipeThrough(stream));
}
