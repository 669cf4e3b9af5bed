/**
 * Reads a text file line by line, unpacking it where it is gzip, without ever
 * holding the whole of it. Node's readline is not used because it also ends
 * lines at U+2028, which may stand inside a JSON string.
 */
import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { createGunzip } from "node:zlib";

/** No line of a mail file is longer; a file without line ends must not fill memory. */
const maxLineLength = 64 * 1024 * 1024;

/** Why reading ended early: `cause` is in plain words. */
export class LinesError extends Error {
  readonly code = "lines";
}

/** The lines of the file without their ends; empty ones are given, too, so that they can be counted. Throws `LinesError`. */
export async function* readLines(path: string): AsyncGenerator<string> {
  let rest = "";
  for await (const text of readText(path)) {
    const lines = (rest + text).split("\n");
    rest = lines.pop() ?? "";
    if (rest.length > maxLineLength) throw new LinesError("a line is longer than 64 MB");
    yield* lines;
  }
  if (rest !== "") yield rest;
}

async function* readText(path: string): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  try {
    const packed = await isGzip(path);
    const file = createReadStream(path);
    const source = packed ? file.pipe(createGunzip().on("close", () => file.destroy())) : file;
    // `pipe` passes on no errors: without this a file that cannot be read would end the process.
    if (source !== file) file.on("error", (error) => source.destroy(error));
    for await (const bytes of source as AsyncIterable<Uint8Array>) {
      yield decoder.decode(bytes, { stream: true });
    }
    yield decoder.decode();
  } catch (error) {
    throw new LinesError(error instanceof Error ? error.message : String(error));
  }
}

async function isGzip(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(new Uint8Array(2), 0, 2, 0);
    return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b;
  } finally {
    await file.close();
  }
}
