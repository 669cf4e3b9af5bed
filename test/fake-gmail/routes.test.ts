/** What the simulator makes of the part of the URL after the #. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pageRoute, parseRoute, threadRoute } from "./page/routes.ts";

describe("the address of a list", () => {
  it.each([
    ["", { view: "inbox", section: "primary", page: 1, query: "in:inbox category:primary" }],
    ["#inbox/p3", { view: "inbox", section: "primary", page: 3, base: "inbox" }],
    [
      "#category/promotions/p2",
      { view: "inbox", section: "promotions", page: 2, base: "category/promotions" },
    ],
    ["#sent", { view: "sent", look: "sent", query: "in:sent" }],
    ["#starred", { view: "starred", query: "in:all is:starred" }],
    ["#label/Deals/Big+ones", { label: "Deals/Big ones", query: 'in:all label:"Deals/Big ones"' }],
    ["#search/from%3Aana+invoice?compose=new", { query: "from:ana invoice", page: 1 }],
    ["#no-such-view", { view: "inbox" }],
    ["#search/100%", { query: "100%" }],
  ])("%s is understood", (hash, expected) => {
    expect(parseRoute(hash, true)).toMatchObject({ kind: "list", ...expected });
  });

  it("shows all of the inbox where there are no tabs", () => {
    expect(parseRoute("#inbox", false)).toMatchObject({ section: "", query: "in:inbox" });
  });
  it("leads to each of its pages and back", () => {
    for (const page of [1, 2, 320]) {
      expect(parseRoute(`#${pageRoute("label/Big+ones", page)}`, true)).toMatchObject({
        base: "label/Big+ones",
        page,
      });
    }
  });
});

describe("the address of a thread", () => {
  it("holds its legacy id and the list it was opened from", () => {
    const anyId = fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }).map((id) => id.toString(16).padStart(16, "0"));
    fc.assert(
      fc.property(
        anyId,
        fc.constantFrom("inbox", "search/from:ana", "label/Big+ones"),
        (legacyThreadId, base) => {
          expect(parseRoute(`#${threadRoute(base, legacyThreadId)}`, true)).toEqual({
            kind: "thread",
            legacyThreadId,
            base,
          });
          expect(parseRoute(`#all/${legacyThreadId}`, true)).toEqual({
            kind: "thread",
            legacyThreadId,
            base: "all",
          });
        },
      ),
    );
  });
});
