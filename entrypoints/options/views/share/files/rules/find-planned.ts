/** The planned rules that a kind and a typed text leave. */

import type {
  PlannedKind,
  PlannedRule,
} from "../../../../../../lib/core/interchange/rule-files/plan/planned-rule.ts";
import { searchText } from "../../../search-text.ts";

/** In the order in which they are offered. */
export const plannedKinds = [
  "new",
  "client",
  "known",
  "idle",
  "impossible",
] as const satisfies readonly PlannedKind[];

/** `risk`: rules that ask for what is never done here. */
export type PlannedFilter = PlannedKind | "risk" | null;

export interface ListedRule {
  readonly id: string;
  readonly planned: PlannedRule;
  readonly name: string;
}

export function findPlanned(
  rules: readonly ListedRule[],
  filter: PlannedFilter,
  text: string,
): readonly ListedRule[] {
  const wanted = searchText(text);
  return rules.filter(({ planned, name }) => {
    if (filter === "risk" ? !hasRisk(planned) : filter !== null && planned.kind !== filter) return false;
    if (wanted === "") return true;
    const labels = planned.source.labels.map((label) => label.name).join(" ");
    return searchText(`${name} ${planned.rule?.condition ?? ""} ${labels}`).includes(wanted);
  });
}

export function hasRisk({ source }: PlannedRule): boolean {
  return source.losses.some(({ kind }) => kind === "risk");
}

/** What is there already, or cannot come in, leaves no choice. */
export function canBeTaken({ kind }: PlannedRule): boolean {
  return kind !== "known" && kind !== "impossible";
}
