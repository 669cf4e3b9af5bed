// @vitest-environment happy-dom
/** The queue on demand: nothing is loaded before it is asked for, and a late arrival opens nothing that was closed meanwhile. */
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { LoadPanels } from "../../../entrypoints/gmail.content/panels-loader.ts";
import { queueDrawerOnDemand } from "../../../entrypoints/gmail.content/queue-on-demand.ts";
import type { QueueDrawerParts } from "../../../entrypoints/gmail-panels/queue-overlay.tsx";

const drawer = { open: vi.fn(), refresh: vi.fn(), follow: vi.fn(), close: vi.fn() };
const createQueueDrawer = vi.fn(() => drawer);
const load = vi.fn<LoadPanels>();
const onUnreached = vi.fn();
const settled = () => new Promise((resolve) => setTimeout(resolve));
function onDemand(signal = new AbortController().signal) {
  const parts = { surroundings: { signal } } as unknown as QueueDrawerParts;
  return queueDrawerOnDemand(window, load, parts, onUnreached);
}

beforeEach(() => {
  vi.clearAllMocks();
  load.mockResolvedValue({ createQueueDrawer, createThreadOverlay: vi.fn(), createComposeStrips: vi.fn() });
});

describe("the queue that is asked for", () => {
  it("is loaded then, made once, and opened with what was asked for", async () => {
    const queue = onDemand();
    queue.follow();
    queue.refresh();
    expect(load).not.toHaveBeenCalled();
    queue.open("overdue");
    await settled();
    queue.open(null);
    await settled();
    expect(createQueueDrawer).toHaveBeenCalledTimes(1);
    expect(drawer.open.mock.calls).toEqual([["overdue"], [null]]);
  });

  it("is not opened any more where it was closed, or painting ended, while it was on its way", async () => {
    const queue = onDemand();
    queue.open("all");
    queue.close();
    await settled();
    const ending = new AbortController();
    onDemand(ending.signal).open("all");
    ending.abort();
    await settled();
    expect(drawer.open).not.toHaveBeenCalled();
  });

  it("and cannot be had is told", async () => {
    load.mockResolvedValue(null);
    onDemand().open("all");
    await settled();
    expect(onUnreached).toHaveBeenCalledOnce();
  });
});
