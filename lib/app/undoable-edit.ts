/**
 * Edits that a Gmail page asks for. The page learns what was done and gets a token
 * to take it back; the edit itself and its inverse never enter Gmail's process.
 */
import type { ChangeWay } from "../core/clients/history/client-change.ts";
import { editRuleSet } from "../core/rules/edit-rule-set.ts";
import type { RuleSet } from "../core/rules/rule-set.ts";
import type { RuleSetEdit } from "../core/rules/rule-set-edit.ts";
import { type Outcome, type Refusal, refusal } from "../core/shared/outcome.ts";
import { announceChange } from "./announce-change.ts";
import { type EditRuleSetPorts, type SavedEdit, saveEdit } from "./edit-rule-set.ts";
import type { UndoStore } from "./ports.ts";

export interface UndoableEditPorts extends EditRuleSetPorts {
  readonly undo: UndoStore;
}

interface UndoablePlan {
  readonly ok: true;
  readonly edit: RuleSetEdit;
  /** Present: a sender is given to this client. */
  readonly clientId?: string;
}

export interface Undoable<Plan> extends SavedEdit<Plan> {
  /** `null`: done, but it cannot be taken back from where it was asked for. */
  readonly undo: string | null;
}

export function editUndoably<Plan extends UndoablePlan>(
  ports: UndoableEditPorts,
  planOn: (set: RuleSet) => Plan | Refusal,
  way: ChangeWay = "edit",
): Promise<Outcome<Undoable<Plan>>> {
  return ports.queue(async () => {
    const edited = await saveEdit(ports, planOn, way);
    if (!edited.ok) return edited;
    const { inverse, set, plan } = edited.value;
    const { clientId } = plan;
    const step = { inverse, redo: redoOf(set, inverse), ...(clientId === undefined ? {} : { clientId }) };
    // Kept before anybody hears of the change: whoever sees it can take it back.
    const undo = await ports.undo.keep(step);
    await announceChange(ports, edited.value.revision);
    return { ok: true, value: { ...edited.value, undo } };
  });
}

/** Codes besides those of edits: `undo.gone` (not kept, or done already), `undo.changed` (the same things were changed again since). */
export function undoEdit(ports: UndoableEditPorts, token: string): Promise<Outcome<{ revision: number }>> {
  return ports.queue(async () => {
    const step = await ports.undo.find(token);
    if (step === null) return refusal("undo.gone");
    const { inverse, redo } = step;
    const undone = await saveEdit(
      ports,
      (set) => (redoOf(set, inverse) === redo ? { ok: true, edit: inverse } : refusal("undo.changed")),
      "undo",
    );
    if (!undone.ok) return undone;
    await ports.undo.drop(token);
    await announceChange(ports, undone.value.revision);
    return { ok: true, value: { revision: undone.value.revision } };
  });
}

/** What taking back would take away: the same as was done, unless somebody changed it since. */
function redoOf(set: RuleSet, inverse: RuleSetEdit): string {
  const taken = editRuleSet(set, inverse);
  return taken.ok ? JSON.stringify(taken.inverse) : "";
}
