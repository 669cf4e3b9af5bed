/** Compares the groups of a contact file with those that are there. An import only adds members. */
import { nameKey } from "../../condition/known-names.ts";
import type { Group } from "../../groups/group.ts";
import { addressOfMember } from "../../groups/group-member.ts";
import { canonicalAddress } from "../../message/address.ts";
import type { FileGroup } from "./file-groups.ts";

export interface PlannedGroup {
  readonly kind: "new" | "changed" | "unchanged";
  /** As it will be; a new one has the empty id. */
  readonly group: Group;
  /** How many members come to one that is there. */
  readonly added: number;
  readonly line: number;
  /** By which other groups of the file name it; empty where none can. */
  readonly fileId: string;
}

/** Files say nothing of kinds. */
const usualKind = "department";

export function planGroups(groups: readonly FileGroup[], present: readonly Group[]): PlannedGroup[] {
  const byId = new Map(present.map((group) => [group.id, group]));
  const byName = new Map<string, Group>();
  for (const group of present) if (!byName.has(nameKey(group.name))) byName.set(nameKey(group.name), group);
  /** Two groups of the file may be one of ours, or one. */
  const planned = new Map<string, PlannedGroup>();
  for (const group of groups) {
    const before = byId.get(group.whole?.id ?? "") ?? byName.get(nameKey(group.name));
    const key = before?.id ?? `new ${nameKey(group.name)}`;
    const earlier = planned.get(key);
    const next =
      before === undefined && earlier === undefined ? asNew(group) : withMembers(group, before, earlier);
    planned.set(key, next);
  }
  return [...planned.values()];
}

function asNew({ line, name, members, whole }: FileGroup): PlannedGroup {
  const group: Group = whole === null ? { id: "", name, kind: usualKind, members } : { ...whole, id: "" };
  return { kind: "new", group, added: 0, line, fileId: whole?.id ?? "" };
}

function withMembers(
  { line, members, whole }: FileGroup,
  before: Group | undefined,
  earlier: PlannedGroup | undefined,
): PlannedGroup {
  const group = earlier?.group ?? before;
  if (group === undefined) throw new Error("a group that is neither there nor new");
  const known = new Set(group.members.map((member) => canonicalAddress(addressOfMember(member))));
  const more = members.filter((member) => !known.has(canonicalAddress(addressOfMember(member))));
  const added = (earlier?.added ?? 0) + more.length;
  const kind = earlier?.kind === "new" ? "new" : added > 0 ? "changed" : "unchanged";
  return {
    kind,
    group: { ...group, members: [...group.members, ...more] },
    added,
    line: earlier?.line ?? line,
    fileId: earlier?.fileId || (whole?.id ?? ""),
  };
}
