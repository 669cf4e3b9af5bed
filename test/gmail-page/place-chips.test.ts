// @vitest-environment happy-dom
/** The contract of what we put into Gmail's rows: inside, once, without a trace when it goes. */
import { beforeEach, describe, expect, it } from "vitest";
import { uncounted } from "../../lib/gmail-page/drift-ledger.ts";
import { createOwnHost } from "../../lib/gmail-page/own-host.ts";
import { removeOwnNodes } from "../../lib/gmail-page/own-nodes.ts";
import { clearChips, findChipPlace, placeChips } from "../../lib/gmail-page/place-chips.ts";
import { buildPage, buildRow, buildView, element, legacyIdAt, rowTime } from "./gmail-page-builder.ts";

let row: HTMLElement;
const placeIn = (one: Element): Element => {
  const place = findChipPlace(one, uncounted);
  if (place === null) throw new Error("The row has no place for chips.");
  return place;
};
const host = () => createOwnHost(document, "chips", ":host { color: red; }").element;

beforeEach(() => {
  row = buildRow({ id: legacyIdAt(rowTime), labels: [{ title: "A", text: "A" }] });
  buildPage([buildView([row])]);
});

describe("chips", () => {
  it("stand first in the line of subject and snippet, before Gmail's own labels", () => {
    const chips = host();
    placeChips(placeIn(row), chips);
    expect(row.querySelector("td.a4W .xS .xT")?.firstElementChild).toBe(chips);
  });

  it("stay one node, however often they are placed and whatever Gmail draws anew", () => {
    const chips = host();
    for (let times = 0; times < 100; times += 1) {
      placeChips(placeIn(row), chips);
      if (times % 3 === 0) row.querySelector(".y6")?.replaceWith(element("div", { class: "y6" }, "anew"));
      if (times % 7 === 0) chips.remove();
    }
    placeChips(placeIn(row), chips);
    expect(row.querySelectorAll("[data-clientele]")).toHaveLength(1);
  });

  it("replace a copy of them that came with a cloned row", () => {
    placeChips(placeIn(row), host());
    const copy = row.cloneNode(true) as HTMLElement;
    row.replaceWith(copy);
    const chips = host();
    placeChips(placeIn(copy), chips);
    expect([...copy.querySelectorAll("[data-clientele]")]).toEqual([chips]);
  });

  it("leave the row byte for byte as it was when they go, foreign nodes included", () => {
    row.querySelector(".xT")?.append(element("span", { class: "other-extension" }, "theirs"));
    const before = row.outerHTML;
    placeChips(placeIn(row), host());
    expect(row.outerHTML).not.toBe(before);
    clearChips(placeIn(row));
    expect(row.outerHTML).toBe(before);
  });

  it("find no place in a row that has none", () => {
    row.querySelector(".xT")?.remove();
    expect(findChipPlace(row, uncounted)).toBeNull();
  });

  it("go, with everything else of ours, from the whole document", () => {
    const before = document.documentElement.outerHTML;
    placeChips(placeIn(row), host());
    document.head.append(element("style", { "data-clientele": "filter" }));
    removeOwnNodes(document);
    expect(document.documentElement.outerHTML).toBe(before);
  });
});
