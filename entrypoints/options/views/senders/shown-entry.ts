/** A domain or address as people read it; where its letters may be others than they look, its ASCII form stands beside it. */
import { splitAddress, unicodeDomain } from "../../../../lib/core/message/address.ts";

/** @param entry canonical */
export function shownEntry(entry: string): string {
  const { local, domain } = splitAddress(entry);
  if (domain === null) return withAscii(unicodeDomain(entry), entry);
  return withAscii(`${local}@${unicodeDomain(domain)}`, entry);
}

function withAscii(readable: string, entry: string): string {
  return readable === entry ? entry : `${readable} (${entry})`;
}
