// @vitest-environment happy-dom
/** Which changes of Gmail's list are noticed, and that ours are not. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { uncounted } from "../../lib/gmail-page/drift-ledger.ts";
import { createOwnHost } from "../../lib/gmail-page/own-host.ts";
import { findChipPlace, placeChips } from "../../lib/gmail-page/place-chips.ts";
import { readView, rowsOf } from "../../lib/gmail-page/read-view.ts";
import { createListWatch, type ListWatch } from "../../lib/gmail-page/watch-list.ts";
import {
  type BuiltView,
  buildPage,
  buildRow,
  buildView,
  element,
  legacyIdAt,
  rowTime,
  settled,
} from "./gmail-page-builder.ts";

let inbox: BuiltView;
let watch: ListWatch;
let reported: Element[][];
const row = (counter: number) => buildRow({ id: legacyIdAt(rowTime, counter) });
const rowAt = (index: number): Element => {
  const found = inbox.tbody.children[index];
  if (found === undefined) throw new Error("no such row");
  return found;
};
const placeIn = (one: Element, chips: Element): void => {
  const place = findChipPlace(one, uncounted);
  if (place === null) throw new Error("The row has no place for chips.");
  placeChips(place, chips);
};

beforeEach(() => {
  inbox = buildView([row(1), row(2), row(3)]);
  buildPage([inbox]);
  reported = [];
  watch = createListWatch((rows) => reported.push([...rows]));
  watch.watch(readView(document, "#inbox", uncounted).panels);
});
afterEach(() => watch.stop());

describe("a list that is watched", () => {
  it("reports a new row once", async () => {
    const fresh = row(4);
    inbox.tbody.prepend(fresh);
    await settled();
    expect(reported).toEqual([[fresh]]);
  });

  it("reports a row into which a script of the page put what pretends to be ours", async () => {
    const place = findChipPlace(rowAt(0), uncounted);
    place?.prepend(element("div", { "data-clientele": "chips" }, "FORGED"));
    await settled();
    expect(reported).toEqual([[rowAt(0)]]);
  });

  it("reports all rows of a table that took the place of another", async () => {
    const rows = [row(5), row(6)];
    const table = element("table", { class: "F cf zt" }, element("tbody", {}, ...rows));
    inbox.tbody.closest("table")?.replaceWith(table);
    await settled();
    expect(reported).toEqual([rows]);
  });

  it.each<[string, (row: Element) => void]>([
    ["cells were drawn anew", (one) => one.replaceChildren(...row(7).children)],
    [
      "ids were rewritten for another thread",
      (one) =>
        one
          .querySelector(".y6 [data-legacy-last-message-id]")
          ?.setAttribute("data-legacy-last-message-id", legacyIdAt(rowTime, 9)),
    ],
    [
      "text was rewritten",
      (one) => {
        const text = one.querySelector(".bog span")?.firstChild;
        if (text) text.nodeValue = "Other";
      },
    ],
    ["mail was read", (one) => one.setAttribute("class", "zA yO")],
    [
      "sender was rewritten",
      (one) => one.querySelector(".yW [email]")?.setAttribute("email", "bo@b.example"),
    ],
  ])("reports a row whose %s", async (_, change) => {
    change(rowAt(1));
    await settled();
    expect(reported).toEqual([[rowAt(1)]]);
  });

  it("reports a row out of which our node was taken", async () => {
    const chips = createOwnHost(document, "chips", "").element;
    placeIn(rowAt(0), chips);
    await settled();
    expect(reported).toEqual([]);
    chips.remove();
    await settled();
    expect(reported).toEqual([[rowAt(0)]]);
  });

  it("does not hear of what we insert", async () => {
    for (const one of inbox.tbody.children) placeIn(one, createOwnHost(document, "chips", "").element);
    watch.settle();
    await settled();
    expect(reported).toEqual([]);
  });

  it("keeps what Gmail changed together with us", async () => {
    placeIn(rowAt(0), createOwnHost(document, "chips", "").element);
    rowAt(2).setAttribute("class", "zA yO x7");
    watch.settle();
    expect(reported).toEqual([[rowAt(2)]]);
  });

  it("is silent at rest and after it was stopped", async () => {
    await settled();
    watch.stop();
    inbox.tbody.append(row(8));
    await settled();
    expect(reported).toEqual([]);
  });
});

describe("several lists and kept views", () => {
  it("gives the rows of every visible list and none of hidden views", () => {
    const hidden = buildView([row(10)], false);
    const second = buildView([row(11), row(12)]);
    inbox.panel.after(second.panel);
    buildPage([hidden, inbox]);
    expect(rowsOf(readView(document, "#inbox", uncounted).panels)).toHaveLength(5);
  });

  it("passes over a list section that Gmail hides", () => {
    inbox.panel.style.display = "none";
    expect(readView(document, "#inbox", uncounted).panels).toEqual([]);
  });
});
