/** Addresses and domains that somebody wrote into a display name, where Gmail shows them as if they were the sender's. */
import { canonicalAddress, canonicalDomain } from "../../message/address.ts";

const longest = 200;
/** Nearly all names have none. */
const mayHold = /[@＠.．。｡]/;
const between = /[\s<>()[\]{}"'“”‘’„«»,;:|/\\!?*=+~✅✉📧]+/u;
const edge = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;
const looksLikeDomain = /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+$/u;

/** In canonical form, each as `local@domain` or as a bare domain. */
export function addressesInName(name: string): readonly string[] {
  if (!mayHold.test(name)) return [];
  return name
    .slice(0, longest)
    .split(between)
    .flatMap((piece) => {
      const bare = piece.replace(edge, "");
      if (/[@＠]/.test(bare)) return canonicalAddress(bare.replace("＠", "@"));
      const domain = canonicalDomain(bare);
      return looksLikeDomain.test(bare) && domain.includes(".") ? domain : [];
    });
}
