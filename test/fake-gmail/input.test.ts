// @vitest-environment happy-dom
/** Mouse and keyboard of the simulated page: what opens a thread, what does not, and who can stop it. */
import { beforeEach, describe, expect, it } from "vitest";
import { createMailbox } from "./mailbox.ts";
import type { GmailPage } from "./page/gmail-page.ts";
import { listenToKeys } from "./page/keyboard.ts";
import { drawSection, makeSection, sectionRows } from "./page/list-section.ts";
import { make } from "./page/make.ts";
import { listenToMouse } from "./page/mouse.ts";
import { wordsFor } from "./page/words.ts";

const look = { words: wordsFor("en"), lang: "en", now: 0, density: "default", view: "received" } as const;
const section = makeSection(look, "", true);
const lines = ["one", "two"].map((id, index) => ({
  id,
  subject: id,
  date: `2026-11-0${2 - index}T10:00:00Z`,
}));
const log: string[] = [];

/** Writes down what it is told to do. */
const page: GmailPage = {
  shell: {
    toolbars: make("div", ""),
    views: make("div", ""),
    navigation: make("div", ""),
    toast: make("div", ""),
    search: make("input", ""),
    account: make("a", ""),
  },
  sections: () => [section],
  useAccount: async () => {},
  compose: () => log.push("compose"),
  reply: (isForward) => log.push(`reply ${isForward}`),
  section: () => section,
  followUrl: async () => {},
  go: (route) => log.push(`go ${route}`),
  openThread: (thread) => log.push(`open ${thread.subject}`),
  back: () => log.push("back"),
  turnPage: (by) => log.push(`page ${by}`),
  refresh: async () => {},
  act: async ([thread], action) => {
    log.push(`${action} ${thread?.subject}`);
  },
  undo: async () => {},
  toggleSelected: (threadId) =>
    log.push(`select ${section.page.threads.findIndex((one) => one.threadId === threadId)}`),
};
listenToMouse(page);
listenToKeys(page);

beforeEach(() => {
  log.length = 0;
  section.cursor = undefined;
  document.body.replaceChildren(section.element);
  drawSection(
    section,
    createMailbox(lines, { address: "me@studio.example", me: "me" }).list("in:inbox", 0, 9),
  );
});

const cell = (selector: string): Element => {
  const found = sectionRows(section)[1]?.querySelector(selector);
  if (!found) throw new Error(`no ${selector} in the row`);
  return found;
};
const send = (target: Element, type: string) =>
  target.dispatchEvent(new MouseEvent(type, { bubbles: true, button: 0 }));
const click = (target: Element) => {
  for (const type of ["mousedown", "mouseup", "click"]) send(target, type);
};
const press = (key: string, target: Element = document.body) =>
  target.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));

describe("a row", () => {
  it.each(["td.yX", ".bog", ".y2", "td.xW", "td.PF"])(
    "opens its thread once when clicked on %s",
    (selector) => {
      click(cell(selector));
      expect(log).toEqual(["open two"]);
    },
  );
  it("opens by press and release alone, and by a click alone", () => {
    send(cell(".bog"), "mousedown");
    send(cell(".y2"), "mouseup");
    expect(log).toEqual(["open two"]);
    send(document.body, "mousedown");
    send(cell(".bog"), "click");
    expect(log).toEqual(["open two", "open two"]);
  });
  it("stays shut when something in it stops all three events", () => {
    const chip = document.createElement("button");
    for (const type of ["mousedown", "mouseup", "click"])
      chip.addEventListener(type, (event) => event.stopPropagation());
    cell(".xT").prepend(chip);
    click(chip);
    expect(log).toEqual([]);
  });
  it("opens although something in it stops only the click", () => {
    const chip = document.createElement("button");
    chip.addEventListener("click", (event) => event.stopPropagation());
    cell(".xT").prepend(chip);
    click(chip);
    expect(log).toEqual(["open two"]);
  });
});

describe("the controls of a row", () => {
  it.each([
    [".oZ-jc", "select 1"],
    [".T-KT", "star two"],
    [".brq", "archive two"],
    [".bru", "trash two"],
  ])("%s does its own work and opens nothing", (selector, expected) => {
    click(cell(selector));
    expect(log).toEqual([expected]);
  });
  it("ignore a click that no button of a mouse has made", () => {
    send(document.body, "mousedown");
    send(cell(".brq"), "click");
    expect(log).toEqual([]);
  });
});

describe("the keyboard", () => {
  it("moves cursor and focus with j and k, opens with Enter and o, goes back with u", () => {
    press("j");
    press("j");
    press("k");
    expect(sectionRows(section).map((row) => row.classList.contains("btb"))).toEqual([true, false]);
    expect(document.activeElement).toBe(sectionRows(section)[0]);
    press("Enter", sectionRows(section)[0]);
    press("o");
    press("x");
    press("u");
    expect(log).toEqual(["open one", "open one", "select 0", "back"]);
  });
  it("leaves text fields and chords alone", () => {
    const field = document.body.appendChild(document.createElement("input"));
    press("u", field);
    document.dispatchEvent(new KeyboardEvent("keydown", { key: "u", ctrlKey: true }));
    expect(log).toEqual([]);
  });
});
