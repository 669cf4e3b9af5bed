/**
 * Hides rows of other priorities from the visible list, by one style element of
 * ours that looks at our own nodes: no row of Gmail's is changed, and taking the
 * element away undoes it. Rows about which nothing is decided stay in sight.
 */
import type { Priority } from "../core/rules/rule-set.ts";
import { ownAttribute } from "./own-nodes.ts";

/** Returns a function that shows one priority only; `null`: everything. */
export function createRowFilter(document: Document): (priority: Priority | null) => void {
  const style = document.createElement("style");
  style.setAttribute(ownAttribute, "filter");
  return (priority) => {
    const rules = priority === null ? "" : hideOthers(priority);
    if (rules === "") style.remove();
    else if (style.textContent !== rules) style.textContent = rules;
    if (rules !== "" && !style.isConnected) document.head.append(style);
  };
}

function hideOthers(priority: Priority): string {
  const chips = `[${ownAttribute}="chips"]:not([data-priority="${priority}"])`;
  const next = "+ tr.apv:not([id])";
  const hidden = [
    `tr:has(${chips})`,
    // The other lines of a row in the vertical split: those before the line with our node, and those after it.
    `tr.apv:has(${next} ${chips})`,
    `tr.apv:has(${next} ${next} ${chips})`,
    `tr.apv:has(${chips}) ${next}`,
  ];
  return `[role="main"] :is(${hidden.join(", ")}) { display: none !important; }`;
}
