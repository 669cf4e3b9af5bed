/**
 * Reads a zip file part by part, and never more of it than is asked for: the sizes that it tells are not
 * believed, what comes out is counted, and unpacking stops at the limit.
 */
import { Inflate } from "fflate";

export interface ZipPart {
  readonly method: number;
  /** Place of its own header, and bytes packed and unpacked as the table of contents tells. */
  readonly start: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly checksum: number;
  readonly isEncrypted: boolean;
}

/** A workbook has some dozens. */
const mostParts = 10_000;
/** So much is unpacked at once: at most a thousand times as much comes out. */
const packedStep = 16_384;

/** By name; `null`: no zip, or a broken one. */
export function listZip(bytes: Uint8Array): ReadonlyMap<string, ZipPart> | null {
  const view = viewOf(bytes);
  const end = endOfContents(view);
  if (end < 0) return null;
  const count = view.getUint16(end + 10, true);
  const parts = new Map<string, ZipPart>();
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (index === mostParts || at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) return null;
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    parts.set(name.replaceAll("\\", "/").toLowerCase(), {
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      checksum: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      start: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return parts;
}

export type Unpacked =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly code: "broken" | "tooLarge" };

/** At most `most` bytes of the part. */
export function unpack(bytes: Uint8Array, part: ZipPart, most: number): Unpacked {
  if (part.unpacked > most) return { ok: false, code: "tooLarge" };
  const packed = packedBytes(bytes, part);
  if (packed === null || part.isEncrypted) return { ok: false, code: "broken" };
  const unpacked = part.method === 0 ? { ok: true as const, bytes: packed } : inflate(packed, part, most);
  if (!unpacked.ok) return unpacked;
  const isWhole = unpacked.bytes.length === part.unpacked && checksum(unpacked.bytes) === part.checksum;
  return isWhole ? unpacked : { ok: false, code: "broken" };
}

function packedBytes(bytes: Uint8Array, { start, packed, method }: ZipPart): Uint8Array | null {
  const view = viewOf(bytes);
  if (start + 30 > bytes.length || view.getUint32(start, true) !== 0x04034b50) return null;
  const from = start + 30 + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
  const isThere = from + packed <= bytes.length && (method === 0 || method === 8);
  return isThere ? bytes.subarray(from, from + packed) : null;
}

function inflate(packed: Uint8Array, { unpacked }: ZipPart, most: number): Unpacked {
  const out = new Uint8Array(unpacked);
  let length = 0;
  const inflater = new Inflate((chunk) => {
    if (length + chunk.length <= unpacked) out.set(chunk, length);
    length += chunk.length;
  });
  try {
    for (let at = 0; at < packed.length && length <= unpacked; at += packedStep) {
      inflater.push(packed.subarray(at, at + packedStep), at + packedStep >= packed.length);
    }
  } catch {
    // Expected: what was packed is no deflated data, or is cut off.
    return { ok: false, code: "broken" };
  }
  // More than it said: made to look small.
  return length > unpacked
    ? { ok: false, code: length > most ? "tooLarge" : "broken" }
    : { ok: true, bytes: out };
}

/** The end of the table of contents stands last, before a comment of at most 64 kB. */
function endOfContents(view: DataView): number {
  const first = Math.max(0, view.byteLength - 65_557);
  for (let at = view.byteLength - 22; at >= first; at -= 1) {
    if (view.getUint32(at, true) === 0x06054b50) return at;
  }
  return -1;
}

function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}

/** CRC-32 as zip has it. */
function checksum(bytes: Uint8Array): number {
  let sum = -1;
  for (const byte of bytes) sum = (sum >>> 8) ^ (checksumTable[(sum ^ byte) & 0xff] ?? 0);
  return ~sum >>> 0;
}

const checksumTable = Int32Array.from({ length: 256 }, (_, index) => {
  let entry = index;
  for (let bit = 0; bit < 8; bit += 1) entry = (entry >>> 1) ^ (entry & 1 ? 0xedb88320 : 0);
  return entry;
});
