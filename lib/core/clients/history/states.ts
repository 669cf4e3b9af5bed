/** Goes back from a client as it is to what it was before its changes, newest first. */
import type { Client } from "../../rules/rule-set.ts";
import { clientOfParts, partsOf } from "../client-parts.ts";
import type { ClientDelta } from "./client-change.ts";

/** The client around one change; `null`: it was not there. */
export interface ChangeStates {
  readonly before: Client | null;
  readonly after: Client | null;
}

/** For each change the states around it. @param deltas newest first; @param present `null`: it is gone */
export function statesAround(
  present: Client | null,
  deltas: readonly ClientDelta[],
): readonly ChangeStates[] {
  let after = present;
  return deltas.map((delta) => {
    const before = stateBefore(after, delta);
    const states = { before, after };
    after = before;
    return states;
  });
}

function stateBefore(after: Client | null, delta: ClientDelta): Client | null {
  if (delta.kind === "made") return null;
  if (delta.kind === "removed") return delta.client;
  if (after === null) return null;
  const parts = new Map(partsOf(after));
  for (const part of delta.added) parts.delete(part);
  for (const [part, value] of Object.entries(delta.before)) parts.set(part, value);
  return clientOfParts(after.id, parts);
}
