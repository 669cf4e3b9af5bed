/** Gives a sender or a sender's domain to a client, as a Gmail page asks for it. */
import { type Assignment, assignSender } from "../core/clients/assign-sender.ts";
import type { RuleSet } from "../core/rules/rule-set.ts";
import { ownPeopleOfAll } from "../core/settings/own-people.ts";
import type { Outcome } from "../core/shared/outcome.ts";
import { editUndoably, type UndoableEditPorts } from "./undoable-edit.ts";

export interface Assigned {
  readonly revision: number;
  readonly undo: string | null;
  readonly client: string;
  /** The address or domain that the client has now. */
  readonly entry: string;
  /** Names of the clients that had it, or a part of it, before. */
  readonly moved: string[];
}

/** Codes: those of `assignSender` and of edits. */
export async function assignShownSender(
  ports: UndoableEditPorts,
  account: string,
  assignment: Assignment,
): Promise<Outcome<Assigned>> {
  const present = await ports.state.settings();
  if (!present.ok) return present;
  const own = ownPeopleOfAll(present.value.settings, account);
  const planOn = (set: RuleSet) => {
    const planned = assignSender(set, assignment, own, ports.newId());
    return planned.ok ? { ...planned, clientId: planned.client.id } : planned;
  };
  const done = await editUndoably(ports, planOn, "assign");
  if (!done.ok) return done;
  const { revision, undo, plan } = done.value;
  const { client, entry, moved } = plan;
  return { ok: true, value: { revision, undo, client: client.name, entry, moved: [...moved] } };
}
