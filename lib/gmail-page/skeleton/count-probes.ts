/** How many elements each way of each probe finds on a page, where a skeleton looks: what is visible and no mail's body. */
import { ownAttribute } from "../own-nodes.ts";
import { isShown } from "../visible.ts";
import { allProbes } from "./all-probes.ts";
import type { ProbeCounts } from "./skeleton.ts";
import { messageBody, writingArea } from "./withheld-probes.ts";

const inside = [...messageBody.ways, ...writingArea.ways]
  .map(({ selector }) => `:is(${selector}) *`)
  .join(", ");

export function countProbes(root: ParentNode): ProbeCounts {
  const counts = allProbes.map((probe): [string, number[]] => [
    probe.id,
    probe.ways.map((way) => [...root.querySelectorAll(way.selector)].filter(isCounted).length),
  ]);
  return Object.fromEntries(counts);
}

function isCounted(element: Element): boolean {
  return isShown(element) && !element.matches(inside) && element.closest(`[${ownAttribute}]`) === null;
}
