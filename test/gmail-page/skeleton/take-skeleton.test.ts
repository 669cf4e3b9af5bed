// @vitest-environment happy-dom
/** What a skeleton tells of elements, and what it does not look into. */
import { describe, expect, it } from "vitest";
import type { SkeletonNode } from "../../../lib/gmail-page/skeleton/skeleton.ts";
import { takeSkeleton } from "../../../lib/gmail-page/skeleton/take-skeleton.ts";
import { buildRow, element, legacyIdAt, rowTime } from "../gmail-page-builder.ts";

const limits = { kinds: 40, elements: 10_000 };
const take = (root: Element): SkeletonNode => takeSkeleton(root, limits).node;
const rowAt = (place: number, parts: object = {}) =>
  buildRow({ id: legacyIdAt(rowTime, place), elementId: `:${place}`, ...parts });
const list = (...rows: HTMLElement[]) =>
  element("table", { class: "F cf zt" }, element("tbody", {}, ...rows));

describe("an element", () => {
  it("is told by tag, classes and names of attributes, without its text", () => {
    const cell = element("td", { class: "yX xY", title: "Offer", role: "gridcell", colspan: "2" }, "Offer");
    expect(take(cell)).toEqual({
      tag: "td",
      classes: ["yX", "xY"],
      attributes: ["title", "role", "colspan"],
      values: { role: "gridcell", colspan: "2" },
      text: true,
    });
  });

  it("has kinds in place of ids and addresses", () => {
    const span = element("span", {
      id: ":6w",
      email: "ana@client.example",
      name: "",
      "data-thread-id": "#thread-f:17",
      "data-legacy-thread-id": "16f438f4edd46df5",
      "data-thread-perm-id": "undefined",
    });
    expect(take(span).shapes).toEqual({
      id: "page-id",
      email: "address",
      name: "empty",
      "data-thread-id": "#thread-f",
      "data-legacy-thread-id": "legacy-id",
      "data-thread-perm-id": "undefined",
    });
    expect(JSON.stringify(take(span))).not.toMatch(/ana|17|16f4/);
  });

  it("has classes that are not Gmail's masked part by part", () => {
    const div = element("div", {
      class: "T-I-J3 gb_B Ht-3fa9b2c1 oy8Mbf crm_customer_4711 client-acmecorporation 客户",
    });
    expect(take(div).classes).toEqual(["T-I-J3", "gb_B", "Ht-*", "oy8Mbf", "crm_*_*", "client-*", "*"]);
  });
});

describe("what is not looked into", () => {
  const inner = () => element("p", { class: "stolen" }, element("b", {}, "Dear Ana"));
  it.each([
    ["a mail's body", element("div", { class: "a3s aiL" }, inner())],
    ["what is being written", element("div", { contenteditable: "true" }, inner())],
    ["what Gmail hides", element("div", { class: "nH", style: "display: none" }, inner())],
    ["a message whose body is not recognised", element("div", { "data-legacy-message-id": "1" }, inner())],
  ])("is %s: its elements are counted", (_, root) => {
    const node = take(root);
    expect(node.left).toBe(2);
    expect(node.children).toBeUndefined();
    expect(JSON.stringify(node)).not.toContain("stolen");
  });

  it("is our own node: its part is named", () => {
    const host = element("div", { "data-clientele": "chips", title: "Acme" }, inner());
    const forged = element("div", { "data-clientele": "Acme" });
    expect(take(element("div", {}, host, forged)).children).toEqual([
      { tag: "div", ours: "chips" },
      { tag: "div", ours: "*" },
    ]);
  });

  it("is what never shows: scripts, styles, titles", () => {
    expect(take(element("div", {}, element("script", {}, "1"), element("style", {}, "a{}")))).toEqual({
      tag: "div",
    });
  });
});

describe("a list of rows", () => {
  it("of two kinds is two rows with their numbers", () => {
    const rows = Array.from({ length: 50 }, (_, place) => rowAt(place, { isUnread: place % 3 === 0 }));
    const body = take(list(...rows)).children?.[0]?.children;
    expect(body?.map(({ classes, times }) => [classes?.join(" "), times])).toEqual([
      ["zA zE", 17],
      ["zA yO", 33],
    ]);
  });

  it("keeps the lines of a row together", () => {
    const lines = (place: number) => [
      element("tr", { class: "zA apv", id: `:${place}` }),
      element("tr", { class: "zA apv" }),
      element("tr", { class: "zA apv apw" }),
    ];
    const body = take(list(...Array.from({ length: 10 }, (_, place) => lines(place)).flat()));
    expect(body.children?.[0]?.children?.map(({ times, follows }) => [times, follows])).toEqual([
      [10, undefined],
      [10, true],
      [10, true],
    ]);
  });

  it("of more kinds than are told counts the others, and says so", () => {
    const rows = Array.from({ length: 30 }, (_, place) =>
      rowAt(place, { attachments: Array(place).fill("a") }),
    );
    const taken = takeSkeleton(list(...rows), { kinds: 10, elements: 10_000 });
    expect(taken.isCut).toBe(true);
    expect(taken.node.children?.[0]?.left).toBe(20);
  });
});
