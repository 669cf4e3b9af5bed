// @vitest-environment happy-dom
/** Rows of the vertical split, held against what gmail-page.md 2.2 and InboxSDK 2.2.26 say of them, and their renewal. */
import { beforeEach, describe, expect, it } from "vitest";
import { type Axes, defaultAxes } from "./axes.ts";
import { createMailbox } from "./mailbox.ts";
import { renewals, renewRows } from "./page/change-rows.ts";
import { drawSection, type ListSection, makeSection, sectionRows } from "./page/list-section.ts";
import { arrive } from "./page/mail-arrival.ts";
import { linesOf } from "./page/row-lines.ts";
import { wordsFor } from "./page/words.ts";

const now = Date.parse("2026-11-20T12:00:00Z");
const me = { address: "me@studio.example", me: "me" };
const lines = ["one", "two", "three"].map((id, index) => ({
  id,
  from: { name: `${id} person`, address: `${id}@acme.example` },
  subject: id,
  snippet: `about ${id}`,
  labels: ["Deals/Big"],
  date: `2026-11-0${3 - index}T10:00:00Z`,
}));
const list = (mail = lines) => createMailbox(mail, me).list("in:inbox", 0, 10);

let section: ListSection;
function draw(axes: Partial<Axes>): void {
  const look = {
    words: wordsFor("en"),
    lang: "en",
    now,
    density: "default",
    view: "received",
    axes: { ...defaultAxes, ...axes },
  } as const;
  section = makeSection(look, "", true);
  document.body.replaceChildren(section.element);
  drawSection(section, list());
}
const shown = () => sectionRows(section).map((row) => linesOf(row).map(textOf(".y6")).join(""));
const textOf = (selector: string) => (row: Element) => row.querySelector(selector)?.textContent ?? "";

describe("a row of three lines", () => {
  beforeEach(() => draw({ layout: "vertical-3" }));
  it("has an id on its first line only, and marks the last", () => {
    const classes = [...section.body.querySelectorAll("tr")].slice(0, 4).map((row) => row.className);
    expect(classes).toEqual(["zA yO apv", "zA yO apv", "zA yO apv apw", "zA yO apv"]);
    expect([...section.body.querySelectorAll("tr.zA")].filter(({ id }) => id !== "")).toHaveLength(3);
  });
  it("holds what others look for where they look for it", () => {
    const [first, second, third] = linesOf(sectionRows(section)[0] as HTMLTableRowElement);
    expect(first?.querySelector("td.yX.apy .yW [email]")?.getAttribute("email")).toBe("one@acme.example");
    expect(first?.querySelector("td.yf.apt > div.apm > span[title]")).not.toBeNull();
    expect(first?.querySelector("td.PF")?.getAttribute("rowspan")).toBe("3");
    expect(second?.querySelector("td.apD div.xS div.xT div.y6 > span[id]")?.textContent).toBe("one");
    expect(third?.querySelector("div.apu > div.as .av")?.textContent).toBe("Big");
    expect(third?.querySelector(".y2.apz")?.textContent).toContain("about one");
  });
});

describe("a row of two lines", () => {
  it("has its labels in the first and shows no snippet", () => {
    draw({ layout: "vertical-2" });
    const [first, ...others] = linesOf(sectionRows(section)[0] as HTMLTableRowElement);
    expect(others).toHaveLength(1);
    expect(first?.querySelector("div.apu .av")?.textContent).toBe("Big");
    expect(section.body.querySelector(".y2")).toBeNull();
  });
});

describe.each(["no-split", "vertical-2", "vertical-3"] as const)("rows in the layout %s", (layout) => {
  const height = { "no-split": 1, "vertical-2": 2, "vertical-3": 3 }[layout];
  it.each(renewals)("keep their lines when renewed by %s", (renewal) => {
    draw({ layout });
    renewRows(section, renewal);
    expect(section.body.querySelectorAll("tr.zA")).toHaveLength(3 * height);
    const movesOn = renewal === "recycle" || renewal === "attributes";
    expect(shown()).toEqual(movesOn ? ["two", "three", "one"] : ["one", "two", "three"]);
  });
  it.each(renewals)("make room for new mail by %s, and let old mail go", (rowUpdate) => {
    draw({ layout, rowUpdate });
    const mail = [
      { ...lines[0], id: "new", subject: "new", date: "2026-11-05T10:00:00Z" },
      ...lines.slice(0, 2),
    ];
    arrive(section, createMailbox(mail as typeof lines, me).list("in:inbox", 0, 10));
    expect(section.body.querySelectorAll("tr.zA")).toHaveLength(3 * height);
    expect(shown()).toHaveLength(3);
    if (rowUpdate !== "subject") expect(shown()).toEqual(["new", "one", "two"]);
  });
});
