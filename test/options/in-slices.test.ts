/** Long work gives way to typing. */
import { describe, expect, it } from "vitest";
import { inSlices } from "../../entrypoints/options/views/rules/live/in-slices.ts";

/** A clock by which every item takes `cost`. */
function slicing(cost: number) {
  let time = 0;
  const paused: number[] = [];
  return {
    paused,
    spend: () => {
      time += cost;
    },
    now: () => time,
    pause: async () => {
      paused.push(time);
    },
    longest: 8,
  };
}

const items = [1, 2, 3, 4, 5, 6, 7];

describe("work in slices", () => {
  it("pauses before a slice gets longer than it may, and tells how far it is", async () => {
    const clock = slicing(3);
    const done: number[] = [];
    await inSlices(items, clock.spend, (count) => done.push(count), new AbortController().signal, clock);
    expect(clock.paused).toEqual([9, 18]);
    expect(done).toEqual([3, 6, 7]);
  });

  it("that fits one slice does not pause", async () => {
    const clock = slicing(1);
    await inSlices(items, clock.spend, () => undefined, new AbortController().signal, clock);
    expect(clock.paused).toEqual([]);
  });

  it("ends at the next item once it is not wanted any more, and says nothing of it", async () => {
    const clock = slicing(3);
    const stop = new AbortController();
    const worked: number[] = [];
    const done: number[] = [];
    const work = (item: number) => {
      clock.spend();
      worked.push(item);
      if (item === 5) stop.abort();
    };
    await inSlices(items, work, (count) => done.push(count), stop.signal, clock);
    expect(worked).toEqual([1, 2, 3, 4, 5]);
    expect(done).toEqual([3]);
  });

  it("on nothing is done at once", async () => {
    const done: number[] = [];
    await inSlices(
      [],
      () => undefined,
      (count) => done.push(count),
      new AbortController().signal,
      slicing(1),
    );
    expect(done).toEqual([0]);
  });
});
