/** The private key in the text of an age identity: Bech32 (BIP 173), five bits a letter, whose checksum was looked at before. */
const letters = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
const head = "AGE-SECRET-KEY-1";
const checksumLength = 6;
const scalarBytes = 32;

/** 32 bytes; `null`: not such a text, or one of another kind of key. */
export function scalarOf(secret: string): Uint8Array | null {
  if (!secret.startsWith(head)) return null;
  const bytes: number[] = [];
  let buffer = 0;
  let bits = 0;
  for (const letter of secret.slice(head.length, -checksumLength).toLowerCase()) {
    const value = letters.indexOf(letter);
    if (value < 0) return null;
    buffer = ((buffer << 5) | value) & 0xfff;
    bits += 5;
    if (bits < 8) continue;
    bits -= 8;
    bytes.push((buffer >> bits) & 0xff);
  }
  return bytes.length === scalarBytes ? Uint8Array.from(bytes) : null;
}
