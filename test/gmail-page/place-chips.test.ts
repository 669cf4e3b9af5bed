// @vitest-environment happy-dom
/** The contract of what we put into Gmail's rows: inside, once, without a trace when it goes. */
import { beforeEach, describe, expect, it } from "vitest";
import { createOwnHost } from "../../lib/gmail-page/own-host.ts";
import { removeOwnNodes } from "../../lib/gmail-page/own-nodes.ts";
import { clearChips, placeChips } from "../../lib/gmail-page/place-chips.ts";
import { buildPage, buildRow, buildView, element, legacyIdAt, rowTime } from "./gmail-page-builder.ts";

let row: HTMLElement;
const host = () => createOwnHost(document, "chips", ":host { color: red; }").element;

beforeEach(() => {
  row = buildRow({ id: legacyIdAt(rowTime), labels: [{ title: "A", text: "A" }] });
  buildPage([buildView([row])]);
});

describe("chips", () => {
  it("stand first in the line of subject and snippet, before Gmail's own labels", () => {
    const chips = host();
    expect(placeChips(row, chips)).toBe(true);
    expect(row.querySelector("td.a4W .xS .xT")?.firstElementChild).toBe(chips);
  });

  it("stay one node, however often they are placed and whatever Gmail draws anew", () => {
    const chips = host();
    for (let times = 0; times < 100; times += 1) {
      placeChips(row, chips);
      if (times % 3 === 0) row.querySelector(".y6")?.replaceWith(element("div", { class: "y6" }, "anew"));
      if (times % 7 === 0) chips.remove();
    }
    placeChips(row, chips);
    expect(row.querySelectorAll("[data-clientele]")).toHaveLength(1);
  });

  it("replace a copy of them that came with a cloned row", () => {
    placeChips(row, host());
    const copy = row.cloneNode(true) as HTMLElement;
    row.replaceWith(copy);
    const chips = host();
    placeChips(copy, chips);
    expect([...copy.querySelectorAll("[data-clientele]")]).toEqual([chips]);
  });

  it("leave the row byte for byte as it was when they go, foreign nodes included", () => {
    row.querySelector(".xT")?.append(element("span", { class: "other-extension" }, "theirs"));
    const before = row.outerHTML;
    placeChips(row, host());
    expect(row.outerHTML).not.toBe(before);
    clearChips(row);
    expect(row.outerHTML).toBe(before);
  });

  it("are not placed where the row has no place for them", () => {
    row.querySelector(".xT")?.remove();
    expect(placeChips(row, host())).toBe(false);
  });

  it("go, with everything else of ours, from the whole document", () => {
    const before = document.documentElement.outerHTML;
    placeChips(row, host());
    document.head.append(element("style", { "data-clientele": "filter" }));
    removeOwnNodes(document);
    expect(document.documentElement.outerHTML).toBe(before);
  });
});
