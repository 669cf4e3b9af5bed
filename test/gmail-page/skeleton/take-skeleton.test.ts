// @vitest-environment happy-dom
/** What a skeleton of a page tells, and above all what it does not. */
import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { countProbes } from "../../../lib/gmail-page/skeleton/count-probes.ts";
import { takePageSkeleton } from "../../../lib/gmail-page/skeleton/page-skeleton.ts";
import type { SkeletonNode } from "../../../lib/gmail-page/skeleton/skeleton.ts";
import { pageSkeletonSchema } from "../../../lib/gmail-page/skeleton/skeleton-schema.ts";
import { takeSkeleton } from "../../../lib/gmail-page/skeleton/take-skeleton.ts";
import { writeSkeleton } from "../../../lib/gmail-page/skeleton/write-skeleton.ts";
import { buildRow, element, legacyIdAt, now, rowTime } from "../gmail-page-builder.ts";
import { buildPage } from "./plain-filling.ts";

const limits = { kinds: 40, elements: 10_000 };
const take = (root: Element): SkeletonNode => takeSkeleton(root, limits).node;
const rowAt = (place: number, parts: object = {}) =>
  buildRow({ id: legacyIdAt(rowTime, place), elementId: `:${place}`, ...parts });
const list = (...rows: HTMLElement[]) =>
  element("table", { class: "F cf zt" }, element("tbody", {}, ...rows));

beforeEach(() => {
  document.body.replaceChildren();
  location.hash = "#label/Very+secret";
});

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
      class: "T-I-J3 Ht-3fa9b2c1 oy8Mbf crm_customer_4711 client-acmecorporation 客户",
    });
    expect(take(div).classes).toEqual(["T-I-J3", "Ht-*", "oy8Mbf", "*", "client-*", "*"]);
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

describe("a page built from its skeleton", () => {
  it("has the same skeleton and the same counts", () => {
    document.body.append(
      element(
        "div",
        { class: "aeF" },
        element(
          "div",
          { role: "main" },
          element("div", { class: "ae4", gh: "tl" }, list(rowAt(1), rowAt(2), rowAt(3, { isUnread: true }))),
        ),
        element("div", { class: "nH", style: "display:none" }, list(rowAt(4))),
      ),
    );
    const first = takePageSkeleton(window as never, "0.1.0", now);
    expect(first.counts).toMatchObject({
      row: [3],
      "row-people": [3],
      "row-subject": [3, 3, 3],
      "message-body": [0, 0],
    });
    buildPage(document, first.body);
    expect(countProbes(document)).toEqual(first.counts);
    // What was not looked into is not built again.
    const { left: _, ...hidden } = first.body.children?.[0]?.children?.[1] ?? { tag: "" };
    const next = takePageSkeleton(window as never, "0.1.0", now);
    expect(next.body.children?.[0]?.children).toEqual([first.body.children?.[0]?.children?.[0], hidden]);
  });
});

describe("the file", () => {
  it("names the view and no label, no search, no address", () => {
    document.documentElement.lang = "zh-TW";
    const skeleton = takePageSkeleton(window as never, "0.1.0", now);
    expect(skeleton.page).toEqual({
      view: "label",
      isThread: false,
      language: "zh-TW",
      direction: "ltr",
      theme: "light",
      isCompact: false,
    });
    expect(JSON.parse(writeSkeleton(skeleton))).toEqual(skeleton);
  });

  it("stays small on a page without end, and says that it is cut", () => {
    const deep = Array.from({ length: 400 }).reduce<HTMLElement>(
      (inner) => element("div", { class: "nH" }, inner),
      list(),
    );
    const wide = Array.from({ length: 3_000 }, (_, place) =>
      element(
        "div",
        { class: `a${place.toString(36)}`, title: "x", "aria-label": "y" },
        ...Array.from({ length: place % 9 }, () => element("i")),
      ),
    );
    document.body.append(deep, ...wide);
    const skeleton = takePageSkeleton(window as never, "0.1.0", now);
    expect(skeleton.isCut).toBe(true);
    expect(writeSkeleton(skeleton).length).toBeLessThan(500_000);
    expect(pageSkeletonSchema.safeParse(skeleton).success).toBe(true);
  });
});

/** Letters that no word of a skeleton has, and words that are long enough to mean something. */
const secret = fc.oneof(
  fc.stringMatching(/^[\u0416-\u044f\u4e00-\u4e20]{1,12}$/),
  fc.stringMatching(/^qz[a-z0-9]{6,20}$/).map((word) => `${word}qz`),
  fc.stringMatching(/^qz[a-z]{2,9}@qz[a-z]{2,9}\.example$/),
);
const isLeaked = (text: string, word: string) =>
  /^qz/.test(word)
    ? text.includes(word) || text.includes("qz")
    : [...word].some((letter) => text.includes(letter));

const attributeNames = [
  "id",
  "class",
  "title",
  "name",
  "email",
  "href",
  "src",
  "alt",
  "role",
  "gh",
  "dir",
  "style",
  "tabindex",
  "aria-label",
  "aria-checked",
  "aria-expanded",
  "data-legacy-thread-id",
  "data-hovercard-id",
  "data-tooltip",
  "jslog",
  "value",
  "translate",
  "data-clientele",
];
const anyElement = fc.letrec<{ tree: HTMLElement }>((tie) => ({
  tree: fc
    .record({
      tag: fc.constantFrom(
        "div",
        "span",
        "tr",
        "td",
        "a",
        "img",
        "input",
        "textarea",
        "h2",
        "blockquote",
        "qzsecret-tag",
      ),
      classes: fc.array(fc.oneof(fc.constantFrom("zA", "yO", "a3s", "y6", "adn"), secret), { maxLength: 3 }),
      attributes: fc.dictionary(fc.constantFrom(...attributeNames), secret, { maxKeys: 6 }),
      text: fc.option(secret),
      children: fc.oneof({ maxDepth: 4 }, fc.constant([]), fc.array(tie("tree"), { maxLength: 4 })),
    })
    .map(({ tag, classes, attributes, text, children }) =>
      element(
        tag,
        { ...attributes, class: classes.join(" ") },
        ...(text === null ? [] : [text]),
        ...children,
      ),
    ),
})).tree;

describe("whatever a page says", () => {
  it("no letter of its texts, values, ids and foreign classes is in the skeleton, which the schema accepts", () => {
    fc.assert(
      fc.property(fc.array(anyElement, { maxLength: 5 }), secret, (trees, hash) => {
        document.body.replaceChildren(...trees);
        document.title = hash;
        location.hash = `#search/${hash}`;
        const written = writeSkeleton(takePageSkeleton(window as never, "0.1.0", now));
        const secrets = [
          ...document.documentElement.outerHTML.matchAll(/qz[\w@.]+|[\u0416-\u044f\u4e00-\u4e20]+/gi),
        ].map(([word]) => word);
        expect([...secrets, hash].filter((word) => isLeaked(written, word.toLowerCase()))).toEqual([]);
        expect(pageSkeletonSchema.safeParse(JSON.parse(written)).success).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

describe("the schema", () => {
  const skeleton = () => takePageSkeleton(window as never, "0.1.0", now);
  const accepts = (value: unknown) => pageSkeletonSchema.safeParse(value).success;
  it("accepts what is taken", () => {
    document.body.append(list(rowAt(1)));
    expect(accepts(skeleton())).toBe(true);
  });
  it.each<[string, object]>([
    ["a text", { text: "Offer" }],
    ["a tag that is a word", { tag: "offer" }],
    ["a class that is a sentence", { classes: ["Offer for Ana"] }],
    ["a class that is an address", { classes: ["ana@client.example"] }],
    ["a value that is not told", { values: { role: "Ana" } }],
    ["a value of an attribute whose values are not told", { values: { title: "true" } }],
    ["a shape that is none", { shapes: { email: "ana@client.example" } }],
    ["another key", { title: "Offer" }],
    ["a name of ours that is none", { ours: "Ana" }],
    ["a name of an attribute that is an address", { attributes: ["ana@client.example"] }],
  ])("refuses %s, however deep", (_, change) => {
    const node = { tag: "div", children: [{ tag: "div", ...change }] };
    expect(accepts({ ...skeleton(), body: { tag: "body", children: [node] } })).toBe(false);
  });
  it.each<[string, object]>([
    ["another view", { view: "ana" }],
    ["a language that is none", { language: "Ana Silva" }],
  ])("refuses %s", (_, change) => {
    const present = skeleton();
    expect(accepts({ ...present, page: { ...present.page, ...change } })).toBe(false);
  });
});
