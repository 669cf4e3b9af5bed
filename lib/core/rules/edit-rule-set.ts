/**
 * Applies one edit to a rule set and says which edit takes it back. Nothing is
 * changed in place, and an edit that cannot be applied changes nothing.
 */
import { nameKey } from "../condition/known-names.ts";
import { findDuplicateId } from "../interchange/find-duplicate-id.ts";
import { deleteClients, mergeClients, saveClients } from "./edit-clients.ts";
import { deleteGroup, deleteSegment, saveGroup, saveSegment } from "./edit-named-entries.ts";
import { type EditResult, refused } from "./edit-result.ts";
import { deleteCalendar, saveCalendar, saveSetting } from "./edit-settings.ts";
import { deleteTest, saveTest } from "./edit-tests.ts";
import { renamedLabels, renameInTests } from "./rename-in-tests.ts";
import type { Rule, RuleSet } from "./rule-set.ts";
import type { RuleSetEdit, RuleSetEditError, RuleSetEditResult, SingleEdit } from "./rule-set-edit.ts";
import { overLimit, overRegexLimit } from "./set-limits.ts";

export function editRuleSet(set: RuleSet, edit: RuleSetEdit): RuleSetEditResult {
  const edited = edit.kind === "together" ? editTogether(set, edit.edits) : editOnce(set, edit);
  if (!edited.ok) return edited;
  const [first, ...more] = edited.inverse;
  const isOne = first !== undefined && more.length === 0;
  return { ...edited, inverse: isOne ? first : { kind: "together", edits: edited.inverse } };
}

/** The inverse takes back the last one first. Clients in a row are saved or deleted in one go. */
function editTogether(set: RuleSet, edits: readonly SingleEdit[]): EditResult {
  let present = set;
  const inverses: (readonly SingleEdit[])[] = [];
  for (let at = 0; at < edits.length; ) {
    const edit = edits[at];
    if (edit === undefined) break;
    const row = inARow(edits, at, edit);
    const edited = editRow(present, edit, row);
    if (!edited.ok) return edited;
    present = edited.set;
    inverses.push(edited.inverse);
    at += row.length;
  }
  return { ok: true, set: present, inverse: inverses.toReversed().flat() };
}

function editRow(set: RuleSet, first: SingleEdit, row: readonly SingleEdit[]): EditResult {
  if (row.length === 1) return editOnce(set, first);
  const isSaved = (edit: SingleEdit) => edit.kind === "client.save";
  const isDeleted = (edit: SingleEdit) => edit.kind === "client.delete";
  return isSaved(first)
    ? saveClients(set, row.filter(isSaved))
    : deleteClients(
        set,
        row.filter(isDeleted).map(({ id }) => id),
      );
}

/** From `start` on, as many of the kind of the first as follow each other; of other kinds one. */
function inARow(edits: readonly SingleEdit[], start: number, { kind }: SingleEdit): readonly SingleEdit[] {
  if (kind !== "client.save" && kind !== "client.delete") return edits.slice(start, start + 1);
  const end = edits.findIndex((edit, at) => at > start && edit.kind !== kind);
  return edits.slice(start, end === -1 ? undefined : end);
}

function editOnce(set: RuleSet, edit: SingleEdit): EditResult {
  switch (edit.kind) {
    case "client.save":
      return saveClients(set, [edit]);
    case "client.delete":
      return deleteClients(set, [edit.id]);
    case "client.merge":
      return mergeClients(set, edit.client, edit.others);
    case "rule.save":
      return saveRule(set, edit.rule, edit.index);
    case "rule.delete":
      return deleteRule(set, edit.id);
    case "rule.move":
      return moveRule(set, edit.id, edit.index);
    case "segment.save":
      return saveSegment(set, edit.segment, edit);
    case "segment.delete":
      return deleteSegment(set, edit.id);
    case "group.save":
      return saveGroup(set, edit.group, edit);
    case "group.delete":
      return deleteGroup(set, edit.id);
    case "priority.save":
      return saveSetting(set, "priority", edit.priority);
    case "promises.save":
      return saveSetting(set, "promises", edit.promises);
    case "calendar.save":
      return saveCalendar(set, edit.calendar, edit.index);
    case "calendar.delete":
      return deleteCalendar(set, edit.id);
    case "test.save":
      return saveTest(set, edit.test, edit.index);
    case "test.delete":
      return deleteTest(set, edit.id);
    case "set.replace":
      return replaceSet(set, edit.set);
  }
}

function saveRule(set: RuleSet, rule: Rule, index: number | undefined): EditResult {
  const before = set.rules.find((other) => other.id === rule.id);
  const rules = put(set.rules, rule, index);
  const next = { ...set, rules };
  const error = overLimit(next) ?? overRegexLimit(set, next);
  if (error !== null) return refused(error);
  const inverse: SingleEdit =
    before === undefined ? { kind: "rule.delete", id: rule.id } : { kind: "rule.save", rule: before };
  return withRenamedLabels(set, { ok: true, set: next, inverse: [inverse] }, rule.id);
}

function withRenamedLabels(
  before: RuleSet,
  saved: EditResult & { readonly ok: true },
  id: string,
): EditResult {
  if (before.tests === undefined) return saved;
  let { set } = saved;
  let back: readonly SingleEdit[] = [];
  for (const { from, to } of renamedLabels(before.rules, set.rules, id)) {
    const renamed = renameInTests(set, { kind: "label", from: new Set([nameKey(from)]), to });
    set = renamed.set;
    // The last one first: each puts back what it found.
    back = [...renamed.inverse, ...back];
  }
  // The rule before them: taking back its label would take the tests along once more.
  return { ok: true, set, inverse: [...saved.inverse, ...back] };
}

function deleteRule(set: RuleSet, id: string): EditResult {
  const index = set.rules.findIndex((rule) => rule.id === id);
  const rule = set.rules[index];
  if (rule === undefined) return refused({ code: "rule.unknown", params: { id } });
  const rules = set.rules.toSpliced(index, 1);
  return { ok: true, set: { ...set, rules }, inverse: [{ kind: "rule.save", rule, index }] };
}

function moveRule(set: RuleSet, id: string, index: number): EditResult {
  const from = set.rules.findIndex((rule) => rule.id === id);
  const rule = set.rules[from];
  if (rule === undefined) return refused({ code: "rule.unknown", params: { id } });
  const rules = set.rules.toSpliced(from, 1).toSpliced(index, 0, rule);
  return { ok: true, set: { ...set, rules }, inverse: [{ kind: "rule.move", id, index: from }] };
}

/** Names are not judged: a file is kept as it was written. */
function replaceSet(set: RuleSet, next: RuleSet): EditResult {
  const error = overLimit(next) ?? overRegexLimit(set, next) ?? duplicateId(next);
  if (error !== null) return refused(error);
  return { ok: true, set: next, inverse: [{ kind: "set.replace", set }] };
}

/** Replaces the item with the same id where it stands, or inserts a new one at `index`, else at the end. */
function put<T extends { readonly id: string }>(
  items: readonly T[],
  item: T,
  index: number | undefined,
): T[] {
  const present = items.findIndex((other) => other.id === item.id);
  if (present >= 0) return items.with(present, item);
  return items.toSpliced(index ?? items.length, 0, item);
}

function duplicateId(set: RuleSet): RuleSetEditError | null {
  const found = findDuplicateId("clients", set.clients) ?? findDuplicateId("rules", set.rules);
  return found === null ? null : { code: "set.duplicateId", params: { id: found.id } };
}
