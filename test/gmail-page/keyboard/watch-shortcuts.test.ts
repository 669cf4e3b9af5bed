// @vitest-environment happy-dom
/** Our keyboard shortcuts: beside Gmail's, never against them, and never while somebody types. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { gmailKeys, ownShortcuts, type Shortcut } from "../../../lib/gmail-page/keyboard/shortcuts.ts";
import { watchShortcuts } from "../../../lib/gmail-page/keyboard/watch-shortcuts.ts";
import { buildPage, buildRow, buildView, element, legacyIdAt, rowTime } from "../gmail-page-builder.ts";

let ending: AbortController;
let heard: Shortcut["key"][];
let rows: HTMLElement[];
const gmailHeard = vi.fn();

beforeEach(() => {
  vi.useFakeTimers();
  ending = new AbortController();
  heard = [];
  rows = [1, 2, 3].map((counter) => buildRow({ id: legacyIdAt(rowTime, counter) }));
  buildPage([buildView(rows)]);
  document.addEventListener("keydown", gmailHeard, { signal: ending.signal });
  gmailHeard.mockReset();
  watchShortcuts(
    window,
    ({ key }) => {
      heard.push(key);
      return true;
    },
    ending.signal,
  );
});
afterEach(() => {
  ending.abort();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

function type(key: string, target: Element = document.body, more: KeyboardEventInit = {}): void {
  target.dispatchEvent(
    new KeyboardEvent("keydown", { key, bubbles: true, composed: true, cancelable: true, ...more }),
  );
}
function gmailMovesTo(index: number): void {
  for (const [at, row] of rows.entries()) row.classList.toggle("btb", at === index);
}
function pressJ(moves: boolean, to = 0): void {
  type("j");
  if (moves) gmailMovesTo(to);
  vi.advanceTimersByTime(500);
}

describe("the table", () => {
  it("gives us no key that is Gmail's", () => {
    expect(gmailKeys.length).toBeGreaterThan(50);
    expect(ownShortcuts.filter(({ key }) => (gmailKeys as readonly string[]).includes(key))).toEqual([]);
  });
});

describe("our shortcuts", () => {
  it("sleep until Gmail answers one of its own", () => {
    type("w");
    expect(heard).toEqual([]);
    pressJ(true);
    type("w");
    type("2");
    expect(heard).toEqual(["w", "2"]);
  });

  it("stay asleep where Gmail's are off: j moves nothing", () => {
    pressJ(false);
    type("w");
    expect(heard).toEqual([]);
  });

  it("wake by what moves in a thread, too: the address", () => {
    type("u");
    location.hash = "#inbox/elsewhere";
    vi.advanceTimersByTime(500);
    type("w");
    location.hash = "#inbox";
    expect(heard).toEqual(["w"]);
  });

  it("do not fall asleep at the end of a list, where j moves nothing", () => {
    pressJ(true, 2);
    pressJ(false);
    type("w");
    expect(heard).toEqual(["w"]);
  });

  it("leave the keys of our queue to the queue, and learn nothing of Gmail from them", () => {
    pressJ(true);
    // As the panels script makes it, which shares no memory with this one.
    const queue = document.body.appendChild(element("div", { "data-clientele": "queue" }));
    for (const key of ["j", "1", "w", "Q"]) type(key, queue);
    vi.advanceTimersByTime(500);
    expect(heard).toEqual([]);
    type("Q");
    expect(heard).toEqual(["Q"]);
  });

  it("are not Gmail's once they did something, and all other keys are", () => {
    pressJ(true);
    gmailHeard.mockReset();
    type("w");
    type("e");
    expect(gmailHeard.mock.calls.map(([event]) => event.key)).toEqual(["e"]);
  });

  it("are not heard with Ctrl, Alt or Command", () => {
    pressJ(true);
    for (const held of [{ ctrlKey: true }, { altKey: true }, { metaKey: true }])
      type("w", document.body, held);
    expect(heard).toEqual([]);
  });
});

describe("while somebody types", () => {
  const editable = () => element("div", { contenteditable: "true", tabindex: "0" });

  it.each([
    ["a field", () => element("input")],
    ["a text area", () => element("textarea")],
    ["the body of a mail", editable],
  ])("in %s nothing of ours listens to keys, and afterwards it does again", (_, make) => {
    pressJ(true);
    const field = make();
    document.body.append(field);
    const added = vi.spyOn(window, "addEventListener");
    const removed = vi.spyOn(window, "removeEventListener");
    field.focus();
    expect(removed.mock.calls.filter(([name]) => name === "keydown")).toHaveLength(1);
    type("w", field);
    expect(heard).toEqual([]);
    field.blur();
    expect(added.mock.calls.filter(([name]) => name === "keydown")).toHaveLength(1);
    type("w");
    expect(heard).toEqual(["w"]);
    field.remove();
  });
});

describe("after the end", () => {
  it("nothing is heard", () => {
    pressJ(true);
    ending.abort();
    type("w");
    expect(heard).toEqual([]);
  });
});
