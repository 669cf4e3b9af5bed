/** A client in the parts in which it is compared, merged and told of: each of its keys, and each of its fields. */
import type { Client } from "../rules/rule-set.ts";

/** Of the parts that are fields. */
export const fieldPrefix = "field.";

/** By name: `tier`, `addresses`, `field.region`, and keys of later versions. The id is none of them. */
export function partsOf(client: Client): ReadonlyMap<string, unknown> {
  const { id: _id, fields = {}, ...keys } = client;
  const own = Object.entries(fields).map(([name, value]): [string, unknown] => [fieldPrefix + name, value]);
  return new Map([...Object.entries(keys), ...own]);
}

/** The client of these parts; those without a value are left out. */
export function clientOfParts(id: string, parts: ReadonlyMap<string, unknown>): Client {
  const present = [...parts].filter(([, value]) => value !== undefined);
  const keys = present.filter(([part]) => !part.startsWith(fieldPrefix));
  const fields = present.filter(([part]) => part.startsWith(fieldPrefix));
  const own = fields.map(([part, value]) => [part.slice(fieldPrefix.length), value]);
  return {
    id,
    ...Object.fromEntries(keys),
    ...(own.length === 0 ? {} : { fields: Object.fromEntries(own) }),
  } as Client;
}
