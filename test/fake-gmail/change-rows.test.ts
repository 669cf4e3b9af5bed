// @vitest-environment happy-dom
/** The ways in which the simulated page renews rows: what stays, what goes, and what becomes of foreign nodes. */
import { beforeEach, describe, expect, it } from "vitest";
import { createMailbox } from "./mailbox.ts";
import { type Renewal, renewRows } from "./page/change-rows.ts";
import { drawSection, type ListSection, makeSection, sectionRows } from "./page/list-section.ts";
import { arrive } from "./page/mail-arrival.ts";
import { wordsFor } from "./page/words.ts";

const look = { words: wordsFor("en"), lang: "en", now: 0, density: "default", view: "received" } as const;
const mailbox = () =>
  createMailbox(
    ["one", "two", "three"].map((subject, index) => ({
      id: subject,
      subject,
      unread: index === 0,
      labels: index === 1 ? ["Deals"] : [],
      from: { name: subject, address: `${subject}@acme.example` },
      date: `2026-11-0${9 - index}T10:00:00Z`,
    })),
    { address: "me@studio.example", me: "me" },
  );

let section: ListSection;
let before: readonly HTMLTableRowElement[];
const subjects = () => sectionRows(section).map((row) => row.querySelector(".bog")?.textContent);
const foreignNodes = () => section.element.querySelectorAll(".foreign").length;

beforeEach(() => {
  section = makeSection(look, "", true);
  drawSection(section, mailbox().list("in:inbox", 0, 10));
  before = sectionRows(section);
  for (const row of before) {
    const foreign = document.createElement("b");
    foreign.className = "foreign";
    row.querySelector(".xT")?.prepend(foreign);
  }
});

describe("a list with what an extension has added", () => {
  it.each<[Renewal, string[], boolean, number]>([
    ["table", ["one", "two", "three"], false, 0],
    ["rows", ["one", "two", "three"], false, 0],
    ["cells", ["one", "two", "three"], true, 0],
    ["subject", ["one", "two", "three"], true, 3],
    ["recycle", ["two", "three", "one"], true, 0],
    ["attributes", ["two", "three", "one"], true, 3],
  ])("renewed by %s shows %j", (renewal, expected, keepsRows, foreign) => {
    renewRows(section, renewal);
    expect(subjects()).toEqual(expected);
    expect(sectionRows(section).every((row, index) => row === before[index])).toBe(keepsRows);
    expect(foreignNodes()).toBe(foreign);
  });

  it("is, changed in place, what it would have been if drawn anew", () => {
    renewRows(section, "attributes");
    for (const foreign of section.element.querySelectorAll(".foreign")) foreign.remove();
    const changed = sectionRows(section).map(withoutIds);
    drawSection(section, section.page);
    const drawn = sectionRows(section).map(withoutIds);
    expect(drawn).toHaveLength(3);
    expect(changed.map((row, index) => row.isEqualNode(drawn[index] ?? null))).toEqual([true, true, true]);
  });
});

/** A copy without what names elements: that stays when an element goes on to show another thread. */
function withoutIds(row: Element): Element {
  const copy = row.cloneNode(true) as Element;
  copy.normalize();
  for (const element of [copy, ...copy.querySelectorAll("*")]) {
    element.removeAttribute("id");
    element.removeAttribute("aria-labelledby");
  }
  return copy;
}

describe("new mail", () => {
  it("is put in front, and the rows that stay get new cells", () => {
    const full = mailbox();
    full.add({ id: "new", subject: "new", date: "2026-11-20T10:00:00Z" });
    arrive(section, full.list("in:inbox", 0, 3));
    expect(subjects()).toEqual(["new", "one", "two"]);
    expect(sectionRows(section)[1]).toBe(before[0]);
    expect(foreignNodes()).toBe(0);
  });
});
