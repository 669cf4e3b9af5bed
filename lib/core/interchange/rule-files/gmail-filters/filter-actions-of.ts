/** Writes what a rule does as actions of filters: one entry a label, because Gmail knows no more. */
import type { Effect, FilterProperty, GmailFilter } from "../../../rules/rule-set.ts";
import { partProperties, smartLabels } from "./filter-properties.ts";
import { gmailLabelName } from "./gmail-label-name.ts";

/**
 * - `export.priority`: changed; marked as important instead. params: `text`
 * - `export.points`: lost. params: `count`
 * - `export.days`: lost; the label never ends in Gmail. params: `text`, `days`
 * - `export.effect`: lost; a kind of effect that Gmail has not. params: `text`
 * - `export.labelName`: changed; Gmail does not take the name as it is. params: `text`, `name`
 * - `export.labelRefused`: lost; Gmail takes no such name. params: `text`
 * - `export.forward`: risk; only with the user's word. params: `to`
 * - `export.trash`, `export.reply`: risks, likewise
 */
export interface ActionLoss {
  readonly kind: "changed" | "lost" | "risk";
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

export interface FilterActions {
  /** Of each entry what it does; empty: nothing is left to do. */
  readonly entries: readonly (readonly FilterProperty[])[];
  readonly losses: readonly ActionLoss[];
}

const risks: ReadonlyMap<string, string> = new Map([
  ["forwardTo", "export.forward"],
  ["shouldTrash", "export.trash"],
  ["cannedResponse", "export.reply"],
]);
const meaningless = ["size", "sizeOperator", "sizeUnit"];

/** @param risky forwards, deletes and answers that the filter had go back, too */
export function filterActionsOf(
  effects: readonly Effect[],
  gmail: GmailFilter | null,
  risky: boolean,
): FilterActions {
  return gmail === null ? newActions(effects) : keptActions(gmail, effects, risky);
}

function newActions(effects: readonly Effect[]): FilterActions {
  const losses: ActionLoss[] = [];
  const labels = effects.flatMap((effect) => (effect.kind === "label" ? labelOf(effect, losses) : []));
  const isImportant = effects.some(
    (effect) => effect.kind === "priority" && ["urgent", "high"].includes(effect.atLeast),
  );
  for (const effect of effects) losses.push(...lossesOf(effect));
  const important = isImportant ? [{ name: "shouldAlwaysMarkAsImportant", value: "true" }] : [];
  const [first, ...others] = [...new Set(labels)].map((value) => ({ name: "label", value }));
  const head = [...(first === undefined ? [] : [first]), ...important];
  return { entries: head.length === 0 ? [] : [head, ...others.map((label) => [label])], losses };
}

function labelOf({ label, days }: Effect & { readonly kind: "label" }, losses: ActionLoss[]): string[] {
  const text = label.slice(0, 200);
  const name = gmailLabelName(label);
  if (name === null) losses.push({ kind: "lost", code: "export.labelRefused", params: { text } });
  else if (name !== label) losses.push({ kind: "changed", code: "export.labelName", params: { text, name } });
  if (days !== undefined) losses.push({ kind: "lost", code: "export.days", params: { text, days } });
  return name === null ? [] : [name];
}

function lossesOf(effect: Effect): readonly ActionLoss[] {
  switch (effect.kind) {
    case "label":
      return [];
    case "points":
      return [{ kind: "lost", code: "export.points", params: { count: effect.points } }];
    case "priority":
      return ["urgent", "high"].includes(effect.atLeast)
        ? [{ kind: "changed", code: "export.priority", params: { text: effect.atLeast } }]
        : [{ kind: "lost", code: "export.effect", params: { text: effect.atLeast } }];
    default:
      return [
        {
          kind: "lost",
          code: "export.effect",
          params: { text: String((effect as { readonly kind: unknown }).kind).slice(0, 200) },
        },
      ];
  }
}

/** As they were, with the labels that the rule has now. What was done besides goes with the first entry that is left. */
function keptActions({ actions }: GmailFilter, effects: readonly Effect[], risky: boolean): FilterActions {
  const categories = categoriesIn(actions);
  const labels = effects.flatMap((effect) =>
    effect.kind === "label" && !categories.includes(effect.label) ? [effect.label] : [],
  );
  const losses: ActionLoss[] = [];
  const safe = actions.map((entry) =>
    entry.filter(({ name, value }) => {
      const code = risks.get(name);
      if (code === undefined) return true;
      const params = name === "forwardTo" ? { to: value.slice(0, 200) } : {};
      if (!risky) losses.push({ kind: "risk", code, params });
      return risky;
    }),
  );
  const had = actions.flat().flatMap((property) => labelIn(property) ?? []);
  const entries = isSameSet(had, labels) ? safe : relabelled(safe, labels, losses);
  return { entries: entries.filter(doesSomething), losses };
}

function relabelled(
  entries: readonly (readonly FilterProperty[])[],
  labels: readonly string[],
  losses: ActionLoss[],
): readonly (readonly FilterProperty[])[] {
  const kept = entries.map((entry) =>
    entry.filter((property) => {
      const label = labelIn(property);
      return label === null || labels.includes(label);
    }),
  );
  const present = kept.flat().flatMap((property) => labelIn(property) ?? []);
  const added = labels
    .filter((label) => !present.includes(label))
    .flatMap((label) => labelOf({ kind: "label", label }, losses))
    .map((value) => ({ name: "label", value }));
  const free = kept.findIndex((entry) => !entry.some(({ name }) => name === "label"));
  const [first] = added;
  if (free < 0 || first === undefined) return [...kept, ...added.map((label) => [label])];
  const filled = kept.with(free, [first, ...(kept[free] ?? [])]);
  return [...filled, ...added.slice(1).map((label) => [label])];
}

function labelIn({ name, value }: FilterProperty): string | null {
  return name === "label" ? value.trim() : null;
}

/** Categories stay as they were: a label that shows one here is none in Gmail. */
function categoriesIn(entries: readonly (readonly FilterProperty[])[]): readonly string[] {
  return entries
    .flat()
    .flatMap(({ name, value }) =>
      name === "smartLabelToApply" ? [smartLabels.get(value.trim()) ?? ""] : [],
    );
}

function isSameSet(one: readonly string[], other: readonly string[]): boolean {
  return new Set(one).symmetricDifference(new Set(other)).size === 0;
}

function doesSomething(entry: readonly FilterProperty[]): boolean {
  return partProperties(entry).actions.some(({ name }) => !meaningless.includes(name));
}
