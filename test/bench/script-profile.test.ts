/** Which samples of a profile count as ours, and how much time they stand for. */
import type { Protocol } from "puppeteer-core";
import { describe, expect, it } from "vitest";
import { stretchesOf, timeWithin } from "./script-profile.ts";

const ours = "chrome-extension://abc";

function node(id: number, url: string, children: readonly number[] = []): Protocol.Profiler.ProfileNode {
  const callFrame = { functionName: "", scriptId: "1", url, lineNumber: 0, columnNumber: 0 };
  return { id, callFrame, children: [...children] };
}

/** Gmail calls 2; our 3 calls a function of the browser, 4; 5 belongs to another extension. */
const nodes = [
  node(1, "", [2, 3, 5]),
  node(2, "https://mail.google.com/main.js"),
  node(3, `${ours}/content-scripts/gmail.js`, [4]),
  node(4, ""),
  node(5, "chrome-extension://abcd/other.js"),
];
const profile = {
  nodes,
  startTime: 10_000,
  endTime: 16_000,
  samples: [2, 3, 4, 5, 1],
  timeDeltas: [1_000, 1_000, 500, 1_000, 2_000],
};

describe("a profile of a tab", () => {
  const stretches = stretchesOf(profile, ours);

  it("counts what we run and what the browser does on our call, and nothing of others", () => {
    expect(stretches).toEqual([
      { start: 11_000, end: 12_000 },
      { start: 12_000, end: 12_500 },
    ]);
    expect(timeWithin(stretches)).toBe(1.5);
  });

  it("can be asked for a part of the time", () => {
    expect(timeWithin(stretches, 11_800, 12_100)).toBeCloseTo(0.3);
    expect(timeWithin(stretches, 13_000, 14_000)).toBe(0);
  });

  it("holds nothing of ours where we did not run", () => {
    expect(stretchesOf({ ...profile, samples: [2, 5, 1] }, ours)).toEqual([]);
  });
});
