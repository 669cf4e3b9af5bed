/** Lines of a vCard file: escaped, and folded at 75 bytes as both versions ask. */
import { plainText } from "./plain-text.ts";

/** One value, or the parts of one with their own escaping: what is joined is not escaped again. */
export function vcardLine(name: string, ...parts: readonly string[]): string {
  return fold(`${name}:${parts.map(escapeText).join(";")}`);
}

/** Values in a list, with commas between them. */
export function vcardList(name: string, values: readonly string[]): string {
  return fold(`${name}:${values.map(escapeText).join(",")}`);
}

/** As it stands: a constant or a URI of ours. */
export function vcardRaw(line: string): string {
  return fold(line);
}

function escapeText(text: string): string {
  return plainText(text)
    .replace(/[\\;,]/g, "\\$&")
    .replace(/\r\n|\r|\n/g, "\\n");
}

/** Bytes of a line with the space that continues the one before. */
const mostBytes = 75;

function fold(line: string): string {
  if (line.length * 3 <= mostBytes) return `${line}\r\n`;
  let folded = "";
  let bytes = 0;
  for (const sign of line) {
    const size = bytesOf(sign.codePointAt(0) ?? 0);
    if (bytes + size > mostBytes) {
      folded += "\r\n ";
      bytes = 1;
    }
    folded += sign;
    bytes += size;
  }
  return `${folded}\r\n`;
}

/** In UTF-8. */
function bytesOf(codePoint: number): number {
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint < 0x10000 ? 3 : 4;
}
