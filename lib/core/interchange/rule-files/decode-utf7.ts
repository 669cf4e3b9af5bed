/** Decodes names of folders as IMAP writes them (RFC 3501, section 5.1.3). */

const encodedRun = /&([A-Za-z0-9+,]+)-/g;

/** What is not well-formed is text. An ampersand of its own is one that is written as such. */
export function decodeUtf7(name: string): string {
  if (!/^[ -~]*$/.test(name)) return name;
  const decoded = name.replace(encodedRun, (found, base64: string) => decodeRun(base64) ?? found);
  return /&(?!-)/.test(name.replace(encodedRun, "")) ? decoded : decoded.replaceAll("&-", "&");
}

function decodeRun(base64: string): string | null {
  const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+,";
  const bits = [...base64].map((sign) => alphabet.indexOf(sign).toString(2).padStart(6, "0")).join("");
  const units: number[] = [];
  for (let at = 0; at + 16 <= bits.length; at += 16) units.push(Number.parseInt(bits.slice(at, at + 16), 2));
  const rest = bits.slice(units.length * 16);
  const text = String.fromCharCode(...units);
  const isWhole = units.length > 0 && rest.length < 6 && !rest.includes("1");
  // What ASCII can write is never written so.
  return isWhole && !/[ -~]/.test(text) ? text : null;
}
