// @vitest-environment happy-dom
/** The counts of the account: asked for when something has happened, at most once a second, and never for nobody. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { keepStand } from "../../../entrypoints/gmail.content/keep-stand.ts";
import type { PageCall } from "../../../lib/messaging/call.ts";

const counts = { urgent: 1, high: 2, normal: 3, low: 4, waiting: 1, overdue: 0, today: 1 };
const answer = vi.fn<() => unknown>();
const call = vi.fn(async () => answer());
const onChange = vi.fn();
let ending: AbortController;
let visibility: DocumentVisibilityState;

const start = () => keepStand(document, "me@x.example", call as unknown as PageCall, onChange, ending.signal);
const passed = (ms: number) => vi.advanceTimersByTimeAsync(ms);
function show(state: DocumentVisibilityState): void {
  visibility = state;
  document.dispatchEvent(new Event("visibilitychange"));
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.clearAllMocks();
  visibility = "visible";
  vi.spyOn(document, "visibilityState", "get").mockImplementation(() => visibility);
  ending = new AbortController();
  answer.mockReturnValue({ ok: true, value: { revision: 1, counts, asOf: 5 } });
});
afterEach(() => {
  ending.abort();
  vi.useRealTimers();
});

describe("the counts of the account", () => {
  it("are not asked for until somebody asks, and nothing runs afterwards", async () => {
    const stand = start();
    expect(stand.present()).toEqual({ kind: "asking" });
    await passed(10_000);
    expect(call).not.toHaveBeenCalled();
    stand.ask();
    await passed(2_000);
    expect(call).toHaveBeenCalledExactlyOnceWith("queue.counts", { account: "me@x.example" });
    expect(stand.present()).toEqual({ kind: "seen", counts, asOf: 5 });
    expect(vi.getTimerCount()).toBe(0);
  });

  it("are asked for once a second, however much happens, and once more for what happened last", async () => {
    const stand = start();
    for (let index = 0; index < 20; index += 1) {
      stand.ask();
      await passed(100);
    }
    await passed(2_000);
    expect(call).toHaveBeenCalledTimes(3);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("tell of a change and of nothing else", async () => {
    const stand = start();
    stand.ask();
    await passed(2_000);
    stand.ask();
    await passed(2_000);
    expect(onChange).toHaveBeenCalledTimes(1);
  });

  it("wait in a hidden tab until somebody sees it", async () => {
    const stand = start();
    stand.ask();
    await passed(2_000);
    show("hidden");
    stand.ask();
    await passed(5_000);
    expect(call).toHaveBeenCalledTimes(1);
    show("visible");
    await passed(2_000);
    expect(call).toHaveBeenCalledTimes(2);
  });

  it("are asked for in a tab that was opened behind others once it is shown", async () => {
    const stand = start();
    show("hidden");
    stand.ask();
    await passed(2_000);
    expect(call).not.toHaveBeenCalled();
    show("visible");
    await passed(2_000);
    expect(call).toHaveBeenCalledTimes(1);
  });

  it("wake no worker because an untouched tab is shown", async () => {
    start();
    show("hidden");
    show("visible");
    await passed(2_000);
    expect(call).not.toHaveBeenCalled();
  });

  it("are none where no inbox was seen, and where no answer comes", async () => {
    const stand = start();
    answer.mockReturnValueOnce({ ok: true, value: { revision: 1, counts, asOf: null } });
    stand.ask();
    await passed(2_000);
    expect(stand.present()).toEqual({ kind: "unseen" });
    answer.mockReturnValueOnce({ ok: false, code: "messaging.noAnswer", params: {} });
    stand.ask();
    await passed(2_000);
    expect(stand.present()).toEqual({ kind: "failed" });
  });

  it("of an account that was left reach nobody", async () => {
    const stand = start();
    stand.ask();
    ending.abort();
    await passed(2_000);
    expect(stand.present()).toEqual({ kind: "asking" });
    expect(onChange).not.toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(0);
  });
});
