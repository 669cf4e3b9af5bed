/** Saves and deletes segments and groups: lists of the set that may also hold entries of later versions, which stay where they are. */
import { nameKey } from "../condition/known-names.ts";
import { type Group, groupsOf, readGroup } from "../groups/group.ts";
import { findGroupCycle } from "../groups/group-cycle.ts";
import { readSegment, type Segment, segmentsOf } from "../segments/segment.ts";
import { findSegmentCycle } from "../segments/segment-cycle.ts";
import { type EditResult, refused } from "./edit-result.ts";
import { renameInConditions } from "./rename-in-conditions.ts";
import type { RuleSet } from "./rule-set.ts";
import type { SingleEdit } from "./rule-set-edit.ts";
import { overLimit } from "./set-limits.ts";

interface Kind<Entry extends Segment | Group> {
  readonly name: "segment" | "group";
  readonly list: "segments" | "groups";
  readonly read: (entry: unknown) => Entry | null;
  readonly save: (entry: Entry, index?: number) => SingleEdit;
}

const segmentKind: Kind<Segment> = {
  name: "segment",
  list: "segments",
  read: readSegment,
  save: (segment, index) => ({ kind: "segment.save", segment, ...(index === undefined ? {} : { index }) }),
};
const groupKind: Kind<Group> = {
  name: "group",
  list: "groups",
  read: readGroup,
  save: (group, index) => ({ kind: "group.save", group, ...(index === undefined ? {} : { index }) }),
};

export function saveSegment(set: RuleSet, segment: Segment, index: number | undefined): EditResult {
  const saved = save(set, segmentKind, segment, index);
  if (!saved.ok) return saved;
  // Looked for with its new name: conditions have followed it.
  const path = findSegmentCycle(segmentsOf(saved.set), segment);
  return path === null ? saved : refused({ code: "segment.cycle", params: { path: path.join(" → ") } });
}

export function saveGroup(
  set: RuleSet,
  { group, index, restores }: Extract<SingleEdit, { kind: "group.save" }>,
): EditResult {
  const saved = save(set, groupKind, group, index);
  if (!saved.ok) return saved;
  const before = groupsOf(set).find(({ id }) => id === group.id);
  // A ring that a file brought does not keep the group from being edited otherwise.
  const isNestedAnew = before === undefined || nestingOf(before) !== nestingOf(group);
  const path = isNestedAnew && restores !== true ? findGroupCycle(groupsOf(saved.set), group) : null;
  if (path !== null) return refused({ code: "group.cycle", params: { path: path.join(" → ") } });
  return before === undefined ? saved : restoring(saved, set, before);
}

function nestingOf({ groups = [] }: Group): string {
  return JSON.stringify(groups);
}

/** What takes back that a ring was broken makes it again. */
function restoring(edited: EditResult, before: RuleSet, group: Group): EditResult {
  if (!edited.ok || findGroupCycle(groupsOf(before), group) === null) return edited;
  const inverse = edited.inverse.map((edit) =>
    edit.kind === "group.save" ? ({ ...edit, restores: true } as const) : edit,
  );
  return { ...edited, inverse };
}

export function deleteSegment(set: RuleSet, id: string): EditResult {
  return remove(set, segmentKind, id);
}

export function deleteGroup(set: RuleSet, id: string): EditResult {
  const group = groupsOf(set).find((one) => one.id === id);
  const removed = remove(set, groupKind, id);
  return group === undefined ? removed : restoring(removed, set, group);
}

function save<Entry extends Segment | Group>(
  set: RuleSet,
  kind: Kind<Entry>,
  entry: Entry,
  index: number | undefined,
): EditResult {
  const entries = set[kind.list] ?? [];
  const known = entries.map(kind.read);
  const place = known.findIndex((other) => other?.id === entry.id);
  const before = known[place] ?? null;
  const key = nameKey(entry.name);
  const isTaken = known.some(
    (other) => other !== null && other.id !== entry.id && nameKey(other.name) === key,
  );
  if (isTaken && (before === null || nameKey(before.name) !== key)) {
    return refused({ code: `${kind.name}.name.taken`, params: { name: entry.name.trim() } });
  }
  const saved =
    before === null ? entries.toSpliced(index ?? entries.length, 0, entry) : entries.with(place, entry);
  const next = { ...set, [kind.list]: saved };
  const error = overLimit(next);
  if (error !== null) return refused(error);
  if (before === null) {
    return { ok: true, set: next, inverse: [{ kind: `${kind.name}.delete`, id: entry.id }] };
  }
  const from = new Set(nameKey(before.name) === key || isTaken ? [] : [nameKey(before.name)]);
  const renamed = renameInConditions(next, { kind: kind.name, from, to: entry.name.trim() });
  return { ok: true, set: renamed.set, inverse: [kind.save(before), ...renamed.inverse] };
}

function remove<Entry extends Segment | Group>(set: RuleSet, kind: Kind<Entry>, id: string): EditResult {
  const entries = set[kind.list] ?? [];
  const index = entries.findIndex((one) => kind.read(one)?.id === id);
  const entry = kind.read(entries[index]);
  if (entry === null) return refused({ code: `${kind.name}.unknown`, params: { id } });
  return {
    ok: true,
    set: { ...set, [kind.list]: entries.toSpliced(index, 1) },
    inverse: [kind.save(entry, index)],
  };
}
