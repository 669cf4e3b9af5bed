/** One edit, and so one undo, from the clients and groups of an import that were chosen. */
import type { Group } from "../../groups/group.ts";
import type { Client } from "../../rules/rule-set.ts";
import type { RuleSetEdit, SingleEdit } from "../../rules/rule-set-edit.ts";
import type { PlannedGroup } from "./plan-groups.ts";
import type { PlannedClient } from "./plan-import.ts";

export interface ChosenImport {
  /** Unchanged ones among them are not touched, but may be a parent's or a group's. */
  readonly clients: readonly PlannedClient[];
  readonly groups: readonly PlannedGroup[];
}

/** `null`: nothing of what was chosen would change anything. */
export function importEdit({ clients, groups }: ChosenImport, newId: () => string): RuleSetEdit | null {
  const edits = [...clientEdits(clients, newId), ...groupEdits(groups, newId)];
  return edits.length === 0 ? null : { kind: "together", edits };
}

function clientEdits(planned: readonly PlannedClient[], newId: () => string): SingleEdit[] {
  const withIds = planned.map(({ kind, fileId, client }) => {
    return { kind, fileId, client: kind === "new" ? { ...client, id: newId() } : client };
  });
  const idsInSet = new Map(withIds.map(({ fileId, client }) => [fileId, client.id]));
  return withIds
    .filter(({ kind }) => kind !== "unchanged")
    .map(({ kind, client }) => ({
      kind: "client.save",
      client: kind === "new" ? withParent(client, idsInSet) : client,
    }));
}

/** A parent that came with the same file has an id of its own by now; any other stays as it is named. */
function withParent(client: Client, idsInSet: ReadonlyMap<string, string>): Client {
  const parent = client.parent === undefined ? undefined : idsInSet.get(client.parent);
  return parent === undefined ? client : { ...client, parent };
}

function groupEdits(planned: readonly PlannedGroup[], newId: () => string): SingleEdit[] {
  const withIds = planned.map(({ kind, fileId, group }) => {
    return { kind, fileId, group: kind === "new" ? { ...group, id: newId() } : group };
  });
  const idsInSet = new Map(withIds.map(({ fileId, group }) => [fileId, group.id]));
  return withIds
    .filter(({ kind }) => kind !== "unchanged")
    .map(({ kind, group }) => ({
      kind: "group.save",
      group: kind === "new" ? withNested(group, idsInSet) : group,
    }));
}

function withNested(group: Group, idsInSet: ReadonlyMap<string, string>): Group {
  return group.groups === undefined
    ? group
    : { ...group, groups: group.groups.map((id) => idsInSet.get(id) ?? id) };
}
