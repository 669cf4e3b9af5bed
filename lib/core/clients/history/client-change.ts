/**
 * What was changed about one client, so that it can be told and taken back.
 *
 * A change holds what was there before in the parts that it touched, not the whole
 * client: a new tier for ten thousand clients is ten thousand small records. The
 * state before any change follows from the present one by undoing the newer ones.
 */
import type { Client } from "../../rules/rule-set.ts";
import { isEqual } from "../../shared/is-equal.ts";
import { partsOf } from "../client-parts.ts";

/** By which way a change came. `history`: taken back from the list of changes. */
export const changeWays = ["edit", "bulk", "import", "merge", "assign", "note", "undo", "history"] as const;
export type ChangeWay = (typeof changeWays)[number];

export type ClientDelta =
  /** The client was made. */
  | { readonly kind: "made" }
  /** It was taken away; it was so. */
  | { readonly kind: "removed"; readonly client: Client }
  /** Parts that had another value, and parts that were not there. */
  | {
      readonly kind: "changed";
      readonly before: Readonly<Record<string, unknown>>;
      readonly added: readonly string[];
    };

export interface ClientChange {
  readonly clientId: string;
  readonly delta: ClientDelta;
}

/**
 * The changes between two lists of clients, in no order. Clients that are the same
 * object are the same client: edits share what they leave alone, so this costs a
 * look at each client and a comparison of those that were touched.
 */
export function clientChanges(before: readonly Client[], after: readonly Client[]): readonly ClientChange[] {
  const old = new Map(before.filter((client, place) => after[place] !== client).map((one) => [one.id, one]));
  const touched = after.filter((client, place) => before[place] !== client);
  const changes = touched.flatMap((client): ClientChange[] => {
    const delta = deltaOf(old.get(client.id), client);
    old.delete(client.id);
    return delta === null ? [] : [{ clientId: client.id, delta }];
  });
  const gone = [...old].map(
    ([clientId, client]): ClientChange => ({ clientId, delta: { kind: "removed", client } }),
  );
  return [...changes, ...gone];
}

/** `null`: they hold the same. */
function deltaOf(before: Client | undefined, after: Client): ClientDelta | null {
  if (before === undefined) return { kind: "made" };
  if (before === after) return null;
  const [was, is] = [partsOf(before), partsOf(after)];
  const changed = [...was].filter(([part, value]) => !is.has(part) || !isEqual(value, is.get(part)));
  const added = [...is.keys()].filter((part) => !was.has(part));
  if (changed.length + added.length === 0) return null;
  return { kind: "changed", before: Object.fromEntries(changed), added };
}
