/**
 * Reads an edition out of a file that was signed or verified here before and has lain in our database since: without the
 * second that a large one takes to verify. Nothing is believed by it; it is shown to whoever made it.
 */
import { decode } from "jose/base64url";
import type { Edition } from "../core/sharing/edition.ts";

/** `null`: another version wrote something else. */
export function readOwnEdition(file: string): Edition | null {
  try {
    const { payload } = JSON.parse(file) as { readonly payload: string };
    const edition = JSON.parse(new TextDecoder().decode(decode(payload))) as Partial<Edition>;
    return Array.isArray(edition.set?.rules) && Array.isArray(edition.set.clients)
      ? (edition as Edition)
      : null;
  } catch {
    // Expected: a SyntaxError or TypeError for what is no such file.
    return null;
  }
}
