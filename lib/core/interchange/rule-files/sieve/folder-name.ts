/** Names of IMAP folders as people know them. */
import { decodeUtf7 } from "../decode-utf7.ts";

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
