/**
 * Compares the clients of a contact file with those that are there: new, changed
 * or the same. An import only adds addresses and domains and sets the fields of
 * the file; names, tiers and notes that the user gave stay as they are, because
 * rules may name them.
 */
import { bareDomain } from "../../clients/client-index.ts";
import { groupsOf } from "../../groups/group.ts";
import { canonicalAddress, canonicalDomain } from "../../message/address.ts";
import { type Client, notesLimit, type RuleSet } from "../../rules/rule-set.ts";
import { isEqual } from "../../shared/is-equal.ts";
import type { ContactGroup } from "./contact-group.ts";
import type { ContactRecord } from "./contact-record.ts";
import { fileGroups } from "./file-groups.ts";
import { freeName, nameOfGroup } from "./free-name.ts";
import { groupRecords } from "./group-records.ts";
import type { LeftOutRow } from "./left-out.ts";
import type { OwnHouse } from "./own-house.ts";
import { type PlannedGroup, planGroups } from "./plan-groups.ts";
import { groupFields, type PresentClients, presentClients } from "./present-clients.ts";
import { vcardIds } from "./record-id-fields.ts";
import { tierOfLabels } from "./tier-of-labels.ts";
import { type WholeClient, wholeClients } from "./whole-clients.ts";

export interface PlannedClient {
  readonly kind: "new" | "changed" | "unchanged";
  /** As it will be; a new one has the empty id. */
  readonly client: Client;
  /** `addresses`, `domains`, `notes` and names of own fields that change; empty for new ones. */
  readonly changes: readonly string[];
  /** Lines of the file that it was made from. */
  readonly lines: readonly number[];
  /** By which other clients of the file name it as their parent; empty where none can. */
  readonly fileId: string;
}

export interface ImportPlan {
  /** In the order of the file. */
  readonly clients: readonly PlannedClient[];
  readonly groups: readonly PlannedGroup[];
  readonly leftOut: readonly LeftOutRow[];
}

/** What is there: a rule set, or the parts of one that an import compares with. */
export type Present = Pick<RuleSet, "clients" | "groups">;

/** What a file brings to a client that is there already. */
interface Additions {
  /** As written, by canonical form. */
  readonly addresses: ReadonlyMap<string, string>;
  readonly domains: ReadonlyMap<string, string>;
  readonly notes: string;
  readonly fields: ReadonlyMap<string, unknown>;
  readonly lines: readonly number[];
  readonly fileId: string;
}

/**
 * `ids` begins the names of the fields that hold the file's record ids, such as `zoho`; empty: it has none. Step by
 * step, for work in slices: yields how many records it looked at.
 */
export function* planSteps(
  records: readonly ContactRecord[],
  present: Present,
  own: OwnHouse,
  ids: string,
): Generator<number, ImportPlan> {
  const { people, groups: inFile, leftOut: noGroups } = fileGroups(records);
  const { whole, others, leftOut: changed } = wholeClients(people, ids === vcardIds ? "" : ids);
  const { groups, leftOut: unusable } = yield* groupRecords(others, own);
  const known = presentClients(present.clients, ids);
  const plan = openPlan(known);
  for (const one of whole) {
    planWhole(one, known, plan);
    yield records.length;
  }
  const taken: LeftOutRow[] = [];
  for (const group of groups) {
    const reason = planGroup(group, known, ids, plan);
    if (reason !== null) taken.push(reason);
    yield records.length;
  }
  return {
    clients: plan.clients,
    groups: planGroups(inFile, groupsOf(present)),
    leftOut: [...noGroups, ...changed, ...unusable, ...taken],
  };
}

interface OpenPlan {
  readonly clients: PlannedClient[];
  readonly add: (client: Client, lines: readonly number[], fileId?: string) => void;
  readonly update: (before: Client, additions: (client: Client) => Additions) => void;
}

function openPlan(known: PresentClients): OpenPlan {
  const clients: PlannedClient[] = [];
  /** What earlier entries did to a client: two houses of the file may be one of ours. */
  const places = new Map<string, number>();
  return {
    clients,
    add: (client, lines, fileId = "") =>
      void clients.push({ kind: "new", client, changes: [], lines, fileId }),
    update: (before, additions) => {
      const place = places.get(before.id) ?? clients.length;
      const earlier = clients[place];
      const client = earlier?.client ?? before;
      const plan = update(client, additions(client), known);
      places.set(before.id, place);
      const changes = [...new Set([...(earlier?.changes ?? []), ...plan.changes])];
      clients[place] = {
        ...plan,
        changes,
        kind: changes.length > 0 ? "changed" : "unchanged",
        lines: [...(earlier?.lines ?? []), ...plan.lines],
        fileId: earlier?.fileId || plan.fileId,
      };
    },
  };
}

/** A client of our own export is taken as it is, and not asked whether mail could be told by it. */
function planWhole({ client, lines }: WholeClient, known: PresentClients, plan: OpenPlan): void {
  const before = known.findWhole(client);
  if (before === undefined) {
    const [address = client.domains[0] ?? client.tier] = client.addresses;
    plan.add({ ...client, id: "", name: freeName(client.name, address, known) }, lines, client.id);
    return;
  }
  const { addresses, domains, notes = "", fields = {} } = client;
  const additions = {
    addresses: new Map(addresses.map((address) => [canonicalAddress(address), address])),
    domains: new Map(domains.map((domain) => [canonicalDomain(bareDomain(domain)), domain])),
    notes,
    fields: new Map(Object.entries(fields)),
    lines,
    fileId: client.id,
  };
  plan.update(before, () => additions);
}

/** Why the group becomes no client; `null`: it does. */
function planGroup(
  group: ContactGroup,
  known: PresentClients,
  ids: string,
  plan: OpenPlan,
): LeftOutRow | null {
  const before = known.find(group);
  if (before !== undefined) {
    plan.update(before, (client) => ({
      ...group,
      fileId: "",
      domains: new Map([...group.domains].map((domain) => [domain, domain])),
      fields: groupFields(group, ids, new Map(Object.entries(client.fields ?? {}))),
    }));
    return null;
  }
  const taken = takenBy(group, known);
  if (taken === null) plan.add(newClient(group, known, ids), group.lines);
  return taken;
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
  const { name, sign } = nameOfGroup(group);
  return {
    id: "",
    name: freeName(name, sign, known),
    tier: tierOfLabels(group.fields.get("labels") ?? ""),
    addresses: [...group.addresses]
      .filter(([address]) => !known.hasAddress(address))
      .map(([, written]) => written),
    domains: [...group.domains].filter((domain) => !known.hasDomain(domain)),
    ...(fields.size > 0 ? { fields: Object.fromEntries(fields) } : {}),
    ...(group.notes === "" ? {} : { notes: group.notes.slice(0, notesLimit) }),
  };
}

function update(before: Client, additions: Additions, known: PresentClients): Omit<PlannedClient, "kind"> {
  const addresses = [...additions.addresses]
    .filter(([address]) => !known.hasAddress(address))
    .map(([, text]) => text);
  const domains = [...additions.domains]
    .filter(([domain]) => !known.hasDomain(domain))
    .map(([, text]) => text);
  const fields = new Map<string, unknown>(Object.entries(before.fields ?? {}));
  const changed = [...additions.fields].filter(
    ([name, value]) => !fields.has(name) || !isEqual(fields.get(name), value),
  );
  const notes =
    before.notes === undefined && additions.notes !== "" ? additions.notes.slice(0, notesLimit) : undefined;
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
  return { client, changes, lines: additions.lines, fileId: additions.fileId };
}
