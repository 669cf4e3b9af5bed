/** What of a client a contact file does not give back as it was, once the other cells are read again. */
import type { Client } from "../../rules/rule-set.ts";
import { isEqual } from "../../shared/is-equal.ts";

/**
 * JSON for the column of ours that holds the rest, empty where there is none. `readBack`: the client as the
 * other cells give it. Found by comparing, so that no format has to list its own limits.
 */
export function clientRest(client: Client, readBack: Client): string {
  const { fields, id: _, ...keys } = client;
  const read = new Map<string, unknown>(Object.entries(readBack));
  const rest: (readonly [string, unknown])[] = Object.entries(keys).filter(
    ([key, value]) => !read.has(key) || !isEqual(read.get(key), value),
  );
  const lost = lostFields(fields, readBack.fields);
  if (lost !== null) rest.push(["fields", lost]);
  return rest.length === 0 ? "" : JSON.stringify(Object.fromEntries(rest));
}

/** `null`: all are there again, and no others. */
function lostFields(fields: Client["fields"], readBack: Client["fields"]): object | null {
  if (fields === undefined) return null;
  const read = new Map(Object.entries(readBack ?? {}));
  const lost = Object.entries(fields).filter(([name, value]) => read.get(name) !== value);
  if (lost.length === 0 && readBack !== undefined) return null;
  return Object.fromEntries(lost);
}
