/** How many elements each way of each probe finds on a page, where a skeleton looks: what is visible and no mail's body. */
import { ownAttribute } from "../own-nodes.ts";
import * as probes from "../probes.ts";
import { isShown } from "../visible.ts";
import type { ProbeCounts } from "./skeleton.ts";

const inside = [...probes.messageBody.ways, ...probes.writingArea.ways]
  .map(({ selector }) => `:is(${selector}) *`)
  .join(", ");

export function countProbes(root: ParentNode): ProbeCounts {
  const counts = Object.values(probes).map((probe): [string, number[]] => [
    probe.id,
    probe.ways.map((way) => [...root.querySelectorAll(way.selector)].filter(isCounted).length),
  ]);
  return Object.fromEntries(counts);
}

function isCounted(element: Element): boolean {
  return isShown(element) && !element.matches(inside) && element.closest(`[${ownAttribute}]`) === null;
}
