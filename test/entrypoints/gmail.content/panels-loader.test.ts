// @vitest-environment happy-dom
/** Panels on demand: nothing is loaded before it is asked for, and a late arrival opens nothing that was closed meanwhile. */
import { afterEach, describe, expect, it, vi } from "vitest";
import {
  createPanelsLoader,
  threadOverlayOnDemand,
} from "../../../entrypoints/gmail.content/panels-loader.ts";
import type { Panels } from "../../../entrypoints/gmail-panels/panels.ts";
import { refusal } from "../../../lib/core/shared/outcome.ts";
import type { PageCall } from "../../../lib/messaging/call.ts";

const overlay = { open: vi.fn(), follow: vi.fn(), close: vi.fn() };
const createThreadOverlay = vi.fn(() => overlay);
const world = globalThis as { clientelePanels?: Panels };
const answers = (ok: boolean) =>
  vi.fn(async () => {
    if (!ok) return refusal("messaging.noAnswer");
    world.clientelePanels = { createThreadOverlay, createQueueDrawer: vi.fn(), createComposeStrips: vi.fn() };
    return { ok: true, value: {} };
  });
const onUnreached = vi.fn();
const present = () => null;

function onDemand(call: unknown, signal = new AbortController().signal) {
  const parts = { surroundings: { signal }, account: "me@x.example" };
  const load = createPanelsLoader(call as PageCall);
  return threadOverlayOnDemand(
    window,
    load,
    parts as unknown as Parameters<typeof threadOverlayOnDemand>[2],
    onUnreached,
  );
}
const settled = () => new Promise((resolve) => setTimeout(resolve));

afterEach(() => {
  vi.clearAllMocks();
  delete world.clientelePanels;
});

describe("a panel that is asked for", () => {
  it("is loaded then, once, and opened", async () => {
    const call = answers(true);
    const why = onDemand(call);
    why.follow();
    await settled();
    expect(call).not.toHaveBeenCalled();
    why.open(present);
    await settled();
    why.open(present);
    await settled();
    expect(call).toHaveBeenCalledExactlyOnceWith("panels.load", {});
    expect(overlay.open).toHaveBeenCalledTimes(2);
    expect(createThreadOverlay).toHaveBeenCalledTimes(1);
  });

  it("is not opened any more where it was closed, or painting ended, while it was on its way", async () => {
    const why = onDemand(answers(true));
    why.open(present);
    why.close();
    const ending = new AbortController();
    onDemand(answers(true), ending.signal).open(present);
    ending.abort();
    await settled();
    expect(overlay.open).not.toHaveBeenCalled();
  });

  it("is said to be out of reach where the background does not answer, and asked for again the next time", async () => {
    const call = answers(false);
    const why = onDemand(call);
    why.open(present);
    await settled();
    why.open(present);
    await settled();
    expect(onUnreached).toHaveBeenCalledTimes(2);
    expect(call).toHaveBeenCalledTimes(2);
  });
});
