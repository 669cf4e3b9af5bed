/** Saves and deletes segments and groups: lists of the set that may also hold entries of later versions, which stay where they are. */
import { nameKey } from "../condition/known-names.ts";
import { type Group, groupsOf, readGroup } from "../groups/group.ts";
import { findGroupCycle } from "../groups/group-cycle.ts";
import { readSegment, type Segment, segmentsOf } from "../segments/segment.ts";
import { findSegmentCycle } from "../segments/segment-cycle.ts";
import { type EditResult, refused } from "./edit-result.ts";
import { type Renaming, renameIn, renameInConditions } from "./rename-in-conditions.ts";
import type { RuleSet } from "./rule-set.ts";
import type { HowToSave, SingleEdit } from "./rule-set-edit.ts";
import { overLimit, overRegexLimit } from "./set-limits.ts";

interface Kind<Entry extends Segment | Group> {
  readonly name: "segment" | "group";
  readonly list: "segments" | "groups";
  readonly read: (entry: unknown) => Entry | null;
  /** Its own text with the other name. */
  readonly rename: (entry: Entry, renaming: Renaming) => Entry;
  /** The edit that puts it back. */
  readonly restore: (entry: Entry, index?: number) => SingleEdit;
}

const segmentKind: Kind<Segment> = {
  name: "segment",
  list: "segments",
  read: readSegment,
  rename: (segment, renaming) => ({ ...segment, condition: renameIn(segment.condition, renaming) }),
  restore: (segment, index) => ({ kind: "segment.save", segment, restore: true, ...placeOf(index) }),
};
const groupKind: Kind<Group> = {
  name: "group",
  list: "groups",
  read: readGroup,
  rename: (group) => group,
  restore: (group, index) => ({ kind: "group.save", group, restore: true, ...placeOf(index) }),
};

function placeOf(index: number | undefined): { readonly index?: number } {
  return index === undefined ? {} : { index };
}

export function saveSegment(set: RuleSet, segment: Segment, how: HowToSave): EditResult {
  const saved = save(set, segmentKind, segment, how);
  if (!saved.ok || how.restore === true) return saved;
  // As it was saved: its text has followed its own new name.
  const segments = segmentsOf(saved.set);
  const path = findSegmentCycle(segments, segments.find(({ id }) => id === segment.id) ?? segment);
  return path === null ? saved : refused({ code: "segment.cycle", params: { path: path.join(" → ") } });
}

export function saveGroup(set: RuleSet, group: Group, how: HowToSave): EditResult {
  const saved = save(set, groupKind, group, how);
  if (!saved.ok || how.restore === true) return saved;
  const before = groupsOf(set).find(({ id }) => id === group.id);
  // A ring that a file brought does not keep the group from being edited otherwise.
  const isNestedAnew = before === undefined || nestingOf(before) !== nestingOf(group);
  const path = isNestedAnew ? findGroupCycle(groupsOf(saved.set), group) : null;
  return path === null ? saved : refused({ code: "group.cycle", params: { path: path.join(" → ") } });
}

function nestingOf({ groups = [] }: Group): string {
  return JSON.stringify(groups);
}

export function deleteSegment(set: RuleSet, id: string): EditResult {
  return remove(set, segmentKind, id);
}

export function deleteGroup(set: RuleSet, id: string): EditResult {
  return remove(set, groupKind, id);
}

function save<Entry extends Segment | Group>(
  set: RuleSet,
  kind: Kind<Entry>,
  entry: Entry,
  { index, restore }: HowToSave,
): EditResult {
  const entries = set[kind.list] ?? [];
  const known = entries.map(kind.read);
  const place = known.findIndex((other) => other?.id === entry.id);
  const before = known[place] ?? null;
  const key = nameKey(entry.name);
  const isTaken = known.some(
    (other) => other !== null && other.id !== entry.id && nameKey(other.name) === key,
  );
  if (isTaken && restore !== true && (before === null || nameKey(before.name) !== key)) {
    return refused({ code: `${kind.name}.name.taken`, params: { name: entry.name.trim() } });
  }
  const put = (one: Entry) =>
    before === null ? entries.toSpliced(index ?? entries.length, 0, one) : entries.with(place, one);
  const next = { ...set, [kind.list]: put(entry) };
  const error = overLimit(next) ?? overRegexLimit(set, next);
  if (error !== null) return refused(error);
  if (before === null) {
    return { ok: true, set: next, inverse: [{ kind: `${kind.name}.delete`, id: entry.id }] };
  }
  const former = nameKey(before.name);
  // As long as another one has the former name, conditions mean that one.
  const keepsTexts =
    former === key || known.some((other) => other !== before && nameKey(other?.name ?? "") === former);
  if (keepsTexts) return { ok: true, set: next, inverse: [kind.restore(before)] };
  const renaming = { kind: kind.name, from: new Set([former]), to: entry.name.trim() };
  const own = restore === true ? entry : kind.rename(entry, renaming);
  const renamed = renameInConditions({ ...set, [kind.list]: put(own) }, renaming, entry.id);
  return { ok: true, set: renamed.set, inverse: [kind.restore(before), ...renamed.inverse] };
}

function remove<Entry extends Segment | Group>(set: RuleSet, kind: Kind<Entry>, id: string): EditResult {
  const entries = set[kind.list] ?? [];
  const index = entries.findIndex((one) => kind.read(one)?.id === id);
  const entry = kind.read(entries[index]);
  if (entry === null) return refused({ code: `${kind.name}.unknown`, params: { id } });
  return {
    ok: true,
    set: { ...set, [kind.list]: entries.toSpliced(index, 1) },
    inverse: [kind.restore(entry, index)],
  };
}
