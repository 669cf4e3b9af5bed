/** Ids of what the user makes: UUID version 7 (RFC 9562, section 5.7), so that they sort by the time of making. */

/**
 * `now` in ms since the Unix epoch, `random` at least 10 random bytes.
 * Layout: 48 bits of time, version 7, 12 random bits, variant 10, 62 random bits.
 */
export function uuidV7(now: number, random: Uint8Array): string {
  const time = Math.trunc(now).toString(16).padStart(12, "0").slice(-12);
  const bytes = Array.from(random.subarray(0, 10));
  bytes[0] = 0x70 | ((bytes[0] ?? 0) & 0x0f);
  bytes[2] = 0x80 | ((bytes[2] ?? 0) & 0x3f);
  const hex = bytes.map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return `${time.slice(0, 8)}-${time.slice(8)}-${hex.slice(0, 4)}-${hex.slice(4, 8)}-${hex.slice(8)}`;
}
