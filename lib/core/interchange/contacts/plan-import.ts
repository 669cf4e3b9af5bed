/**
 * Compares the clients of a contact file with those that are there: new, changed
 * or the same. An import only adds addresses and domains and sets the fields of
 * the file; names, tiers and notes that the user gave stay as they are, because
 * rules may name them.
 */
import { proposeClientName } from "../../clients/propose-client-name.ts";
import { type Client, notesLimit } from "../../rules/rule-set.ts";
import type { ContactGroup } from "./contact-group.ts";
import type { ContactRecord } from "./contact-record.ts";
import { groupRecords } from "./group-records.ts";
import type { LeftOutRow } from "./left-out.ts";
import type { OwnHouse } from "./own-house.ts";
import { groupFields, type PresentClients, presentClients } from "./present-clients.ts";
import { tierOfLabels } from "./tier-of-labels.ts";

export interface PlannedClient {
  readonly kind: "new" | "changed" | "unchanged";
  /** As it will be; a new one has the empty id. */
  readonly client: Client;
  /** `addresses`, `domains`, `notes` and names of own fields that change; empty for new ones. */
  readonly changes: readonly string[];
  /** Lines of the file that it was made from. */
  readonly lines: readonly number[];
}

export interface ImportPlan {
  /** In the order of the file. */
  readonly clients: readonly PlannedClient[];
  readonly leftOut: readonly LeftOutRow[];
}

const longestName = 200;

/** `ids` begins the names of the fields that hold the file's record ids, such as `zoho`. */
export function planImport(
  records: readonly ContactRecord[],
  present: readonly Client[],
  own: OwnHouse,
  ids: string,
): ImportPlan {
  const { groups, leftOut: unusable } = groupRecords(records, own);
  const leftOut = [...unusable];
  const known = presentClients(present, ids);
  /** What earlier groups did to a client: two houses of the file may be one of ours. */
  const planned = new Map<string, { place: number; plan: PlannedClient }>();
  const clients: PlannedClient[] = [];
  for (const group of groups) {
    const before = known.find(group);
    if (before === undefined) {
      const taken = takenBy(group, known);
      if (taken !== null) {
        leftOut.push(taken);
        continue;
      }
      const client = newClient(group, known, ids);
      clients.push({ kind: "new", client, changes: [], lines: group.lines });
      continue;
    }
    const earlier = planned.get(before.id);
    const plan = update(earlier?.plan.client ?? before, group, known, ids);
    if (earlier === undefined) {
      planned.set(before.id, { place: clients.length, plan });
      clients.push(plan);
      continue;
    }
    const changes = [...new Set([...earlier.plan.changes, ...plan.changes])];
    const both: PlannedClient = {
      ...plan,
      changes,
      kind: changes.length > 0 ? "changed" : "unchanged",
      lines: [...earlier.plan.lines, ...plan.lines],
    };
    planned.set(before.id, { place: earlier.place, plan: both });
    clients[earlier.place] = both;
  }
  return { clients, leftOut };
}

/** A new client would have nothing by which its mail is told: another client has it all. */
function takenBy(group: ContactGroup, known: PresentClients): LeftOutRow | null {
  const isFree =
    [...group.addresses.keys()].some((address) => !known.hasAddress(address)) ||
    [...group.domains].some((domain) => !known.hasDomain(domain));
  if (isFree) return null;
  const client = known.holder(group)?.name ?? "";
  const name = group.organisation || group.person;
  return { line: group.lines[0] ?? 0, name, code: "taken", params: { client } };
}

function newClient(group: ContactGroup, known: PresentClients, ids: string): Client {
  const fields = groupFields(group, ids);
  return {
    id: "",
    name: freeName(group, known),
    tier: tierOfLabels(group.fields.get("labels") ?? ""),
    addresses: [...group.addresses]
      .filter(([address]) => !known.hasAddress(address))
      .map(([, written]) => written),
    domains: [...group.domains].filter((domain) => !known.hasDomain(domain)),
    ...(fields.size > 0 ? { fields: Object.fromEntries(fields) } : {}),
    ...(group.notes === "" ? {} : { notes: group.notes.slice(0, notesLimit) }),
  };
}

/** The house's name, else one from the domain or the person; with the domain or address behind it where that is taken. */
function freeName(group: ContactGroup, known: PresentClients): string {
  const [address = ""] = group.addresses.values();
  const [domain] = group.domains;
  const sign = domain ?? address;
  const guess = proposeClientName({ name: group.person, address: address || `@${sign}` });
  const name = (group.organisation || guess || sign).replace(/\s+/g, " ").trim().slice(0, longestName);
  const free = known.isNameFree(name) ? name : `${name} (${sign})`;
  let last = free;
  for (let number = 2; !known.isNameFree(last); number += 1) last = `${free} ${number}`;
  known.takeName(last);
  return last;
}

function update(before: Client, group: ContactGroup, known: PresentClients, ids: string): PlannedClient {
  const addresses = [...group.addresses]
    .filter(([address]) => !known.hasAddress(address))
    .map(([, text]) => text);
  const domains = [...group.domains].filter((domain) => !known.hasDomain(domain));
  const fields = new Map<string, unknown>(Object.entries(before.fields ?? {}));
  const changed = [...groupFields(group, ids, fields)].filter(([name, value]) => fields.get(name) !== value);
  const notes =
    before.notes === undefined && group.notes !== "" ? group.notes.slice(0, notesLimit) : undefined;
  const changes = [
    ...(addresses.length > 0 ? ["addresses"] : []),
    ...(domains.length > 0 ? ["domains"] : []),
    ...(notes === undefined ? [] : ["notes"]),
    ...changed.map(([name]) => name),
  ];
  const client: Client = {
    ...before,
    addresses: [...before.addresses, ...addresses],
    domains: [...before.domains, ...domains],
    ...(changed.length > 0 ? { fields: Object.fromEntries([...fields, ...changed]) } : {}),
    ...(notes === undefined ? {} : { notes }),
  };
  return { kind: changes.length > 0 ? "changed" : "unchanged", client, changes, lines: group.lines };
}
