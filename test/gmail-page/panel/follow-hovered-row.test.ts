// @vitest-environment happy-dom
/** The tool among Gmail's own on the row under the pointer: one, there, and no change of the row. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createOwnHost } from "../../../lib/gmail-page/own-host.ts";
import { followHoveredRow, type HoveredRow } from "../../../lib/gmail-page/panel/follow-hovered-row.ts";
import { createListWatch } from "../../../lib/gmail-page/watch-list.ts";
import {
  buildPage,
  buildRow,
  buildView,
  element,
  legacyIdAt,
  rowTime,
  settled,
} from "../gmail-page-builder.ts";

const withTools = (row: HTMLElement): HTMLElement => {
  const tools = element("ul", { class: "bqY", role: "toolbar" }, element("li", { class: "bqX brq" }));
  row.append(element("td", { class: "bq4 xY" }, tools));
  return row;
};
const rowOf = (counter: number) => buildRow({ id: legacyIdAt(rowTime, counter) });
const hover = (target: Element | null) =>
  target?.dispatchEvent(new MouseEvent("mouseover", { bubbles: true, composed: true }));
const toolsOf = (row: Element) => row.querySelector("ul.bqY");

/** Rows have no width outside of a browser. */
let rowWidth: number;
let rows: HTMLElement[];
let bare: HTMLElement;
let tool: HTMLElement;
let hovered: HoveredRow;
let isWanted: boolean;
let ending: AbortController;

beforeEach(() => {
  rows = [1, 2].map((counter) => withTools(rowOf(counter)));
  bare = rowOf(3);
  rowWidth = 1_000;
  for (const row of [...rows, bare]) row.getBoundingClientRect = () => ({ width: rowWidth }) as DOMRect;
  buildPage([buildView([...rows, bare])]);
  tool = createOwnHost(document, "row-tool", "").element;
  isWanted = true;
  ending = new AbortController();
  hovered = followHoveredRow(document, tool, () => isWanted, ending.signal);
});
afterEach(() => ending.abort());

describe("the tool", () => {
  it("is the last one on the row under the pointer, and goes along to the next row", () => {
    const [first, second] = rows;
    hover(first?.querySelector(".y6") ?? null);
    expect(first && toolsOf(first)?.lastElementChild).toBe(tool);
    expect(hovered.present()).toBe(first);
    hover(second ?? null);
    expect(hovered.present()).toBe(second);
    expect(document.querySelectorAll("[data-clientele=row-tool]")).toHaveLength(1);
  });

  it("is nowhere where Gmail's own tools are switched off, or it is not wanted", () => {
    hover(rows[0] ?? null);
    hover(bare);
    expect(tool.isConnected).toBe(false);
    isWanted = false;
    hover(rows[0] ?? null);
    expect(hovered.present()).toBeNull();
  });

  it("is not in rows so narrow that Gmail's tools lie over our chips already", () => {
    rowWidth = 500;
    hover(rows[0] ?? null);
    expect(hovered.present()).toBeNull();
  });

  it("comes back where Gmail drew the tools anew under it", () => {
    const [row] = rows;
    hover(row ?? null);
    row?.querySelector("td.bq4")?.replaceChildren(element("ul", { class: "bqY", role: "toolbar" }));
    hover(row ?? null);
    expect(row && toolsOf(row)?.lastElementChild).toBe(tool);
  });

  it("leaves nothing behind, and follows nobody once it is over", () => {
    const before = document.body.innerHTML;
    hover(rows[0] ?? null);
    ending.abort();
    hover(rows[1] ?? null);
    expect(document.body.innerHTML).toBe(before);
  });

  it("is no change of the rows it comes to and goes from", async () => {
    const reported: Element[][] = [];
    const watch = createListWatch((changed) => reported.push([...changed]));
    watch.watch([...document.querySelectorAll(".ae4")]);
    for (const row of rows) hover(row);
    hover(bare);
    await settled();
    watch.stop();
    expect(reported).toEqual([]);
  });
});
