/**
 * The reading pane beside or below a list. `.aia > .ao9 > .a98.iY` is what InboxSDK
 * 2.2.26 looks for in it, `.apa` what it takes for an empty one.
 *
 * Assumptions: that one pane serves all lists of a view, and the whole horizontal split.
 */
import type { Axes } from "../axes.ts";
import { make } from "./make.ts";

export function hasPane(axes: Axes): boolean {
  return axes.layout !== "no-split" || axes.openThread === "split";
}

/** Whether the pane stands below the list. */
function isBelow(axes: Axes): boolean {
  return axes.layout === "horizontal" || axes.layout === "no-split";
}

export function addPane(view: HTMLElement, axes: Axes): void {
  view.classList.add(isBelow(axes) ? "split-below" : "split-beside");
  view.append(
    make("div", "Nu S3 aZ6", {}, make("div", "nH aia", {}, make("div", "nH ao9", {}, make("div", "apa")))),
  );
}

/** Shows a thread, `.a98.iY` or what stands for it, in the pane of this view. */
export function fillPane(view: HTMLElement, content: HTMLElement): void {
  view.querySelector(".ao9")?.replaceChildren(content);
}

/** Marks the row of the thread in the pane; `undefined`: none. */
export function markOpenRow(view: HTMLElement, legacyThreadId: string | undefined): void {
  for (const row of view.querySelectorAll("tr.zA.aps")) row.classList.remove("aps");
  if (legacyThreadId === undefined) return;
  for (const ids of view.querySelectorAll(`tr.zA .y6 [data-legacy-thread-id="${legacyThreadId}"]`)) {
    const line = ids.closest("tr.zA");
    line?.classList.add("aps");
    for (const beside of [line?.previousElementSibling, line?.nextElementSibling]) {
      if (beside?.matches("tr.zA.apv")) beside.classList.add("aps");
    }
  }
}
