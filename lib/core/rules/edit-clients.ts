/** Saves, deletes and merges clients. Conditions follow their names. */
import { comparableName } from "../clients/comparable-name.ts";
import { nameKey } from "../condition/known-names.ts";
import { type EditResult, refused } from "./edit-result.ts";
import { renameInConditions } from "./rename-in-conditions.ts";
import type { Client, RuleSet } from "./rule-set.ts";
import type { HowToSave, SingleEdit } from "./rule-set-edit.ts";
import { overLimit } from "./set-limits.ts";

export interface ClientToSave extends HowToSave {
  readonly client: Client;
}

/** All or none, in their order; O(clients of the set + clients to save), and as much as all conditions for each new name. */
export function saveClients(before: RuleSet, toSave: readonly ClientToSave[]): EditResult {
  const saving = new ClientSaving(before);
  for (const { client, ...how } of toSave) {
    if (!saving.save(client, how)) {
      return refused({ code: "client.name.taken", params: { name: client.name.trim() } });
    }
  }
  const { set, inverse } = saving.result();
  const error = overLimit(set);
  return error === null ? { ok: true, set, inverse } : refused(error);
}

class ClientSaving {
  #set: RuleSet;
  readonly #clients: Client[];
  readonly #places = new Map<string, number>();
  /** The places are those of before something was put between. */
  #isMoved = false;
  /** How many clients have a name. */
  readonly #names = new Map<string, number>();
  readonly #inverses: SingleEdit[][] = [];

  constructor(set: RuleSet) {
    this.#set = set;
    this.#clients = [...set.clients];
    this.#count();
    for (const client of set.clients) this.#addName(client, 1);
  }

  /** The inverse takes back the last one first. */
  result(): { readonly set: RuleSet; readonly inverse: readonly SingleEdit[] } {
    return { set: { ...this.#set, clients: this.#clients }, inverse: this.#inverses.toReversed().flat() };
  }

  /** False: its name is another's. An imported set may hold two clients of one name: they can be edited as long as they keep it. */
  save(client: Client, { index, restore }: HowToSave): boolean {
    const place = this.#placeOf(client.id);
    const before = place === undefined ? undefined : this.#clients[place];
    const keepsName = before !== undefined && nameOf(before) === nameOf(client);
    if (!keepsName && restore !== true && this.#names.has(nameOf(client))) return false;
    if (before === undefined || place === undefined) this.#add(client, index);
    else this.#replace(place, before, client);
    return true;
  }

  #placeOf(id: string): number | undefined {
    if (this.#isMoved && this.#places.has(id)) this.#count();
    return this.#places.get(id);
  }

  #add(client: Client, index = this.#clients.length): void {
    this.#clients.splice(index, 0, client);
    this.#places.set(client.id, this.#clients.length - 1);
    // Counted again when a place is asked for: taking back a deletion puts thousands in a row where they were.
    if (index < this.#clients.length - 1) this.#isMoved = true;
    this.#addName(client, 1);
    this.#inverses.push([{ kind: "client.delete", id: client.id }]);
  }

  #replace(place: number, before: Client, client: Client): void {
    this.#clients[place] = client;
    this.#addName(before, -1);
    this.#addName(client, 1);
    const inverse: SingleEdit[] = [{ kind: "client.save", client: before, restore: true }];
    // As long as another client has the former name, conditions mean that one.
    if (nameKey(before.name) !== nameKey(client.name) && !this.#names.has(nameOf(before))) {
      const from = new Set([nameKey(before.name)]);
      const renamed = renameInConditions(this.#set, { kind: "client", from, to: client.name.trim() });
      this.#set = renamed.set;
      inverse.push(...renamed.inverse);
    }
    this.#inverses.push(inverse);
  }

  #count(): void {
    this.#isMoved = false;
    for (const [place, { id }] of this.#clients.entries()) this.#places.set(id, place);
  }

  #addName(client: Client, by: number): void {
    const name = nameOf(client);
    const count = (this.#names.get(name) ?? 0) + by;
    if (count > 0) this.#names.set(name, count);
    else this.#names.delete(name);
  }
}

/** All or none; O(clients of the set). */
export function deleteClients(set: RuleSet, ids: readonly string[]): EditResult {
  const gone = new Set(ids);
  const removed = set.clients.flatMap((client, index) => (gone.has(client.id) ? [{ client, index }] : []));
  const found = new Set(removed.map(({ client }) => client.id));
  const missing = ids.find((id, at) => !found.has(id) || (gone.size < ids.length && ids.indexOf(id) < at));
  if (missing !== undefined) return refused({ code: "client.unknown", params: { id: missing } });
  const clients = set.clients.filter(({ id }) => !gone.has(id));
  // The first ones first: each stands where it stood once those before it are back.
  const back = removed.map((one): SingleEdit => ({ kind: "client.save", ...one, restore: true }));
  return { ok: true, set: { ...set, clients }, inverse: back };
}

/**
 * Puts `client` in the place of the one with its id and takes away the others, which
 * it stands for from then on: in conditions and as a parent.
 */
export function mergeClients(set: RuleSet, client: Client, others: readonly string[]): EditResult {
  const gone = new Set(others);
  gone.delete(client.id);
  const removed = set.clients.flatMap((one, index) => (gone.has(one.id) ? [{ client: one, index }] : []));
  const missing = [client.id, ...gone].find((id) => !set.clients.some((one) => one.id === id));
  if (missing !== undefined) return refused({ code: "client.unknown", params: { id: missing } });
  const clients = set.clients.filter(({ id }) => !gone.has(id));
  const saved = saveClients({ ...set, clients }, [{ client }, ...adopted(clients, client, gone)]);
  if (!saved.ok) return saved;
  const left = new Set(saved.set.clients.map(({ name }) => nameKey(name)));
  const from = new Set(removed.map((one) => nameKey(one.client.name)).filter((name) => !left.has(name)));
  const renamed = renameInConditions(saved.set, { kind: "client", from, to: client.name.trim() });
  const back = removed.map((one): SingleEdit => ({ kind: "client.save", ...one, restore: true }));
  return { ok: true, set: renamed.set, inverse: [...renamed.inverse, ...back, ...saved.inverse] };
}

function adopted(clients: readonly Client[], to: Client, gone: ReadonlySet<string>): ClientToSave[] {
  const children = clients.filter(
    ({ id, parent }) => id !== to.id && parent !== undefined && gone.has(parent),
  );
  return children.map((child) => ({ client: { ...child, parent: to.id } }));
}

/** Kept by client, because an import compares thousands of names with thousands. */
const comparableNames = new WeakMap<Client, string>();

function nameOf(client: Client): string {
  const kept = comparableNames.get(client);
  if (kept !== undefined) return kept;
  const name = comparableName(client.name);
  comparableNames.set(client, name);
  return name;
}
