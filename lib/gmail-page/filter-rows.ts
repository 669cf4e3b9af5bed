/**
 * Hides rows of other priorities from the visible list, by one style element of
 * ours that looks at our own nodes: no row of Gmail's is changed, and taking the
 * element away undoes it. Rows about which nothing is decided stay in sight.
 */
import type { Priority } from "../core/rules/rule-set.ts";
import { ownAttribute } from "./own-nodes.ts";

/** `null`: everything is shown. */
export function filterRows(document: Document, priority: Priority | null): void {
  const old = document.head.querySelector(`style[${ownAttribute}="filter"]`);
  const rules = priority === null ? "" : hideOthers(priority);
  if ((old?.textContent ?? "") === rules) return;
  old?.remove();
  if (rules === "") return;
  const style = document.createElement("style");
  style.setAttribute(ownAttribute, "filter");
  style.textContent = rules;
  document.head.append(style);
}

function hideOthers(priority: Priority): string {
  const chips = `[${ownAttribute}="chips"]:not([data-priority="${priority}"])`;
  const next = "+ tr.apv:not([id])";
  const hidden = [
    `tr.zA:has(${chips})`,
    // The other lines of a row in the vertical split: those before the line with our node, and those after it.
    `tr.apv:has(${next} ${chips})`,
    `tr.apv:has(${next} ${next} ${chips})`,
    `tr.apv:has(${chips}) ${next}`,
  ];
  return `[role="main"] :is(${hidden.join(", ")}) { display: none !important; }`;
}
