/** Work in steps gives way to typing, and ends where it is not wanted any more. */
import { describe, expect, it } from "vitest";
import { runInSlices } from "../../entrypoints/options/views/run-in-slices.ts";

/** Seven steps, each of which takes 3 of a clock whose slices are 8 long. */
function work() {
  let time = 0;
  const paused: number[] = [];
  function* steps(): Generator<number, string> {
    for (let step = 1; step <= 7; step += 1) {
      time += 3;
      yield step;
    }
    return "done";
  }
  const slicing = { now: () => time, longest: 8, pause: async () => void paused.push(time) };
  return { steps: steps(), paused, slicing };
}

describe("work in steps", () => {
  it("pauses before a slice gets longer than it may, and tells how far it is", async () => {
    const { steps, paused, slicing } = work();
    const told: number[] = [];
    const result = await runInSlices(steps, (step) => told.push(step), new AbortController().signal, slicing);
    expect(result).toBe("done");
    expect(paused).toEqual([9, 18]);
    expect(told).toEqual([3, 6]);
  });

  it("ends at the next step once it is not wanted any more", async () => {
    const { steps, slicing } = work();
    const stop = new AbortController();
    const result = await runInSlices(steps, () => stop.abort(), stop.signal, slicing);
    expect(result).toBeNull();
    expect(steps.next().value).toBe(4);
  });
});
