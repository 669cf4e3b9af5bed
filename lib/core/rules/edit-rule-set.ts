/**
 * Applies one edit to a rule set and says which edit takes it back. Nothing is
 * changed in place, and an edit that cannot be applied changes nothing.
 */
import { nameKey } from "../condition/known-names.ts";
import { findDuplicateId } from "../interchange/find-duplicate-id.ts";
import { deleteClients, mergeClients, saveClients } from "./edit-clients.ts";
import { deleteGroup, deleteSegment, saveGroup, saveSegment } from "./edit-named-entries.ts";
import { type EditResult, refused } from "./edit-result.ts";
import { deleteRules, saveRules } from "./edit-rules.ts";
import { deleteCalendar, saveCalendar, saveSetting } from "./edit-settings.ts";
import { deleteTest, saveTest } from "./edit-tests.ts";
import type { RuleSet } from "./rule-set.ts";
import type { RuleSetEdit, RuleSetEditError, RuleSetEditResult, SingleEdit } from "./rule-set-edit.ts";
import { overLimit, overRegexLimit } from "./set-limits.ts";

export function editRuleSet(set: RuleSet, edit: RuleSetEdit): RuleSetEditResult {
  const edited = edit.kind === "together" ? editTogether(set, edit.edits) : editOnce(set, edit);
  if (!edited.ok) return edited;
  const [first, ...more] = edited.inverse;
  const isOne = first !== undefined && more.length === 0;
  return { ...edited, inverse: isOne ? first : { kind: "together", edits: edited.inverse } };
}

/** The inverse takes back the last one first. Clients and rules in a row are saved or deleted in one go. */
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
  switch (first.kind) {
    case "client.save":
      return saveClients(set, ofKind(row, first.kind));
    case "client.delete":
      return deleteClients(
        set,
        ofKind(row, first.kind).map(({ id }) => id),
      );
    case "rule.save":
      return saveRules(set, ofKind(row, first.kind));
    case "rule.delete":
      return deleteRules(
        set,
        ofKind(row, first.kind).map(({ id }) => id),
      );
    default:
      return editOnce(set, first);
  }
}

type EditOf<Kind extends SingleEdit["kind"]> = Extract<SingleEdit, { readonly kind: Kind }>;

function ofKind<Kind extends SingleEdit["kind"]>(
  row: readonly SingleEdit[],
  kind: Kind,
): readonly EditOf<Kind>[] {
  return row.filter((edit): edit is EditOf<Kind> => edit.kind === kind);
}

const doneInRows: ReadonlySet<string> = new Set<SingleEdit["kind"]>([
  "client.save",
  "client.delete",
  "rule.save",
  "rule.delete",
]);

/** From `start` on, as many of the kind of the first as follow each other; of other kinds one. */
function inARow(edits: readonly SingleEdit[], start: number, { kind }: SingleEdit): readonly SingleEdit[] {
  if (!doneInRows.has(kind)) return edits.slice(start, start + 1);
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
      return saveRules(set, [edit]);
    case "rule.delete":
      return deleteRules(set, [edit.id]);
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

function duplicateId(set: RuleSet): RuleSetEditError | null {
  const found = findDuplicateId("clients", set.clients) ?? findDuplicateId("rules", set.rules);
  return found === null ? null : { code: "set.duplicateId", params: { id: found.id } };
}
