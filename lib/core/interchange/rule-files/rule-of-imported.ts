/** A rule of another program's file as a rule of ours, with every label as a label. Nothing is asked and nothing dropped. */
import type { Effect, Rule } from "../../rules/rule-set.ts";
import type { ImportedRule } from "./imported-rules.ts";

/** `null`: nothing of its condition could be converted. @param id of the new rule */
export function ruleOfImported(imported: ImportedRule, id: string): Rule | null {
  const { condition, exceptions, stop, isOn, gmail } = imported;
  if (condition === null) return null;
  return {
    id,
    name: nameOf(imported),
    condition,
    ...(exceptions.length === 0 ? {} : { exceptions }),
    effects: effectsOf(imported),
    ...(stop ? { stop } : {}),
    ...(isOn ? {} : { enabled: false }),
    ...(gmail === undefined ? {} : { gmail }),
  };
}

/** Filters of Gmail's have no name: they go by what they are for. */
function nameOf({ name, labels, condition }: ImportedRule): string {
  const own = name.trim() === "" ? labels.map((label) => label.name).join(", ") : name;
  return (own === "" ? (condition ?? "") : own).slice(0, 200);
}

function effectsOf({ labels, atLeast, points }: ImportedRule): readonly Effect[] {
  return [
    ...labels.map(({ name, key, colour }): Effect => {
      const label = name === "" ? key : name;
      return { kind: "label", label, ...(colour === undefined ? {} : { colour }) };
    }),
    ...(atLeast === null ? [] : [{ kind: "priority", atLeast } as const]),
    ...(points === 0 ? [] : [{ kind: "points", points } as const]),
  ];
}
