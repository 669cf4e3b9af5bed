// @vitest-environment happy-dom
/** How the priority bar behaves for eyes, hands and screen readers. */
import { render } from "preact";
import { act } from "preact/test-utils";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { BarContent } from "../../components/bar-content.ts";
import { PriorityBar, type PriorityBarProps } from "../../components/priority-bar.tsx";
import { translateGmail } from "../../lib/i18n/gmail/translate-gmail.ts";

const counts: Extract<BarContent, { kind: "counts" }> = {
  kind: "counts",
  here: { urgent: 2, high: 5, normal: 10, low: 3 },
  stand: { kind: "asking" },
  pressed: null,
  clients: [],
};
let root: HTMLElement;
const acts = {
  onPress: vi.fn(),
  onQueue: vi.fn(),
  onNear: vi.fn(),
  onFold: vi.fn(),
  onPause: vi.fn(),
  onSettings: vi.fn(),
  onStart: vi.fn(),
  onSkeleton: vi.fn(),
  onHealth: vi.fn(),
};

function show(props: Partial<PriorityBarProps> = {}): void {
  void act(() => {
    render(
      <PriorityBar
        words={translateGmail("en")}
        theme="light"
        isCompact={false}
        isFolded={false}
        content={counts}
        {...acts}
        {...props}
      />,
      root,
    );
  });
}
const toggles = () => [...root.querySelectorAll<HTMLButtonElement>("[data-priority]")];
const press = (key: string, target: Element): unknown =>
  act(() => {
    target.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
  });

beforeEach(() => {
  root = document.createElement("div");
  document.body.replaceChildren(root);
  vi.clearAllMocks();
});

describe("the priority bar", () => {
  it("says how many messages each priority has, most pressing first", () => {
    show();
    expect(
      toggles().map((button) => [button.getAttribute("data-priority"), button.getAttribute("data-count")]),
    ).toEqual([
      ["urgent", "2"],
      ["high", "5"],
      ["normal", "10"],
      ["low", "3"],
    ]);
    expect(root.querySelector("[role=toolbar]")?.getAttribute("aria-label")).toBe("Clientele priorities");
  });

  it("says that a press may follow, by pointer or by keyboard, however it is folded", () => {
    for (const [isFolded, type] of [
      [false, "pointerenter"],
      [true, "pointerenter"],
      [false, "focusin"],
    ] as const) {
      acts.onNear.mockClear();
      show({ isFolded });
      const bubbles = type === "focusin";
      const target = bubbles ? toggles()[0] : root.querySelector(".bar");
      target?.dispatchEvent(new Event(type, { bubbles }));
      expect(acts.onNear).toHaveBeenCalledTimes(1);
    }
  });

  it("tells which priority was pressed", () => {
    show();
    toggles()[1]?.click();
    expect(acts.onPress).toHaveBeenCalledExactlyOnceWith("high");
  });

  it("says what is pressed, shows the clients behind it and tells screen readers the result", () => {
    const clients = Array.from({ length: 10 }, (_, index) => ({
      id: String(index),
      name: `Client ${index}`,
      tier: "vip" as const,
      colour: null,
    }));
    show({ content: { ...counts, pressed: "high", clients } as BarContent });
    expect(toggles().map((button) => button.getAttribute("aria-pressed"))).toEqual([
      "false",
      "true",
      "false",
      "false",
    ]);
    expect(root.querySelectorAll(".clients .chip")).toHaveLength(9);
    expect(root.querySelector(".clients .more")?.textContent).toBe("+2");
    expect(root.querySelector("[role=status]")?.textContent).toBe("High: showing 5 messages");
  });

  it("tells screen readers nothing before the first press, and that all is shown after the last", () => {
    const status = () => root.querySelector("[role=status]")?.textContent;
    show();
    expect(status()).toBe("");
    show({ content: { ...counts, pressed: "high" } as BarContent });
    show();
    expect(status()).toBe(translateGmail("en")("bar.all"));
  });

  it("takes Escape for another press of what is pressed, and for nothing where nothing is", () => {
    show();
    press("Escape", toggles()[1] ?? root);
    expect(acts.onPress).not.toHaveBeenCalled();
    show({ content: { ...counts, pressed: "high" } as BarContent });
    press("Escape", toggles()[0] ?? root);
    expect(acts.onPress).toHaveBeenCalledExactlyOnceWith("high");
  });

  it("is one stop for Tab; arrow keys move inside it, round and round", () => {
    show();
    expect(toggles().map(({ tabIndex }) => tabIndex)).toEqual([0, -1, -1, -1]);
    const [first] = toggles();
    const last = root.querySelector<HTMLButtonElement>(".queue");
    first?.focus();
    press("ArrowLeft", first ?? root);
    expect(document.activeElement).toBe(last);
    expect(toggles().map(({ tabIndex }) => tabIndex)).toEqual([-1, -1, -1, -1]);
    expect(last?.tabIndex).toBe(0);
    press("Home", last ?? root);
    expect(document.activeElement).toBe(first);
  });

  it.each([
    ["empty", "No clients and no rules yet."],
    ["drift", "Gmail has changed and cannot be read safely, so no chips are shown."],
    ["lost", "Clientele does not answer. Reload this tab."],
  ] as const)("says one sentence where it has no counts: %s", (kind, sentence) => {
    show({ content: { kind } });
    expect(root.querySelector(".sentence")?.textContent).toBe(sentence);
    expect(toggles()).toHaveLength(0);
  });

  it("leads to the first client where there is none", () => {
    show({ content: { kind: "empty" } });
    root.querySelector<HTMLButtonElement>(".act")?.click();
    expect(acts.onStart).toHaveBeenCalledOnce();
  });

  it("leads to the page that says why Gmail cannot be read", () => {
    show({ content: { kind: "drift" } });
    root.querySelector<HTMLButtonElement>(".act")?.click();
    expect(acts.onHealth).toHaveBeenCalledOnce();
  });

  it("speaks the user's language", () => {
    show({ words: translateGmail("zh_CN") });
    expect(toggles().map(({ textContent }) => textContent)).toEqual(["紧急 2", "高 5", "中 10", "低 3"]);
  });

  it("has a menu that its own button closes", () => {
    HTMLElement.prototype.showPopover ??= () => {};
    show();
    const opener = root.querySelector<HTMLButtonElement>(".menu-button");
    void act(() => opener?.click());
    expect(root.querySelector("[role=menu]")).not.toBeNull();
    const leaving = new FocusEvent("focusout", { bubbles: true, relatedTarget: opener });
    void act(() => void root.querySelector("[role=menuitem]")?.dispatchEvent(leaving));
    void act(() => opener?.click());
    expect(root.querySelector("[role=menu]")).toBeNull();
  });

  it("folds down to its menu", () => {
    show({ isFolded: true });
    expect(toggles()).toHaveLength(0);
    expect(root.querySelectorAll(".menu-button")).toHaveLength(1);
    expect(root.querySelector(".only")).toBeNull();
  });

  it("says, folded, that some mail is hidden, and shows all by one press", () => {
    show({ isFolded: true, content: { ...counts, pressed: "urgent" } });
    const only = root.querySelector<HTMLButtonElement>(".only");
    expect(only?.textContent).toBe("Only Urgent: show all");
    only?.click();
    expect(acts.onPress).toHaveBeenCalledExactlyOnceWith("urgent");
  });
});

describe("what the bar says of the whole account", () => {
  const seen: BarContent = {
    ...counts,
    stand: {
      kind: "seen",
      counts: { urgent: 12, high: 30, normal: 100, low: 40, waiting: 3, overdue: 1, today: 0 },
      asOf: new Date(2026, 10, 26, 14, 32).getTime(),
    },
  };
  const texts = (selector: string) =>
    [...root.querySelectorAll(selector)].map(({ textContent }) => textContent?.trim());

  it("are its counts, the list's beside them in the words under the pointer", () => {
    show({ content: seen });
    expect(texts("[data-priority]")).toEqual(["Urgent 12", "High 30", "Normal 100", "Low 40"]);
    expect(toggles().map((button) => button.getAttribute("data-here"))).toEqual(["2", "5", "10", "3"]);
    expect(toggles()[0]?.title).toBe("12 seen in this account, 2 in this list");
  });

  it("leads to the queue with what waits, is overdue and due today, and with all of it", () => {
    show({ content: seen });
    expect(texts(".to-queue, .queue")).toEqual(["Waiting 3", "Overdue 1", "Today 0", "Queue 182"]);
    for (const button of root.querySelectorAll<HTMLButtonElement>(".to-queue, .queue")) button.click();
    expect(acts.onQueue.mock.calls).toEqual([["waiting"], ["overdue"], ["today"], ["all"]]);
  });

  it("is as old as it says", () => {
    show({ content: seen });
    expect(root.querySelector(".fresh")?.textContent).toMatch(/^as of .*2:32\sPM$/);
  });

  it("is nothing where no inbox was seen yet, and the counts are the list's", () => {
    show({ content: { ...counts, stand: { kind: "unseen" } } });
    expect(texts("[data-priority]")).toEqual(["Urgent 2", "High 5", "Normal 10", "Low 3"]);
    expect(texts(".to-queue, .queue, .fresh")).toEqual(["Queue", "Not seen yet: open the inbox"]);
  });

  it("is the list's where the account could not be counted, and says so", () => {
    show({ content: { ...counts, stand: { kind: "failed" } } });
    expect(texts("[data-priority]")).toEqual(["Urgent 2", "High 5", "Normal 10", "Low 3"]);
    expect(toggles()[0]?.title).toMatch(/^In this list only/);
  });

  it("is told to screen readers as what the list shows after a press", () => {
    show({ content: { ...seen, pressed: "high" } });
    expect(root.querySelector("[role=status]")?.textContent).toBe("High: showing 5 messages");
  });
});
