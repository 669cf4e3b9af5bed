// @vitest-environment happy-dom
/** The file that a user attaches to a report: whatever the page says, none of it is in there. */
import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { countProbes } from "../../../lib/gmail-page/skeleton/count-probes.ts";
import { takePageSkeleton } from "../../../lib/gmail-page/skeleton/page-skeleton.ts";
import { pageSkeletonSchema } from "../../../lib/gmail-page/skeleton/skeleton-schema.ts";
import { writeSkeleton } from "../../../lib/gmail-page/skeleton/write-skeleton.ts";
import { buildPage } from "../../tooling/fixture/build-page.ts";
import { buildRow, element, legacyIdAt, now, rowTime } from "../gmail-page-builder.ts";

const rowAt = (place: number, parts: object = {}) =>
  buildRow({ id: legacyIdAt(rowTime, place), elementId: `:${place}`, ...parts });
const list = (...rows: HTMLElement[]) =>
  element("table", { class: "F cf zt" }, element("tbody", {}, ...rows));

beforeEach(() => {
  document.body.replaceChildren();
  location.hash = "#label/Very+secret";
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
    const newest = (id: string) => first.counts[id]?.[0];
    expect(["row", "row-people", "row-subject", "message-body"].map(newest)).toEqual([3, 3, 3, 0]);
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
