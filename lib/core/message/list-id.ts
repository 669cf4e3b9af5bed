/** The one form in which ids of mailing lists compare. */
import { canonicalDomain } from "./address.ts";
import { plainText } from "./fold-text.ts";

/** Canonical like a domain, with `@` written as a dot: `dev@x.org` and `dev.x.org` are one list; `""` for none. */
export function canonicalListId(text: string): string {
  const plain = plainText(text)
    .replace(/["“”„「」]/g, "")
    .trim();
  // Some facts carry the whole header: `Developers <dev.x.org>`.
  const opened = plain.endsWith(">") ? plain.lastIndexOf("<") : -1;
  const bare = opened < 0 ? plain : plain.slice(opened + 1, -1);
  return canonicalDomain(bare.replaceAll("@", ".")).replace(/^[.*\s]+|[.\s]+$/g, "");
}
