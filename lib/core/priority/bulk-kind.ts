/** Whether a mail was written to many, or by a program: one answer, however many signs say so. */

import { registrableDomain } from "../clients/assignable-domain.ts";
import { automaticKind, isAutomaticName } from "../clients/automatic-sender.ts";
import { canonicalAddress, splitAddress } from "../message/address.ts";
import type { MessageFacts, Person } from "../message/facts.ts";
import { canonicalListId } from "../message/list-id.ts";
import { createRecentMap } from "../shared/recent-map.ts";

export type BulkKind = "list" | "newsletter" | "robot";

/** `null`: a person wrote it, as far as is known. */
export function bulkKind({ listId = "", from }: MessageFacts): BulkKind | null {
  if (listId !== "" && canonicalListId(listId) !== "") return "list";
  return from == null ? null : senderKind(from);
}

/** The same few senders write most of the mail, and looking at one costs more than the rest of a score. */
const known = createRecentMap<BulkKind | "person">(5000);

/** Whoever has a longer name and address is looked at each time. */
const longestKnown = 500;

function senderKind(person: Person): BulkKind | null {
  const key = `${person.address}\n${person.name ?? ""}`;
  if (key.length > longestKnown) return kindOf(person);
  let kind = known.get(key);
  if (kind === undefined) {
    kind = kindOf(person) ?? "person";
    known.set(key, kind);
  }
  return kind === "person" ? null : kind;
}

function kindOf({ address, name = "" }: Person): BulkKind | null {
  const { local, domain } = splitAddress(canonicalAddress(address));
  if (domain === null) return null;
  const kind = automaticKind(local, domain, registrableDomain(domain) || domain);
  return kind ?? (name !== "" && isAutomaticName(name) ? "robot" : null);
}
