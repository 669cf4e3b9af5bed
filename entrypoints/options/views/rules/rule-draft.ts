/**
 * A rule while it is edited: texts as they stand in the fields. Effects of kinds
 * that this version does not know, and keys it does not know, go through untouched.
 */
import type {
  Effect,
  LabelEffect,
  PointsEffect,
  Priority,
  PriorityEffect,
  Rule,
} from "../../../../lib/core/rules/rule-set.ts";
import { priorities } from "../../../../lib/core/rules/rule-set.ts";

export interface LabelDraft {
  readonly base?: LabelEffect;
  readonly label: string;
  /** `""`: neutral. */
  readonly colour: string;
  /** After how many days it ends; `""`: never. */
  readonly days: string;
}

export interface RuleDraft {
  /** The stored rule that is edited or was duplicated; absent for a new one. */
  readonly base?: Rule;
  readonly id: string;
  /** Where a new rule goes; absent: at the end. */
  readonly index?: number;
  /** A further term that may be wanted, as text; absent: none is offered. */
  readonly offer?: string;
  readonly name: string;
  readonly condition: string;
  readonly exceptions: readonly string[];
  /** At least one, which may be empty. */
  readonly labels: readonly LabelDraft[];
  /** `""`: none. */
  readonly points: string;
  readonly atLeast: Priority | "";
  readonly stop: boolean;
  readonly enabled: boolean;
  /** Whoever follows the set may switch it off. */
  readonly optional: boolean;
}

export const noLabel: LabelDraft = { label: "", colour: "", days: "" };

export function emptyRuleDraft(id: string): RuleDraft {
  return {
    id,
    name: "",
    condition: "",
    exceptions: [],
    labels: [noLabel],
    points: "",
    atLeast: "",
    stop: false,
    enabled: true,
    optional: false,
  };
}

export function draftOfRule(rule: Rule): RuleDraft {
  const labels = rule.effects
    .filter(isLabel)
    .map((base) => ({ base, label: base.label, colour: base.colour ?? "", days: String(base.days ?? "") }));
  const points = rule.effects.filter(isPoints);
  const asked = rule.effects.filter(isPriority).map(({ atLeast }) => atLeast);
  return {
    base: rule,
    id: rule.id,
    name: rule.name,
    condition: rule.condition,
    exceptions: rule.exceptions ?? [],
    labels: labels.length === 0 ? [noLabel] : labels,
    // A file may give points twice: they add up anyway.
    points: points.length === 0 ? "" : String(points.reduce((sum, effect) => sum + effect.points, 0)),
    atLeast: priorities.find((priority) => asked.includes(priority)) ?? "",
    stop: rule.stop === true,
    enabled: rule.enabled !== false,
    optional: rule.optional === true,
  };
}

/** The rule as it will be stored. Call it on a draft without errors. */
export function ruleOfDraft(draft: RuleDraft): Rule {
  const {
    exceptions: _exceptions,
    stop: _stop,
    enabled: _enabled,
    optional: _optional,
    ...kept
  } = draft.base ?? {};
  const exceptions = draft.exceptions.map((text) => text.trim()).filter((text) => text !== "");
  return {
    ...kept,
    id: draft.id,
    name: draft.name.trim(),
    condition: draft.condition.trim(),
    ...(exceptions.length === 0 ? {} : { exceptions }),
    effects: effectsOfDraft(draft),
    ...(draft.stop ? { stop: true } : {}),
    ...(draft.enabled ? {} : { enabled: false }),
    ...(draft.optional ? { optional: true } : {}),
  };
}

/** Effects that this version cannot edit. */
export function laterEffects(rule: Rule | undefined): readonly Effect[] {
  return (rule?.effects ?? []).filter(
    (effect) => !isLabel(effect) && !isPoints(effect) && !isPriority(effect),
  );
}

/** A number such as `20`, `-10` or `2.5`; a typographic minus is accepted. `null`: no number. */
export function readPoints(text: string): number | null {
  const plain = text.trim().replace("−", "-").normalize("NFKC");
  return /^[+-]?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
}

function effectsOfDraft({ base, labels, points, atLeast }: RuleDraft): readonly Effect[] {
  const before = base?.effects ?? [];
  const number = readPoints(points);
  const effects: Effect[] = labels.filter(({ label }) => label.trim() !== "").map(labelOfDraft);
  if (number !== null) effects.push({ ...before.find(isPoints), kind: "points", points: number });
  if (atLeast !== "") effects.push({ ...before.find(isPriority), kind: "priority", atLeast });
  return [...effects, ...laterEffects(base)];
}

/** A whole number from 1 to 3650. `null`: it is none. */
export function readDays(text: string): number | null {
  const plain = text.trim().normalize("NFKC");
  return /^\d{1,4}$/.test(plain) && Number(plain) >= 1 && Number(plain) <= 3650 ? Number(plain) : null;
}

/** Labels that are to end, but nobody can say when. */
export function hasBadDays({ labels }: RuleDraft): boolean {
  return labels.some(({ label, days }) => label.trim() !== "" && isBadDays(days));
}

export function isBadDays(text: string): boolean {
  return text.trim() !== "" && readDays(text) === null;
}

function labelOfDraft({ base, label, colour, days: written }: LabelDraft): LabelEffect {
  const { colour: _colour, days: _days, ...kept } = base ?? {};
  const days = readDays(written);
  return {
    ...kept,
    kind: "label",
    label: label.trim(),
    ...(colour === "" ? {} : { colour }),
    ...(days === null ? {} : { days }),
  };
}

function isLabel(effect: Effect): effect is LabelEffect {
  return effect.kind === "label";
}

function isPoints(effect: Effect): effect is PointsEffect {
  return effect.kind === "points";
}

function isPriority(effect: Effect): effect is PriorityEffect {
  return effect.kind === "priority";
}
