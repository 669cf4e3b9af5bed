/** Writes JSON Lines to a file or to standard output, as fast as the reader takes them. */
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import type { Writable } from "node:stream";

/** Characters gathered before they are written: a write for every line takes longer than deciding it. */
const chunkLength = 65_536;

/**
 * Writes one JSON text a line. `path`: absent for standard output. Resolves to
 * `null`, or to the reason why not everything was written, in plain words. A
 * reader that stops early (`| head`) is no failure.
 */
export async function writeLines(values: AsyncIterable<unknown>, path?: string): Promise<string | null> {
  const target: Writable = path === undefined ? process.stdout : createWriteStream(path);
  let failure: NodeJS.ErrnoException | null = null;
  const note = (error: NodeJS.ErrnoException) => {
    failure = error;
  };
  target.on("error", note);
  try {
    for await (const chunk of inChunks(values)) {
      if (failure !== null) break;
      if (!target.write(chunk)) await drained(target);
    }
    if (path !== undefined && failure === null) await ended(target);
  } finally {
    target.off("error", note);
  }
  return reasonOf(failure);
}

function reasonOf(failure: NodeJS.ErrnoException | null): string | null {
  return failure === null || failure.code === "EPIPE" ? null : failure.message;
}

async function* inChunks(values: AsyncIterable<unknown>): AsyncGenerator<string> {
  let chunk = "";
  for await (const value of values) {
    chunk += `${JSON.stringify(value)}\n`;
    if (chunk.length < chunkLength) continue;
    yield chunk;
    chunk = "";
  }
  if (chunk !== "") yield chunk;
}

async function drained(target: Writable): Promise<void> {
  // Expected: the error that `note` keeps, which also ends the wait for room.
  await once(target, "drain").catch(() => undefined);
}

async function ended(target: Writable): Promise<void> {
  target.end();
  // Expected: as above, here for the last chunk.
  await once(target, "close").catch(() => undefined);
}
