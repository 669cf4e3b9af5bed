/**
 * Applies one edit to a rule set and says which edit takes it back. Nothing is
 * changed in place, and an edit that cannot be applied changes nothing.
 */
import { findDuplicateId } from "../interchange/find-duplicate-id.ts";
import { intakeLimits } from "../interchange/intake-limits.ts";
import type { Client, Rule, RuleSet } from "./rule-set.ts";
import type { RuleSetEdit, RuleSetEditError, RuleSetEditResult, SingleEdit } from "./rule-set-edit.ts";

export function editRuleSet(set: RuleSet, edit: RuleSetEdit): RuleSetEditResult {
  return edit.kind === "together" ? editTogether(set, edit.edits) : editOnce(set, edit);
}

/** The inverse takes back the last one first. */
function editTogether(set: RuleSet, edits: readonly SingleEdit[]): RuleSetEditResult {
  let present = set;
  const inverses: SingleEdit[] = [];
  for (const edit of edits) {
    const edited = editOnce(present, edit);
    if (!edited.ok) return edited;
    present = edited.set;
    inverses.unshift(edited.inverse);
  }
  return { ok: true, set: present, inverse: { kind: "together", edits: inverses } };
}

type SingleResult =
  | { readonly ok: true; readonly set: RuleSet; readonly inverse: SingleEdit }
  | Extract<RuleSetEditResult, { readonly ok: false }>;

function editOnce(set: RuleSet, edit: SingleEdit): SingleResult {
  switch (edit.kind) {
    case "client.save":
      return saveClient(set, edit.client, edit.index);
    case "client.delete":
      return deleteClient(set, edit.id);
    case "rule.save":
      return saveRule(set, edit.rule, edit.index);
    case "rule.delete":
      return deleteRule(set, edit.id);
    case "rule.move":
      return moveRule(set, edit.id, edit.index);
    case "set.replace":
      return replaceSet(set, edit.set);
  }
}

function saveClient(set: RuleSet, client: Client, index: number | undefined): SingleResult {
  const before = set.clients.find((other) => other.id === client.id);
  if (isNameTaken(set, client, before)) {
    return refused({ code: "client.name.taken", params: { name: client.name.trim() } });
  }
  const clients = put(set.clients, client, index);
  const error = overLimit({ ...set, clients });
  if (error !== null) return refused(error);
  const inverse: SingleEdit =
    before === undefined ? { kind: "client.delete", id: client.id } : { kind: "client.save", client: before };
  return { ok: true, set: { ...set, clients }, inverse };
}

/** An imported set may hold two clients of one name: they can be edited as long as they keep it. */
function isNameTaken(set: RuleSet, client: Client, before: Client | undefined): boolean {
  const name = comparableName(client);
  if (before !== undefined && comparableName(before) === name) return false;
  return set.clients.some((other) => other.id !== client.id && comparableName(other) === name);
}

function deleteClient(set: RuleSet, id: string): SingleResult {
  const index = set.clients.findIndex((client) => client.id === id);
  const client = set.clients[index];
  if (client === undefined) return refused({ code: "client.unknown", params: { id } });
  const clients = set.clients.toSpliced(index, 1);
  return { ok: true, set: { ...set, clients }, inverse: { kind: "client.save", client, index } };
}

function saveRule(set: RuleSet, rule: Rule, index: number | undefined): SingleResult {
  const before = set.rules.find((other) => other.id === rule.id);
  const rules = put(set.rules, rule, index);
  const error = overLimit({ ...set, rules });
  if (error !== null) return refused(error);
  const inverse: SingleEdit =
    before === undefined ? { kind: "rule.delete", id: rule.id } : { kind: "rule.save", rule: before };
  return { ok: true, set: { ...set, rules }, inverse };
}

function deleteRule(set: RuleSet, id: string): SingleResult {
  const index = set.rules.findIndex((rule) => rule.id === id);
  const rule = set.rules[index];
  if (rule === undefined) return refused({ code: "rule.unknown", params: { id } });
  const rules = set.rules.toSpliced(index, 1);
  return { ok: true, set: { ...set, rules }, inverse: { kind: "rule.save", rule, index } };
}

function moveRule(set: RuleSet, id: string, index: number): SingleResult {
  const from = set.rules.findIndex((rule) => rule.id === id);
  const rule = set.rules[from];
  if (rule === undefined) return refused({ code: "rule.unknown", params: { id } });
  const rules = set.rules.toSpliced(from, 1).toSpliced(index, 0, rule);
  return { ok: true, set: { ...set, rules }, inverse: { kind: "rule.move", id, index: from } };
}

/** Names are not judged: a file is kept as it was written. */
function replaceSet(set: RuleSet, next: RuleSet): SingleResult {
  const error = overLimit(next) ?? duplicateId(next);
  if (error !== null) return refused(error);
  return { ok: true, set: next, inverse: { kind: "set.replace", set } };
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

/** Kept by client, because an import compares thousands of names with thousands. */
const comparableNames = new WeakMap<Client, string>();

function comparableName(client: Client): string {
  const kept = comparableNames.get(client);
  if (kept !== undefined) return kept;
  const name = client.name.trim().normalize("NFKC").toLowerCase();
  comparableNames.set(client, name);
  return name;
}

function duplicateId(set: RuleSet): RuleSetEditError | null {
  const found = findDuplicateId("clients", set.clients) ?? findDuplicateId("rules", set.rules);
  return found === null ? null : { code: "set.duplicateId", params: { id: found.id } };
}

function overLimit(set: RuleSet): RuleSetEditError | null {
  const { clients, rules, addresses } = intakeLimits;
  if (set.clients.length > clients) return { code: "set.tooManyClients", params: { limit: clients } };
  if (set.rules.length > rules) return { code: "set.tooManyRules", params: { limit: rules } };
  const count = set.clients.reduce((sum, client) => sum + client.addresses.length, 0);
  return count > addresses ? { code: "set.tooManyAddresses", params: { limit: addresses } } : null;
}

function refused(error: RuleSetEditError): SingleResult {
  return { ok: false, error };
}
