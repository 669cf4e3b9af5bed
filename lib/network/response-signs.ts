/** What the first bytes and the headers of an answer tell, before anything is done with it. */
import { type Refusal, refusal } from "../core/shared/outcome.ts";

const text = new TextDecoder("latin1");

/** `null`: nothing speaks against it. Codes: `subscription.html`: a page, as of a portal where one has to sign in; `subscription.encrypted`. */
export function bodyFault(bytes: Uint8Array): Refusal | null {
  const start = text
    .decode(bytes.subarray(0, 512))
    .replace(/^\u00ef\u00bb\u00bf/, "")
    .trimStart();
  if (start.startsWith("<")) return refusal("subscription.html");
  const isAge = /^(?:age-encryption\.org\/|-----BEGIN AGE ENCRYPTED FILE-----)/.test(start);
  return isAge ? refusal("subscription.encrypted") : null;
}

export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/**
 * How long the server asks to be left alone, in ms: by `Retry-After` as seconds or as a date, else by `Cache-Control: max-age`.
 * `null`: it does not say, or not so that it can be read.
 */
export function restOf(headers: Headers, now: number): number | null {
  const later = headers.get("retry-after")?.trim() ?? "";
  if (/^\d{1,9}$/.test(later)) return Number(later) * 1000;
  const date = later === "" ? Number.NaN : Date.parse(later);
  if (!Number.isNaN(date)) return Math.max(date - now, 0);
  const age = /(?:^|[\s,])max-age=(\d{1,9})(?:$|[\s,])/i.exec(headers.get("cache-control") ?? "")?.[1];
  return age === undefined ? null : Number(age) * 1000;
}
