/** When a Gmail page tells the background how well it can be read: soon after news, never without. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createDriftReport } from "../../../entrypoints/gmail.content/drift-report.ts";
import { createDriftLedger } from "../../../lib/gmail-page/drift-ledger.ts";

const account = "me@x.example";

function page({ awake = true } = {}) {
  const ledger = createDriftLedger(() => 5);
  const hints = { refused: 0, hasStopped: false };
  const state = { awake };
  const ending = new AbortController();
  const call = vi.fn(async () => ({ ok: true, value: {} }) as const);
  const report = createDriftReport(
    account,
    ledger,
    hints as never,
    call as never,
    ending.signal,
    () => state.awake,
  );
  const see = (probe: string, sighting: "found" | "fellBack" | "missed", times: number) => {
    for (let time = 0; time < times; time += 1) ledger.record(probe, sighting);
    report();
    vi.runAllTimers();
  };
  return { hints, state, ending, call, report, see };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("a page that is read as ever", () => {
  it("says so once, after enough sightings", () => {
    const { call, see } = page();
    see("row", "found", 19);
    expect(call).not.toHaveBeenCalled();
    see("row", "found", 1);
    see("row", "found", 100);
    expect(call).toHaveBeenCalledOnce();
    expect(call).toHaveBeenCalledWith("drift.report", {
      account,
      healthy: true,
      seen: 20,
      probes: { row: { found: 20, fellBack: 0, missed: 0 } },
      hintsRefused: 0,
      pageWorldFailed: false,
    });
  });

  it("does not wake a sleeping background for it", () => {
    const { call, see, state } = page({ awake: false });
    see("row", "found", 200);
    expect(call).not.toHaveBeenCalled();
    state.awake = true;
    see("row", "found", 1);
    expect(call).toHaveBeenCalledOnce();
  });
});

describe("a page with misses", () => {
  it("tells of the first at once, then of each doubling, and when chips are withdrawn", () => {
    const { call, see } = page({ awake: false });
    for (let row = 0; row < 100; row += 1) see("row", "missed", 1);
    const atOnce = [1, 3, 7, 15, 20, 31, 63];
    expect(call).toHaveBeenCalledTimes(atOnce.length);
  });

  it("tells that it can be read again", () => {
    const { call, see } = page();
    see("row", "missed", 20);
    expect(call).toHaveBeenLastCalledWith("drift.report", expect.objectContaining({ healthy: false }));
    see("row", "found", 100);
    expect(call).toHaveBeenLastCalledWith(
      "drift.report",
      expect.objectContaining({ healthy: true, probes: { row: { found: 100, fellBack: 0, missed: 20 } } }),
    );
  });

  it("tells together what changes within two seconds, and nothing once its script has to go", () => {
    const { call, report, see, hints, ending } = page();
    see("row", "fellBack", 1);
    hints.refused = 1;
    report();
    hints.refused = 9;
    report();
    vi.runAllTimers();
    expect(call).toHaveBeenCalledTimes(2);
    hints.hasStopped = true;
    report();
    ending.abort();
    vi.runAllTimers();
    expect(call).toHaveBeenCalledTimes(2);
  });
});
