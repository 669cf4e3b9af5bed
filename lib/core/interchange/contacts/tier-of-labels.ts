/** The tier that labels of a file speak of, for a new client. */
import { nameKey } from "../../condition/known-names.ts";
import type { Tier } from "../../rules/rule-set.ts";
import { splitLabels } from "./split-values.ts";

const tiersOfWords: ReadonlyMap<string, Tier> = new Map<string, Tier>([
  ["vip", "vip"],
  ["vip客户", "vip"],
  ["vip客戶", "vip"],
  ["key", "key"],
  ["key account", "key"],
  ["key client", "key"],
  ["重点客户", "key"],
  ["重點客戶", "key"],
  ["大客户", "key"],
  ["prospect", "prospect"],
  ["prospects", "prospect"],
  ["lead", "prospect"],
  ["潜在客户", "prospect"],
  ["潛在客戶", "prospect"],
]);

/** The first label that names a tier decides; `regular` where none does. */
export function tierOfLabels(labels: string): Tier {
  for (const label of splitLabels(labels)) {
    const tier = tiersOfWords.get(nameKey(label));
    if (tier !== undefined) return tier;
  }
  return "regular";
}
