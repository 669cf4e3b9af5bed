/**
 * Whose mailbox this page shows.
 *
 * The address in the account link of the header is Gmail's own word. The title
 * ("Inbox (3) - me@example.com - Gmail") also holds the subject of an open
 * thread, which a stranger wrote: there an address counts only as a whole part
 * between dashes, and only while no thread is open. `/u/N` is no identity.
 */
import { uncounted } from "./drift-ledger.ts";
import { findAll } from "./find.ts";
import { accountLink } from "./header-probes.ts";

const wholeAddress = /^[^\s@<>()[\]",;:]{1,64}@[^\s@<>()[\]",;:]{1,255}$/;
const addressInBrackets = /\(([^\s@()]{1,64}@[^\s@()]{1,255})\)/;
/** The path of a mailbox that was delegated to the user, whose address only the title shows. */
const delegatedPath = /^\/mail\/b\//;

/** The account's address in lower case; `null` until the page shows it. */
export function readAccount(document: Document, path: string, isThreadOpen: boolean): string | null {
  const titled = isThreadOpen ? null : fromTitle(document.title);
  return delegatedPath.test(path) ? titled : (fromLink(document) ?? titled);
}

function fromLink(document: Document): string | null {
  for (const link of findAll([document], accountLink, uncounted)) {
    const address = addressInBrackets.exec(link.getAttribute("aria-label") ?? "")?.[1];
    if (address !== undefined) return address.toLowerCase();
  }
  return null;
}

function fromTitle(title: string): string | null {
  const parts = title.slice(-2_000).split(" - ");
  // The last part is the product's name ("Gmail", "Example Corp Mail").
  const address = parts.slice(0, -1).findLast((part) => wholeAddress.test(part.trim()));
  return address === undefined ? null : address.trim().toLowerCase();
}
