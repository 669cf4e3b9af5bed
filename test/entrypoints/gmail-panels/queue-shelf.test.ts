/** The rows of the queue as they come: in blocks, once each, and renewed in one step. */
import { beforeEach, describe, expect, it, vi } from "vitest";
import { createQueueShelf, type LoadRows } from "../../../entrypoints/gmail-panels/queue-shelf.ts";
import { itemsOf, noCounts } from "../../components/queue-builder.tsx";

const onChange = vi.fn();
let all = itemsOf(0);
const load = vi.fn<LoadRows>(async (_, start) => ({
  rows: all.slice(start, start + 50),
  total: all.length,
  counts: noCounts,
  asOf: 7,
}));
const settled = () => new Promise((resolve) => setTimeout(resolve));
const started = async () => {
  const shelf = createQueueShelf(load, onChange);
  shelf.show("waiting");
  await settled();
  return shelf;
};

beforeEach(() => {
  all = itemsOf(5_000);
  vi.clearAllMocks();
});

describe("the rows of a filter", () => {
  it("begin with one block, whatever the length of the queue", async () => {
    const shelf = await started();
    expect(load.mock.calls).toEqual([["waiting", 0]]);
    expect(shelf.content()).toMatchObject({ status: "ready", total: 5_000, asOf: 7 });
    expect(shelf.content().rows.size).toBe(50);
  });

  it("come as they are scrolled to, each block once, at their places", async () => {
    const shelf = await started();
    shelf.need(40, 60);
    shelf.need(45, 65);
    await settled();
    shelf.need(4_990, 5_010);
    await settled();
    expect(load.mock.calls.map(([, start]) => start)).toEqual([0, 50, 4_950]);
    expect(shelf.content().rows.get(4_999)).toBe(all[4_999]);
    expect(shelf.content().rows.get(200)).toBeUndefined();
  });

  it("are asked for again where no answer came", async () => {
    const shelf = await started();
    load.mockResolvedValueOnce(null);
    shelf.need(50, 60);
    await settled();
    shelf.need(50, 61);
    await settled();
    expect(shelf.content().rows.has(55)).toBe(true);
  });

  it("of another filter take their place, and late answers to the first are dropped", async () => {
    const shelf = await started();
    const late = Promise.withResolvers<Awaited<ReturnType<LoadRows>>>();
    load.mockReturnValueOnce(late.promise);
    shelf.need(100, 110);
    shelf.show("all");
    await settled();
    late.resolve({ rows: itemsOf(50), total: 50, counts: noCounts, asOf: 1 });
    await settled();
    expect(shelf.content()).toMatchObject({ filter: "all", total: 5_000 });
    expect(shelf.content().rows.size).toBe(50);
  });
});

describe("after a change", () => {
  it("what is in sight is renewed in one step, the old rows staying until then, and the rest is dropped", async () => {
    const shelf = await started();
    shelf.need(95, 105);
    await settled();
    all = all.slice(1);
    onChange.mockClear();
    shelf.refresh();
    expect(shelf.content().rows.get(100)?.threadId).toBe(itemsOf(101)[100]?.threadId);
    await settled();
    expect(onChange).toHaveBeenCalledTimes(1);
    expect(shelf.content().total).toBe(4_999);
    expect([...shelf.content().rows.keys()]).toEqual(Array.from({ length: 100 }, (_, place) => place + 50));
    expect(shelf.content().rows.get(100)).toBe(all[100]);
  });

  it("that cannot be read the old rows stay", async () => {
    const shelf = await started();
    load.mockResolvedValueOnce(null);
    shelf.refresh();
    await settled();
    expect(shelf.content().status).toBe("ready");
    expect(shelf.content().rows.size).toBe(50);
  });

  it("where nothing was ever read it has failed, and is ready once it can", async () => {
    load.mockResolvedValueOnce(null);
    const shelf = await started();
    expect(shelf.content()).toMatchObject({ status: "failed", total: 0 });
    shelf.show("waiting");
    await settled();
    expect(shelf.content().status).toBe("ready");
  });
});
