/** Gives a sender or a sender's domain to a client, as a Gmail page asks for it. */
import { type Assignment, assignSender } from "../core/clients/assign-sender.ts";
import type { Client, RuleSet } from "../core/rules/rule-set.ts";
import { ownPeopleOfAll } from "../core/settings/own-people.ts";
import type { Outcome } from "../core/shared/outcome.ts";
import { type LearnFromPorts, learnFrom } from "./learn-from.ts";
import { tellWhose } from "./tell-whose.ts";
import { editUndoably, type UndoableEditPorts } from "./undoable-edit.ts";

export interface Assigned {
  readonly revision: number;
  readonly undo: string | null;
  readonly client: string;
  /** The address or domain that the client has now. */
  readonly entry: string;
  /** Names of the clients that had it, or a part of it, before. */
  readonly moved: string[];
  /** The followed set of which the client was until now: it is a copy of the user's own. Absent: it was theirs before. */
  readonly copiedFrom?: string;
  /** As when a label is corrected. */
  readonly suggests: boolean;
}

/**
 * A client of a followed set becomes one of the user's own with the same id, which takes its place; not one
 * of the company's, which would stand before it. Codes: those of `assignSender`, `client.followed` with `set`, and those of edits.
 */
export async function assignShownSender(
  ports: UndoableEditPorts & LearnFromPorts,
  account: string,
  { message, ...assignment }: Assignment & { readonly message?: string },
): Promise<Outcome<Assigned>> {
  const present = await ports.state.settings();
  if (!present.ok) return present;
  const own = ownPeopleOfAll(present.value.settings, account);
  const shared = await followedClient(ports, assignment);
  const planOn = (set: RuleSet) => {
    const isNew = shared !== null && !set.clients.some(({ id }) => id === shared.client.id);
    const withCopy = isNew ? { ...set, clients: [...set.clients, shared.client] } : set;
    const planned = assignSender(withCopy, assignment, own, ports.newId());
    const copiedFrom = isNew ? { copiedFrom: shared.set } : {};
    return planned.ok ? { ...planned, clientId: planned.client.id, ...copiedFrom } : planned;
  };
  const done = await editUndoably(ports, planOn, "assign");
  if (!done.ok) {
    return "clientId" in assignment.to ? await tellWhose(ports.state, done, [assignment.to.clientId]) : done;
  }
  const { revision, undo, plan, set } = done.value;
  const { client, entry, moved } = plan;
  const copied = "copiedFrom" in plan ? { copiedFrom: plan.copiedFrom } : {};
  const { address, scope } = assignment;
  const suggests = await learnFrom(
    ports,
    { kind: "assign", account, message: message ?? null, address, scope, clientId: client.id },
    { set, own },
  );
  return {
    ok: true,
    value: { revision, undo, client: client.name, entry, moved: [...moved], ...copied, suggests },
  };
}

interface SharedClient {
  readonly client: Client;
  /** The name of its set. */
  readonly set: string;
}

/** `null`: the sender is not given to a client of a set that the user follows. */
async function followedClient(
  { rules }: Pick<UndoableEditPorts, "rules">,
  { to }: Assignment,
): Promise<SharedClient | null> {
  if (!("clientId" in to)) return null;
  const followed = await rules.loadFollowed();
  if (!followed.ok) return null;
  const sets = followed.value.filter(({ source }) => source === "user");
  const [found] = sets.flatMap(({ name, set }) => {
    const client = set.clients.find(({ id }) => id === to.clientId);
    return client === undefined ? [] : [{ client, set: name }];
  });
  return found ?? null;
}
