/** Reads what filters of Gmail's do, each of them one entry with the same criteria. */
import type { FilterProperty, Priority } from "../../../rules/rule-set.ts";
import type { ImportedLabel, Loss, LossKind } from "../imported-rules.ts";
import { isSet, smartLabels } from "./filter-properties.ts";

/**
 * - `action.star`, `action.important`: changed; a least priority of "high" instead
 * - `action.unimportant`: changed; 20 points less instead
 * - `action.archive`, `action.markRead`, `action.neverSpam`, `action.spam`: lost
 * - `action.trash`, `action.forward` (params: `to`), `action.reply`: risks, never carried out
 * - `action.category`: lost; a category of Gmail's that is not known. params: `text`
 * - `action.unknown`: lost. params: `name`, `text`
 */
export interface FilterEffects {
  readonly labels: readonly ImportedLabel[];
  readonly atLeast: Priority | null;
  readonly points: number;
  readonly losses: readonly Omit<Loss, "place">[];
}

const plainActions: ReadonlyMap<string, readonly [LossKind, string]> = new Map([
  ["shouldStar", ["changed", "action.star"]],
  ["shouldAlwaysMarkAsImportant", ["changed", "action.important"]],
  ["shouldMarkAsImportant", ["changed", "action.important"]],
  ["shouldNeverMarkAsImportant", ["changed", "action.unimportant"]],
  ["shouldArchive", ["lost", "action.archive"]],
  ["shouldMarkAsRead", ["lost", "action.markRead"]],
  ["shouldNeverSpam", ["lost", "action.neverSpam"]],
  ["neverSpam", ["lost", "action.neverSpam"]],
  ["shouldSpam", ["lost", "action.spam"]],
  ["shouldMarkAsSpam", ["lost", "action.spam"]],
  ["shouldTrash", ["risk", "action.trash"]],
  ["cannedResponse", ["risk", "action.reply"]],
]);
const raising = ["action.star", "action.important"];
const meaningless = ["size", "sizeOperator", "sizeUnit"];
const unimportant = -20;

export function readEffects(entries: readonly (readonly FilterProperty[])[]): FilterEffects {
  const properties = entries.flat().filter(({ name, value }) => isSet(value) && !meaningless.includes(name));
  const labels = new Map(
    properties.flatMap((property) => labelOf(property) ?? []).map((one) => [one.key, one]),
  );
  const losses = new Map<string, Omit<Loss, "place">>();
  for (const property of properties) {
    const loss = lossOf(property);
    if (loss !== null) losses.set(JSON.stringify([loss.code, loss.params]), loss);
  }
  const codes = [...losses.values()].map(({ code }) => code);
  return {
    labels: [...labels.values()],
    atLeast: codes.some((code) => raising.includes(code)) ? "high" : null,
    points: codes.includes("action.unimportant") ? unimportant : 0,
    losses: [...losses.values()],
  };
}

function labelOf({ name, value }: FilterProperty): ImportedLabel | null {
  if (name === "label") return { name: value.trim(), key: value.trim(), kind: "label" };
  const category = name === "smartLabelToApply" ? smartLabels.get(value.trim()) : undefined;
  return category === undefined ? null : { name: category, key: value.trim(), kind: "category" };
}

function lossOf(property: FilterProperty): Omit<Loss, "place"> | null {
  const { name, value } = property;
  const text = value.slice(0, 200);
  const [kind, code] = plainActions.get(name) ?? [];
  if (kind !== undefined && code !== undefined) return { kind, code, params: {} };
  if (name === "forwardTo") return { kind: "risk", code: "action.forward", params: { to: text } };
  if (labelOf(property) !== null) return null;
  if (name === "smartLabelToApply") return { kind: "lost", code: "action.category", params: { text } };
  return { kind: "lost", code: "action.unknown", params: { name: name.slice(0, 200), text } };
}
