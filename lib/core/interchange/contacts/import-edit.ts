/** One edit, and so one undo, from the clients of an import that were chosen. */

import type { Client } from "../../rules/rule-set.ts";
import type { RuleSetEdit } from "../../rules/rule-set-edit.ts";
import type { PlannedClient } from "./plan-import.ts";

/** `null`: nothing of what was chosen would change anything. */
export function importEdit(chosen: readonly PlannedClient[], newId: () => string): RuleSetEdit | null {
  const withIds = chosen.map((planned) => ({
    ...planned,
    client: planned.kind === "new" ? { ...planned.client, id: newId() } : planned.client,
  }));
  const idsInSet = new Map(withIds.map(({ fileId, client }) => [fileId, client.id]));
  const edits = withIds
    .filter(({ kind }) => kind !== "unchanged")
    .map(({ kind, client }) => ({
      kind: "client.save" as const,
      client: kind === "new" ? withParent(client, idsInSet) : client,
    }));
  return edits.length === 0 ? null : { kind: "together", edits };
}

/** A parent that came with the same file has an id of its own by now; any other stays as it is named. */
function withParent(client: Client, idsInSet: ReadonlyMap<string, string>): Client {
  const parent = client.parent === undefined ? undefined : idsInSet.get(client.parent);
  return parent === undefined ? client : { ...client, parent };
}
