/** Carries out one edit of the user's rule set, and answers with the edit that takes it back. */
import type { ChangeWay } from "../core/clients/history/client-change.ts";
import { editRuleSet } from "../core/rules/edit-rule-set.ts";
import { unsavedSetId } from "../core/rules/empty-rule-set.ts";
import type { RuleSet } from "../core/rules/rule-set.ts";
import type { RuleSetEdit } from "../core/rules/rule-set-edit.ts";
import { type Outcome, type Refusal, refusal } from "../core/shared/outcome.ts";
import { type AnnounceChangePorts, announceChange } from "./announce-change.ts";
import type { Clock } from "./ports.ts";
import type { PresentState } from "./present-state.ts";

export interface EditRuleSetPorts extends AnnounceChangePorts {
  readonly clock: Clock;
  readonly state: PresentState;
  /** A new id for the rule set, given to it when it is first saved, and for what is new in it. */
  readonly newId: () => string;
}

/** `way`: how the history of clients tells of it. Codes: those of `RuleSetEditError` and of the storage. */
export function editStoredRuleSet(
  ports: EditRuleSetPorts,
  edit: RuleSetEdit,
  way: ChangeWay = "edit",
): Promise<Outcome<{ revision: number; inverse: RuleSetEdit }>> {
  return ports.queue(async () => {
    const edited = await saveEdit(ports, () => ({ ok: true, edit }), way);
    if (!edited.ok) return edited;
    const { revision, inverse } = edited.value;
    await announceChange(ports, revision);
    return { ok: true, value: { revision, inverse } };
  });
}

export interface SavedEdit<Plan> {
  readonly revision: number;
  readonly inverse: RuleSetEdit;
  readonly plan: Plan;
  /** The rule set as it is now. */
  readonly set: RuleSet;
}

/** Plans an edit on the stored set and saves it; call it within the queue, and announce the change. Codes besides: those of the plan. */
export async function saveEdit<Plan extends { readonly ok: true; readonly edit: RuleSetEdit }>(
  ports: EditRuleSetPorts,
  planOn: (set: RuleSet) => Plan | Refusal,
  way: ChangeWay = "edit",
): Promise<Outcome<SavedEdit<Plan>>> {
  const present = await ports.rules.load();
  if (!present.ok) return refusal(present.failure.code, present.failure.params);
  const plan = planOn(present.value.set);
  if (!plan.ok) return plan;
  const edited = editRuleSet(present.value.set, plan.edit);
  if (!edited.ok) return refusal(edited.error.code, edited.error.params);
  const set = edited.set.id === unsavedSetId ? { ...edited.set, id: ports.newId() } : edited.set;
  const saved = await ports.rules.save(set, ports.clock.now(), present.value.set, way);
  if (!saved.ok) return refusal(saved.failure.code, saved.failure.params);
  const { revision } = saved.value;
  ports.state.expect({ set, revision });
  return { ok: true, value: { revision, inverse: edited.inverse, plan, set } };
}
