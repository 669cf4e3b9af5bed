/** Carries out one edit of the user's rule set, and answers with the edit that takes it back. */
import { editRuleSet } from "../core/rules/edit-rule-set.ts";
import { unsavedSetId } from "../core/rules/empty-rule-set.ts";
import type { RuleSetEdit } from "../core/rules/rule-set-edit.ts";
import { type Outcome, refusal } from "../core/shared/outcome.ts";
import { type AnnounceChangePorts, announceChange } from "./announce-change.ts";
import type { Clock } from "./ports.ts";
import type { PresentState } from "./present-state.ts";

export interface EditRuleSetPorts extends AnnounceChangePorts {
  readonly clock: Clock;
  readonly state: PresentState;
  /** A new id for the rule set, given to it when it is first saved. */
  readonly newId: () => string;
}

/** Codes: those of `RuleSetEditError` and of the storage. */
export function editStoredRuleSet(
  ports: EditRuleSetPorts,
  edit: RuleSetEdit,
): Promise<Outcome<{ revision: number; inverse: RuleSetEdit }>> {
  return ports.queue(async () => {
    const present = await ports.rules.load();
    if (!present.ok) return refusal(present.failure.code, present.failure.params);
    const edited = editRuleSet(present.value.set, edit);
    if (!edited.ok) return refusal(edited.error.code, edited.error.params);
    const set = edited.set.id === unsavedSetId ? { ...edited.set, id: ports.newId() } : edited.set;
    const saved = await ports.rules.save(set, ports.clock.now(), present.value.set);
    if (!saved.ok) return refusal(saved.failure.code, saved.failure.params);
    const { revision } = saved.value;
    ports.state.expect({ set, revision });
    await announceChange(ports, revision);
    return { ok: true, value: { revision, inverse: edited.inverse } };
  });
}
