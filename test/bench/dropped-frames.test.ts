/** Frames that did not come, from the times of those that did. */
import { describe, expect, it } from "vitest";
import { droppedFrames, frameMs } from "./dropped-frames.ts";

/** Times of frames with these gaps between them, in frames. */
const after = (...gaps: readonly number[]) => {
  let now = 1_000;
  return [
    now,
    ...gaps.map((gap) => {
      now += gap * frameMs;
      return now;
    }),
  ];
};

describe("frames that come", () => {
  it.each([
    ["in time", [1, 1, 1], 0],
    ["a little early or late", [0.9, 1.4, 1.1], 0],
    ["two at once, as after a pause", [1, 0, 1], 0],
    ["after one was missed", [1, 2, 1], 1],
    ["after long work, and once more", [5, 1, 3], 6],
  ])("%s", (_how, gaps, missed) => {
    expect(droppedFrames(after(...gaps))).toBe(missed);
  });

  it("say nothing where there are fewer than two", () => {
    expect([droppedFrames([]), droppedFrames([7])]).toEqual([0, 0]);
  });
});
