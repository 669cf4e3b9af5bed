/** What the first bytes of a file say that it is. */
const encoder = new TextEncoder();
const gzipMagic = [0x1f, 0x8b];
const ageMagic = encoder.encode("age-encryption.org/v1");
const armorMagic = encoder.encode("-----BEGIN AGE ENCRYPTED FILE-----");

export type FileKind = "gzip" | "age" | "text";

export function fileKind(file: Uint8Array): FileKind {
  if (startsWith(file, gzipMagic)) return "gzip";
  return startsWith(file, ageMagic) || isArmored(file) ? "age" : "text";
}

/** Whether it is encrypted, and written as text for mail and chat. */
export function isArmored(file: Uint8Array): boolean {
  const blank = file.findIndex((byte) => byte > 0x20);
  return blank >= 0 && startsWith(file.subarray(blank), armorMagic);
}

function startsWith(file: Uint8Array, magic: ArrayLike<number>): boolean {
  return Array.from(magic).every((byte, index) => file[index] === byte);
}
