/** Names for new clients of a contact file: two clients never have the same. */
import { proposeClientName } from "../../clients/propose-client-name.ts";
import type { ContactGroup } from "./contact-group.ts";
import type { PresentClients } from "./present-clients.ts";

const longestName = 200;

/** The house's name, else one from the domain or the person; and the domain or address that tells it from others. */
export function nameOfGroup(group: ContactGroup): { readonly name: string; readonly sign: string } {
  const [address = ""] = group.addresses.values();
  const [domain] = group.domains;
  const sign = domain ?? address;
  const guess = proposeClientName({ name: group.person, address: address || `@${sign}` });
  const name = (group.organisation || guess || sign).replace(/\s+/g, " ").trim().slice(0, longestName);
  return { name, sign };
}

/** The name, with the sign and then a number behind it where it is taken. It is taken from now on. */
export function freeName(name: string, sign: string, known: PresentClients): string {
  const free = known.isNameFree(name) ? name : `${name} (${sign})`;
  let last = free;
  for (let number = 2; !known.isNameFree(last); number += 1) last = `${free} ${number}`;
  known.takeName(last);
  return last;
}
