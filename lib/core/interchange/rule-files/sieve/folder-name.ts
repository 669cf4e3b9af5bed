/** Names of IMAP folders as people know them. */

/** Sorted parts of a path; `""` for the inbox itself. */
export function folderName(written: string): string {
  const name = decodeUtf7(written).trim().replace(/^\/+/, "");
  if (/^inbox$/i.test(name)) return "";
  // Where everything lies below the inbox, a full stop parts the names.
  const below = /^inbox([./])(.+)$/i.exec(name);
  if (below === null) return name;
  return below[1] === "." ? (below[2] ?? "").replaceAll(".", "/") : (below[2] ?? "");
}

/** True for the folders that mail is deleted into. */
export function isTrash(name: string): boolean {
  return /^(?:trash|deleted(?: items| messages)?)$/i.test(name);
}

const encodedRun = /&([A-Za-z0-9+,]+)-/g;

/** Old scripts have the names as IMAP does (RFC 3501, section 5.1.3); what is not well-formed is text. */
function decodeUtf7(name: string): string {
  if (!/^[ -~]*$/.test(name)) return name;
  return name.replace(encodedRun, (found, base64: string) => decodeRun(base64) ?? found);
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
