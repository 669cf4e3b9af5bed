/** Keeps the rules that gave a wrong label from firing for a sender, as a Gmail page asks for it. */
import { type Correction, exceptSender } from "../core/rules/except-sender.ts";
import type { Outcome } from "../core/shared/outcome.ts";
import { tellWhose } from "./tell-whose.ts";
import { editUndoably, type UndoableEditPorts } from "./undoable-edit.ts";

export interface Corrected {
  readonly revision: number;
  readonly undo: string | null;
  /** Names of the rules that have an exception more. */
  readonly rules: string[];
}

/** Codes: those of `exceptSender`, `rule.followed` with `set`, and those of edits. */
export async function correctLabel(
  ports: UndoableEditPorts,
  correction: Correction,
): Promise<Outcome<Corrected>> {
  const done = await editUndoably(ports, (set) => exceptSender(set, correction));
  if (!done.ok) return await tellWhose(ports.state, done, correction.ruleIds);
  const { revision, undo, plan } = done.value;
  return { ok: true, value: { revision, undo, rules: plan.rules.map(({ name }) => name) } };
}
