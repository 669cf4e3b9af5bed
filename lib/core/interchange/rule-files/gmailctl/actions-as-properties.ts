/** Says the actions of a gmailctl rule as Gmail's filters say them. */
import type { FilterProperty } from "../../../rules/rule-set.ts";

const flags: ReadonlyMap<string, readonly [whenTrue: string, whenFalse: string | null]> = new Map([
  ["archive", ["shouldArchive", null]],
  ["delete", ["shouldTrash", null]],
  ["markRead", ["shouldMarkAsRead", null]],
  ["star", ["shouldStar", null]],
  ["markSpam", ["shouldMarkAsSpam", "shouldNeverSpam"]],
  ["markImportant", ["shouldAlwaysMarkAsImportant", "shouldNeverMarkAsImportant"]],
]);
const categories: ReadonlyMap<string, string> = new Map([
  ["personal", "^smartlabel_personal"],
  ["social", "^smartlabel_social"],
  ["promotions", "^smartlabel_promo"],
  ["forums", "^smartlabel_group"],
  ["updates", "^smartlabel_notification"],
  ["purchases", "^smartlabel_receipt"],
]);

/** What is not known keeps its name. */
export function actionsAsProperties(actions: unknown): readonly FilterProperty[] {
  if (typeof actions !== "object" || actions === null || Array.isArray(actions)) return [];
  return Object.entries(actions).flatMap(([name, value]) => propertiesOf(name, value));
}

function propertiesOf(name: string, value: unknown): readonly FilterProperty[] {
  if (typeof value === "boolean" && flags.has(name)) return flagOf(name, value);
  if (name === "labels" && Array.isArray(value))
    return value
      .filter((label) => typeof label === "string")
      .map((label) => ({ name: "label", value: label }));
  const text = typeof value === "string" ? value : (JSON.stringify(value) ?? "");
  if (name === "category") return [{ name: "smartLabelToApply", value: categories.get(text) ?? text }];
  return [{ name: name === "forward" ? "forwardTo" : name, value: text }];
}

function flagOf(name: string, isSo: boolean): readonly FilterProperty[] {
  const [whenTrue, whenFalse] = flags.get(name) ?? [];
  const said = isSo ? whenTrue : whenFalse;
  return said == null ? [] : [{ name: said, value: "true" }];
}
