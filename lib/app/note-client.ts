/** Writes down what the user wants to remember about a client, as a Gmail page asks for it. */
import type { RuleSet } from "../core/rules/rule-set.ts";
import type { Outcome } from "../core/shared/outcome.ts";
import { refusal } from "../core/shared/outcome.ts";
import { tellWhose } from "./tell-whose.ts";
import { editUndoably, type UndoableEditPorts } from "./undoable-edit.ts";

/** `notes`: plain text; blank: none. Codes: `client.unknown`, `client.followed` with `set`, and those of edits. */
export async function noteClient(
  ports: UndoableEditPorts,
  clientId: string,
  notes: string,
): Promise<Outcome<{ revision: number; undo: string | null }>> {
  const planOn = (set: RuleSet) => {
    const found = set.clients.find(({ id }) => id === clientId);
    if (found === undefined) return refusal("client.unknown");
    const { notes: _before, ...rest } = found;
    const client = notes.trim() === "" ? rest : { ...rest, notes };
    return { ok: true, edit: { kind: "client.save", client } } as const;
  };
  const done = await editUndoably(ports, planOn, "note");
  if (!done.ok) return await tellWhose(ports.state, done, [clientId]);
  const { revision, undo } = done.value;
  return { ok: true, value: { revision, undo } };
}
