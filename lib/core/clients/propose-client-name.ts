/** A name for a new client, guessed from one of its people, for the user to take or to change. */
import { canonicalAddress, splitAddress, unicodeDomain } from "../message/address.ts";
import type { Person } from "../message/facts.ts";
import { assignableDomain } from "./assignable-domain.ts";

const longest = 80;
/** Labels as short as these are mostly initials: `ibm`, `kpmg` is none. */
const longestInitials = 3;

/** From the domain, `nord-wind.example` gives `Nord Wind`; at public mail services the person's own name. Never empty for an address. */
export function proposeClientName({ name = "", address }: Person): string {
  const found = assignableDomain(address, []);
  const { local } = splitAddress(canonicalAddress(address));
  const written = found.ok ? nameOfLabel(labelOf(found.domain)) : name.trim() || nameOfLabel(local, 0);
  return [...written].slice(0, longest).join("").trim();
}

/** The label of a registrable domain in the script that people read: `acme` of `acme.co.uk`. */
export function labelOf(domain: string): string {
  return unicodeDomain(domain).split(".", 1)[0] ?? "";
}

function nameOfLabel(label: string, initials = longestInitials): string {
  const words = label.split(/[-_.+]+/).filter((word) => word !== "");
  return words.map((word) => capitalised(word, words.length === 1 ? initials : 0)).join(" ");
}

function capitalised(word: string, initials: number): string {
  if (word.length <= initials) return word.toUpperCase();
  const [first = "", ...rest] = word;
  return first.toUpperCase() + rest.join("");
}
