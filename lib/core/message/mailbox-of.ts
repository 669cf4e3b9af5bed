/**
 * The mailbox that an address leads to, as Gmail sees it: gmail.com and googlemail.com
 * are one, dots in their local parts mean nothing, and a plus tag is a note to oneself.
 */
import { splitAddress } from "./address.ts";

export interface Mailbox {
  readonly local: string;
  /** `""`: the address has none. */
  readonly domain: string;
}

/** With its plus tag. @param canonical as `canonicalAddress` gives it */
export function taggedMailboxOf(canonical: string): Mailbox {
  const { local, domain } = splitAddress(canonical);
  if (domain !== "gmail.com" && domain !== "googlemail.com") return { local, domain: domain ?? "" };
  return { local: local.replaceAll(".", ""), domain: "gmail.com" };
}

/**
 * The plain form of an address at Gmail, without dots and tag; `null` elsewhere, where
 * only the house itself knows which of its addresses are one.
 */
export function gmailMailboxOf(canonical: string): string | null {
  const { local, domain } = taggedMailboxOf(canonical);
  if (domain !== "gmail.com") return null;
  const [plain = ""] = local.split("+", 1);
  return plain === "" ? null : `${plain}@gmail.com`;
}
