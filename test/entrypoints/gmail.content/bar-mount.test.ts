// @vitest-environment happy-dom
/** The bar above the list: how it was left is how it is found, and a filter of the inbox hides nothing elsewhere. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import {
  type BarMount,
  type BarState,
  createBarMount,
} from "../../../entrypoints/gmail.content/bar-mount.tsx";
import type { DecidedMessage } from "../../../lib/core/decision/decision.ts";
import { translateGmail } from "../../../lib/i18n/gmail/translate-gmail.ts";
import { buildPage, buildRow, buildView, legacyIdAt, rowTime } from "../../gmail-page/gmail-page-builder.ts";

const actions = {
  onQueue: vi.fn(),
  onNear: vi.fn(),
  onKeep: vi.fn(),
  onPause: vi.fn(),
  onSettings: vi.fn(),
  onStart: vi.fn(),
  onHealth: vi.fn(),
  onSkeleton: vi.fn(),
};
const urgent: DecidedMessage = {
  decision: { id: "1", client: null, labels: [], priority: "urgent", points: 80, reasons: [], unknown: [] },
  paint: { tier: null, colour: null, labelColours: [] },
  validUntil: null,
};
const state = (more: Partial<BarState> = {}): BarState => ({
  kind: "counts",
  decided: [urgent],
  stand: { kind: "asking" },
  kept: null,
  ...more,
});
let ending: AbortController;
let bar: BarMount;
const inBar = (selector: string) =>
  document.querySelector("[data-clientele=bar]")?.shadowRoot?.querySelector<HTMLElement>(selector);
const pressed = () => inBar("[aria-pressed=true]")?.getAttribute("data-priority") ?? null;
const isFiltered = () => document.querySelector("[data-clientele=filter]") !== null;

beforeEach(() => {
  vi.clearAllMocks();
  buildPage([buildView([buildRow({ id: legacyIdAt(rowTime, 1) })])]);
  ending = new AbortController();
  const look = () => ({ theme: "light" as const, isCompact: false, words: translateGmail("en") });
  const surroundings = { signal: ending.signal, look, rowContext: () => ({}) as never };
  bar = createBarMount(document, surroundings, actions);
  bar.arrive(true);
});
afterEach(() => ending.abort());

describe("how the user left the bar", () => {
  it("is how it is found: folded, filtered, and both said", () => {
    bar.update(state());
    expect({ pressed: pressed(), isFiltered: isFiltered() }).toEqual({ pressed: null, isFiltered: false });
    bar.update(state({ kept: { isFolded: false, pressed: "urgent" } }));
    expect({ pressed: pressed(), isFiltered: isFiltered() }).toEqual({ pressed: "urgent", isFiltered: true });
    expect(actions.onKeep).not.toHaveBeenCalled();
  });

  it("is kept with every press and every fold", () => {
    bar.update(state({ kept: { isFolded: false, pressed: null } }));
    inBar("[data-priority=high]")?.click();
    expect(actions.onKeep).toHaveBeenLastCalledWith({ isFolded: false, pressed: "high" });
    bar.filter("high");
    expect(actions.onKeep).toHaveBeenLastCalledWith({ isFolded: false, pressed: null });
  });

  it("does not take back what was pressed before it was known, nor what another tab leaves later", () => {
    bar.update(state());
    bar.filter("high");
    bar.update(state({ kept: { isFolded: true, pressed: "low" } }));
    expect(pressed()).toBe("high");
  });

  it("counts in the inbox: elsewhere all is shown, and a filter there is not kept", () => {
    bar.update(state({ kept: { isFolded: false, pressed: "urgent" } }));
    bar.arrive(false);
    bar.update(state());
    expect({ pressed: pressed(), isFiltered: isFiltered() }).toEqual({ pressed: null, isFiltered: false });
    bar.filter("low");
    expect(pressed()).toBe("low");
    expect(actions.onKeep).not.toHaveBeenCalled();
    bar.arrive(true);
    bar.update(state());
    expect(pressed()).toBe("urgent");
  });
});

describe("the counts", () => {
  const counts = { urgent: 7, high: 1, normal: 0, low: 0, waiting: 2, overdue: 1, today: 0 };

  it("are the account's as soon as they are known, those of the list beside them", () => {
    bar.update(state());
    expect(inBar("[data-priority=urgent] b")?.textContent).toBe("1");
    bar.update(state({ stand: { kind: "seen", counts, asOf: 5 } }));
    expect(inBar("[data-priority=urgent] b")?.textContent).toBe("7");
    expect(inBar("[data-priority=urgent]")?.getAttribute("data-here")).toBe("1");
  });

  it("of the list stay while rows are not decided yet, those of the account do not wait for them", () => {
    bar.update(state());
    bar.update(state({ kind: "counting", decided: [], stand: { kind: "seen", counts, asOf: 5 } }));
    expect(inBar("[data-priority=urgent]")?.getAttribute("data-here")).toBe("1");
    expect(inBar("[data-priority=urgent] b")?.textContent).toBe("7");
  });

  it("lead to the queue", () => {
    bar.update(state({ stand: { kind: "seen", counts, asOf: 5 } }));
    inBar(".overdue")?.click();
    expect(actions.onQueue).toHaveBeenCalledExactlyOnceWith("overdue");
  });
});
