// @vitest-environment happy-dom
/** The queue in Gmail: what it asks, how it follows what changes, how each act is taken back, and where the focus is. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createQueueDrawer } from "../../../entrypoints/gmail-panels/queue-overlay.tsx";
import { createUserActTest } from "../../../entrypoints/gmail-panels/user-act.ts";
import { translateGmail } from "../../../lib/i18n/gmail/translate-gmail.ts";
import type { QueueCall } from "../../../lib/messaging/call.ts";
import type { QueueRow } from "../../../lib/messaging/queue-answers.ts";
import { itemsOf, noCounts } from "../../components/queue-builder.tsx";

vi.mock("../../../entrypoints/gmail-panels/user-act.ts", () => ({
  createUserActTest: vi.fn(() => () => true),
}));

const surroundings = {
  signal: new AbortController().signal,
  look: () => ({ theme: "light" as const, isCompact: false, words: translateGmail("en") }),
  rowContext: () => {
    throw new Error("not asked for");
  },
};
const isCurrent = vi.fn(() => true);
const onOpen = vi.fn();
let kept = itemsOf(0);
let fails = false;
const acts = vi.fn<(name: string, request: unknown) => unknown>();
const loads = vi.fn<(request: { readonly filter: string; readonly start: number }) => void>();
const call = (async (name: string, request: never) => {
  if (fails) return { ok: false, code: "storage.full", params: {} };
  if (name !== "queue.load") return { ok: true, value: acts(name, request) };
  loads(request);
  const { start } = request as { readonly start: number };
  const rows = kept.slice(start, start + 50) as unknown as QueueRow[];
  return { ok: true, value: { revision: 1, counts: noCounts, asOf: 5, rows, total: kept.length } };
}) as unknown as QueueCall;
const drawer = createQueueDrawer(window, { surroundings, account: "me@x.example", isCurrent, onOpen }, call);
const host = () => document.querySelector<HTMLElement>("[data-clientele=queue]");
const inside = () => host()?.shadowRoot;
const answered = () => new Promise((resolve) => setTimeout(resolve, 5));
const status = () => inside()?.querySelector("[role=status]")?.textContent;
const names = () =>
  [...(inside()?.querySelectorAll("[role=row]") ?? [])].map(
    (row) => row.getAttribute("aria-label")?.split(", ")[1],
  );
const focused = () => inside()?.activeElement?.getAttribute("aria-label")?.split(", ")[1];
const press = async (name: string) => {
  const buttons = [...(inside()?.querySelectorAll("button") ?? [])];
  buttons.find((one) => (one.getAttribute("aria-label") ?? one.textContent) === name)?.click();
  await answered();
};
const key = async (name: string) => {
  const target = inside()?.activeElement ?? host();
  target?.dispatchEvent(
    new KeyboardEvent("keydown", { key: name, bubbles: true, composed: true, cancelable: true }),
  );
  await answered();
};

beforeEach(() => {
  kept = itemsOf(3);
  fails = false;
  vi.clearAllMocks();
  isCurrent.mockReturnValue(true);
});
afterEach(() => drawer.close());

describe("opening the queue", () => {
  it("asks for the rows of the filter, gives the first one the focus, and makes room at its place", async () => {
    drawer.open("overdue");
    await answered();
    expect(loads.mock.calls).toEqual([
      [{ account: "me@x.example", filter: "overdue", start: 0, limit: 50, language: "en" }],
    ]);
    expect(focused()).toBe("Subject 0");
    expect(onOpen).toHaveBeenCalledOnce();
    expect(vi.mocked(createUserActTest)).toHaveBeenCalledOnce();
  });

  it("again gives it the focus, and shows another filter where one is named", async () => {
    drawer.open(null);
    await answered();
    document.body.tabIndex = 0;
    document.body.focus();
    drawer.open(null);
    expect(focused()).toBe("Subject 0");
    drawer.open("today");
    await answered();
    expect(loads.mock.calls.map(([{ filter }]) => filter)).toEqual(["all", "today"]);
    expect(document.querySelectorAll("[data-clientele=queue]")).toHaveLength(1);
  });

  it("and closing it gives the focus back to where it was", async () => {
    const button = document.body.appendChild(document.createElement("button"));
    button.focus();
    drawer.open("all");
    await answered();
    await key("Escape");
    expect(host()).toBeNull();
    expect(document.activeElement).toBe(button);
    button.remove();
  });

  it("draws nothing of this account once the page is another's", async () => {
    drawer.open("all");
    isCurrent.mockReturnValue(false);
    await answered();
    expect(names()).toEqual([]);
  });
});

describe("an act in the queue", () => {
  it("tells the background, says what was done, shows what is left, and the next row has the focus", async () => {
    acts.mockImplementation(() => {
      kept = kept.slice(1);
      return { before: { done: null } };
    });
    drawer.open("all");
    await answered();
    await key("e");
    expect(acts).toHaveBeenCalledExactlyOnceWith("thread.mark", {
      account: "me@x.example",
      threadId: itemsOf(1)[0]?.threadId,
      change: { done: { at: expect.any(Number), messageId: "m0" } },
    });
    expect(status()).toBe("Done: Subject 0Undo");
    expect(names()).toEqual(["Subject 1", "Subject 2"]);
    expect(focused()).toBe("Subject 1");
  });

  it.each([
    ["a pin", "Pin as low", "thread.mark", { before: { pin: null } }, { change: { pin: null } }],
    ["what was done", "Done", "thread.mark", { before: { done: null } }, { change: { done: null } }],
  ])("is taken back by what the answer named: %s", async (_, name, asked, answer, back) => {
    acts.mockReturnValue(answer);
    drawer.open("all");
    await answered();
    await press(name);
    await press("Undo");
    expect(acts.mock.calls[1]).toEqual([asked, expect.objectContaining(back)]);
    expect(status()).toBe("Undone.");
  });

  it("takes a reminder back to when it was before", async () => {
    acts.mockReturnValue({ before: 12 });
    drawer.open("all");
    await answered();
    await press("Remind me");
    await key("Enter");
    inside()?.querySelector<HTMLElement>(".choice")?.click();
    await answered();
    expect(status()).toMatch(/^Reminder .*: Subject 0Undo$/);
    await press("Undo");
    expect(acts.mock.calls.map(([name, request]) => [name, (request as { at: unknown }).at])).toEqual([
      ["reminder.own", expect.any(Number)],
      ["reminder.own", 12],
    ]);
  });

  it("that fails says why, and offers nothing to take back", async () => {
    drawer.open("all");
    await answered();
    fails = true;
    await press("Done");
    expect(status()).toBe("There is no room left on this disk. Nothing was changed.");
    expect(names()).toHaveLength(3);
  });
});

describe("what changes elsewhere", () => {
  it("is shown, place and focus kept", async () => {
    drawer.open("all");
    await answered();
    await key("j");
    kept = itemsOf(4).slice(1);
    drawer.refresh();
    await answered();
    expect(names()).toEqual(["Subject 1", "Subject 2", "Subject 3"]);
    expect(focused()).toBe("Subject 1");
  });

  it("takes the focus from nobody", async () => {
    drawer.open("all");
    await answered();
    const button = document.body.appendChild(document.createElement("button"));
    button.focus();
    drawer.refresh();
    await answered();
    expect(document.activeElement).toBe(button);
    button.remove();
  });

  it("is not asked for by a queue that is closed", async () => {
    drawer.refresh();
    drawer.follow();
    await answered();
    expect(loads).not.toHaveBeenCalled();
  });
});

describe("a conversation that is opened", () => {
  it("is shown by Gmail, and the queue stays", async () => {
    drawer.open("all");
    await answered();
    await key("Enter");
    expect(location.hash).toBe(`#all/${kept[0]?.threadId}`);
    expect(host()).not.toBeNull();
  });
});
