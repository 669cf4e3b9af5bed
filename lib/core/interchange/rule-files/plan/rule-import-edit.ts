/** One edit, and so one undo, from what of a file of rules was taken. */
import type { Group } from "../../../groups/group.ts";
import type { RuleSet } from "../../../rules/rule-set.ts";
import type { RuleSetEdit, SingleEdit } from "../../../rules/rule-set-edit.ts";
import type { RuleImportPlan } from "./plan-rule-import.ts";

/** Where the new rules stand: in front of those that are there, or behind them. */
export type RulePlace = "before" | "after";

/** Rules stand among each other as in the file. `null`: nothing would be changed. */
export function ruleImportEdit(
  { clients, groups, rules }: RuleImportPlan,
  set: Pick<RuleSet, "rules">,
  place: RulePlace,
  newId: () => string,
): RuleSetEdit | null {
  const start = place === "before" ? 0 : set.rules.length;
  const taken = rules.flatMap(({ kind, isTaken, rule }) =>
    isTaken && rule !== null && kind !== "client" ? [rule] : [],
  );
  const edits: SingleEdit[] = [
    ...clients
      .filter(({ kind }) => kind !== "unchanged")
      .map(
        ({ kind, client }): SingleEdit => ({
          kind: "client.save",
          client: kind === "new" ? { ...client, id: newId() } : client,
        }),
      ),
    ...groups.map((name): SingleEdit => ({ kind: "group.save", group: emptyGroup(newId(), name) })),
    ...taken.map(
      (rule, at): SingleEdit => ({
        kind: "rule.save",
        rule: { ...rule, id: newId() },
        index: start + at,
      }),
    ),
  ];
  return edits.length === 0 ? null : { kind: "together", edits };
}

function emptyGroup(id: string, name: string): Group {
  return { id, name, kind: "department", members: [] };
}
