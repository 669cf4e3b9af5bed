/**
 * What a client has from its parent: colour, answer times and calendar where it sets none, and the
 * tier where it asks for that. A parent that is gone, archived or its own child's child
 * gives nothing.
 */
import type { Client, ClientPromise } from "../rules/rule-set.ts";

/** The clients as they count, in their order; those without a parent are the same objects. */
export function withInherited(clients: readonly Client[]): readonly Client[] {
  if (!clients.some(({ parent }) => parent !== undefined)) return clients;
  const byId = new Map(clients.map((client) => [client.id, client]));
  return clients.map((client) => inherited(client, byId));
}

/** One client as it counts among these. */
export function inherited(client: Client, byId: ReadonlyMap<string, Client>): Client {
  if (client.parent === undefined) return client;
  const above = ancestorsOf(client, byId);
  const colour = colourGiver(client, above)?.colour;
  const { tier } = tierGiver(client, above);
  const promise = promiseOf([client, ...above]);
  const calendar = [client, ...above].find((one) => one.calendar !== undefined)?.calendar;
  return {
    ...client,
    tier,
    ...(colour === undefined ? {} : { colour }),
    ...(promise === undefined ? {} : { promise }),
    ...(calendar === undefined ? {} : { calendar }),
  };
}

/** Each of the two times is that of the nearest who sets it. */
function promiseOf(lineage: readonly Client[]): ClientPromise | undefined {
  const setting = lineage.flatMap(({ promise }) => promise ?? []);
  const first = setting.find((one) => one.first !== undefined)?.first;
  const next = setting.find((one) => one.next !== undefined)?.next;
  if (first === undefined && next === undefined) return lineage[0]?.promise;
  return {
    ...lineage[0]?.promise,
    ...(first === undefined ? {} : { first }),
    ...(next === undefined ? {} : { next }),
  };
}

/** From whom a client has its tier and its colour; the client itself where it sets them, `undefined`: nobody sets a colour. */
export interface Givers {
  readonly tier: Client;
  readonly colour: Client | undefined;
}

export function giversOf(client: Client, byId: ReadonlyMap<string, Client>): Givers {
  const above = ancestorsOf(client, byId);
  return { tier: tierGiver(client, above), colour: colourGiver(client, above) };
}

/** Parent, its parent and so on; it ends where somebody would come twice. */
export function ancestorsOf(client: Client, byId: ReadonlyMap<string, Client>): readonly Client[] {
  const above: Client[] = [];
  const met = new Set([client.id]);
  let next = parentOf(client, byId);
  while (next !== undefined && !met.has(next.id)) {
    above.push(next);
    met.add(next.id);
    next = parentOf(next, byId);
  }
  return above;
}

function parentOf({ parent }: Client, byId: ReadonlyMap<string, Client>): Client | undefined {
  const found = parent === undefined ? undefined : byId.get(parent);
  return found?.archived === true ? undefined : found;
}

function colourGiver(client: Client, above: readonly Client[]): Client | undefined {
  return [client, ...above].find(({ colour }) => colour !== undefined);
}

/** The first one upwards that has a tier of its own; the last one where nobody has. */
function tierGiver(client: Client, above: readonly Client[]): Client {
  let last = client;
  for (const next of above) {
    if (last.inheritsTier !== true) break;
    last = next;
  }
  return last;
}
