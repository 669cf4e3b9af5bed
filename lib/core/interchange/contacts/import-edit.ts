/** One edit, and so one undo, from the clients of an import that were chosen. */
import type { RuleSetEdit } from "../../rules/rule-set-edit.ts";
import type { PlannedClient } from "./plan-import.ts";

/** `null`: nothing of what was chosen would change anything. */
export function importEdit(chosen: readonly PlannedClient[], newId: () => string): RuleSetEdit | null {
  const edits = chosen
    .filter(({ kind }) => kind !== "unchanged")
    .map(({ kind, client }) => ({
      kind: "client.save" as const,
      client: kind === "new" ? { ...client, id: newId() } : client,
    }));
  return edits.length === 0 ? null : { kind: "together", edits };
}
