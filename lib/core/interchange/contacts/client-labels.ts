/** The labels that a client gets in other programs: its tier, then its own. */
import type { Client } from "../../rules/rule-set.ts";
import { splitLabels } from "./split-values.ts";
import { textField } from "./text-field.ts";
import { tierLabels } from "./tier-labels.ts";

export function clientLabels(client: Client): string[] {
  const labels = [tierLabels[client.tier], ...splitLabels(textField(client, "labels"))];
  return [...new Set(labels)].filter((label) => label !== "");
}
