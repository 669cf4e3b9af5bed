// @vitest-environment happy-dom
/** The queue for eyes, hands and screen readers. */
import axe from "axe-core";
import { beforeEach, describe, expect, it } from "vitest";
import { languages } from "../../lib/core/settings/settings.ts";
import {
  acts,
  click,
  contentOf,
  freshRoot,
  hour,
  isUserAct,
  itemOf,
  itemsOf,
  key,
  noCounts,
  now,
  root,
  rows,
  show,
} from "./queue-builder.tsx";

beforeEach(() => void freshRoot());
const text = (selector: string, within: Element = root()) =>
  within.querySelector(selector)?.textContent?.trim();
const first = () => rows()[0] ?? root();

describe("a conversation in the queue", () => {
  it("says whose it is, what about, how pressing, since when, what is due and why", () => {
    show(contentOf([itemOf(0, { due: now + 40 * 60_000 })]));
    expect(text(".chip")).toBe("Harbour");
    expect(text(".subject")).toBe("Subject 0");
    expect(text(".level")).toBe("Urgent");
    expect(text(".age")).toBe("2 hr");
    expect(text(".state")).toBe("Due in 40 min");
    expect(text(".why")).toBe("Client, tier Key");
    expect(first().getAttribute("aria-label")).toBe("Harbour, Subject 0, Urgent, Due in 40 min");
  });

  it.each([
    ["Overdue by 2 hr", { due: now - 2 * hour }],
    ["Waiting for 3 hr", { since: now - 3 * hour }],
    ["Answered 3 days ago", { status: "ours", since: now - 72 * hour }],
    ["Not seen yet", { status: "unclear", due: now - hour }],
    [undefined, { status: null, since: null }],
  ] as const)("stands as it is known to: %s", (said, more) => {
    show(contentOf([itemOf(0, more)]));
    expect(text(".state")).toBe(said);
  });

  it("tells all its reasons in one line, each in a line of its own where that is pointed at", () => {
    const why = ["Tier VIP", "Written to you alone"].map((one) => ({ text: one, points: 5 }));
    show(contentOf([itemOf(0, { why })]));
    expect(text(".why")).toBe("Tier VIP · Written to you alone");
    expect(first().querySelector(".why")?.getAttribute("title")).toBe("Tier VIP\nWritten to you alone");
  });

  it("tells a priority by its word and its shape, not by its colour alone", () => {
    show(contentOf(itemsOf(4)));
    expect(rows().map((row) => text(".level", row))).toEqual(["Urgent", "High", "Normal", "Low"]);
    const shapes = rows().map((row) => row.querySelector(".shape path")?.getAttribute("d"));
    expect(new Set(shapes).size).toBe(4);
  });

  it("of nobody's client is named by who wrote, and what is not known is said so", () => {
    const unknown = { client: null, from: null, subject: null, date: null };
    show(contentOf([itemOf(0, { client: null }), itemOf(1, unknown)]));
    expect(rows().map((row) => text(".who", row))).toEqual(["Ana", "Sender not known"]);
    expect(text(".subject", rows()[1])).toBe("Subject not known");
    expect(rows()[1]?.querySelector(".age")).toBeNull();
  });

  it("shows pin and reminder with names", () => {
    show(contentOf([itemOf(0, { isPinned: true, remindAt: now + hour })]));
    const marks = [...root().querySelectorAll(".marks svg")].map((mark) => mark.getAttribute("aria-label"));
    expect(marks).toEqual(["Pinned", expect.stringMatching(/^Reminder: Nov 25/)]);
  });

  it("is shown as text, signs that turn others' text around taken out", () => {
    show(contentOf([itemOf(0, { subject: "<b>a\u202eb</b>" })]));
    expect(text(".subject")).toBe("<b>ab</b>");
    expect(root().querySelector(".subject")?.getAttribute("dir")).toBe("auto");
  });
});

describe("what can be done with it", () => {
  it.each([
    ["Done", "onDone", []],
    ["Pin as urgent", "onPin", ["urgent"]],
    ["Pin as low", "onPin", ["low"]],
  ] as const)("by its tools: %s", (name, did, more) => {
    const item = itemOf(0);
    show(contentOf([item]));
    click(name, first());
    expect(acts[did]).toHaveBeenCalledExactlyOnceWith(item, ...more);
    expect(acts.onOpen).not.toHaveBeenCalled();
  });

  it("is to unpin what is pinned", () => {
    const item = itemOf(0, { isPinned: true });
    show(contentOf([item]));
    click("Unpin", first());
    expect(acts.onPin).toHaveBeenCalledExactlyOnceWith(item, null);
  });

  it("is to open it by a press anywhere on it", () => {
    show(contentOf(itemsOf(2)));
    rows()[1]?.click();
    expect(acts.onOpen).toHaveBeenCalledExactlyOnceWith(itemOf(1));
  });

  it("obeys only a person, by tool and by key; to open something changes nothing", () => {
    isUserAct.mockReturnValue(false);
    show(contentOf([itemOf(0)], {}), { news: { text: "Done", isFailure: false, canUndo: true } });
    for (const name of ["Done", "Pin as urgent", "Later"]) click(name, first());
    for (const name of ["e", "p", "l", "u"]) key(name, first());
    click("Undo");
    expect(acts.onDone).not.toHaveBeenCalled();
    expect(acts.onPin).not.toHaveBeenCalled();
    expect(acts.onUndo).not.toHaveBeenCalled();
    expect(root().querySelector(".when")).toBeNull();
    key("Enter", first());
    expect(acts.onOpen).toHaveBeenCalledOnce();
  });

  it("is said where it was done, with the way back", () => {
    show(contentOf([itemOf(0)]), { news: { text: "Done: Offer", isFailure: false, canUndo: true } });
    expect(text("[role=status]")).toContain("Done: Offer");
    click("Undo");
    expect(acts.onUndo).toHaveBeenCalledOnce();
  });
});

describe("the keyboard", () => {
  it("moves by j and k, by arrows, and to both ends, one row at a time in the order of Tab", () => {
    show(contentOf(itemsOf(5)));
    const at = () => rows().indexOf(document.activeElement as HTMLElement);
    first().focus();
    const went = ["j", "j", "ArrowDown", "k", "ArrowUp", "End", "j", "Home", "k"].map((name) => {
      key(name);
      return at();
    });
    expect(went).toEqual([1, 2, 3, 2, 1, 4, 4, 0, 0]);
    expect(rows().filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
  });

  it.each([
    ["Enter", "onOpen", []],
    ["e", "onDone", []],
    ["p", "onPin", ["urgent"]],
    ["P", "onPin", ["low"]],
  ] as const)("does with the row at hand what its tools do: %s", (name, did, more) => {
    show(contentOf(itemsOf(3)));
    first().focus();
    key("j");
    key(name);
    expect(acts[did]).toHaveBeenCalledExactlyOnceWith(itemOf(1), ...more);
  });

  it("undoes by u where something can be undone, goes to the filters by /, closes by Escape", () => {
    show(contentOf(itemsOf(3)));
    key("u", first());
    expect(acts.onUndo).not.toHaveBeenCalled();
    show(contentOf(itemsOf(3)), { news: { text: "Done", isFailure: false, canUndo: true } });
    key("u", first());
    expect(acts.onUndo).toHaveBeenCalledOnce();
    key("/", first());
    expect(document.activeElement?.getAttribute("data-filter")).toBe("all");
    key("Escape");
    expect(acts.onClose).toHaveBeenCalledOnce();
  });

  it("stays with a conversation that moves, and with the place of one that goes", () => {
    const items = itemsOf(4);
    show(contentOf(items));
    first().focus();
    key("j");
    const selected = () => rows().find((row) => row.getAttribute("aria-selected") === "true");
    show(contentOf([itemOf(9), ...items]));
    expect(selected()?.getAttribute("aria-label")).toContain("Subject 1");
    show(contentOf(items.filter((item) => item !== items[1])));
    expect(selected()?.getAttribute("aria-label")).toContain("Subject 3");
  });
});

describe("a long queue", () => {
  it("has few rows in the document, says how many there are, and asks for those that are about to be seen", () => {
    show(contentOf(itemsOf(50), { total: 5_000 }));
    expect(rows().length).toBeLessThan(70);
    expect(root().querySelector("[role=grid]")?.getAttribute("aria-rowcount")).toBe("5000");
    expect(acts.onNeed).toHaveBeenCalled();
  });
});

describe("what to show", () => {
  it("is chosen among filters with their counts", () => {
    const counts = { urgent: 2, high: 5, normal: 10, low: 3, waiting: 3, overdue: 1, today: 2 };
    show(contentOf(itemsOf(3), { filter: "waiting", counts }));
    const filters = [...root().querySelectorAll(".filter")];
    expect(filters.map(({ textContent }) => textContent)).toEqual([
      "All 20",
      "Urgent 2",
      "High 5",
      "Normal 10",
      "Low 3",
      "Waiting 3",
      "Overdue 1",
      "Today 2",
    ]);
    expect(filters.filter((one) => one.getAttribute("aria-pressed") === "true").map(text0)).toEqual([
      "Waiting 3",
    ]);
    click("Overdue 1");
    expect(acts.onFilter).toHaveBeenCalledExactlyOnceWith("overdue");
  });

  it.each([
    ["Nothing waits.", null, null, { counts: noCounts }],
    ["Nothing of this kind at present.", "Show all", "onFilter", { filter: "overdue" }],
    [
      "No mail was seen yet: open the inbox, and what is there is listed here.",
      "Open the inbox",
      "onInbox",
      { asOf: null },
    ],
    [
      "The queue could not be read. Your mail and your rules are as they were.",
      "Try again",
      "onRetry",
      { status: "failed" },
    ],
    ["Looking it up…", null, null, { status: "loading" }],
  ] as const)("has words where there is nothing: %s", (says, button, did, more) => {
    show(contentOf([], more));
    expect(text(".nothing p, .nothing.waiting")).toBe(says);
    if (button === null) return;
    click(button);
    expect(acts[did]).toHaveBeenCalledOnce();
  });
});

describe("the queue", () => {
  it.each(languages)("has no fault that axe finds and no word missing in %s", async (language) => {
    show(contentOf(itemsOf(3)), { news: { text: "x", isFailure: false, canUndo: true } }, language);
    const rules = { "color-contrast": { enabled: false }, region: { enabled: false } };
    const { violations } = await axe.run(root(), { rules });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    expect(root().textContent).not.toMatch(/[{}]|queue\.|when\./);
  });
});

function text0({ textContent }: Element): string | null {
  return textContent;
}
