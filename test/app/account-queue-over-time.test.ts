/** What time alone changes in the queue of an account, and when open tabs are told of it. */
import { describe, expect, it } from "vitest";
import { tellQueues } from "../../lib/app/plan-queue-look.ts";
import { countsOf, idAt, load, mail, mark, show, workerWith } from "./queue-world.ts";
import { me } from "./world.ts";

describe("what time alone changes", () => {
  const start = Date.UTC(2026, 10, 1, 8);

  it("wakes the worker while somebody asks: at half of the promise, when it is over, and for what comes back", async () => {
    const { world, worker } = await workerWith();
    world.now = start + 10 * 60_000;
    await show(worker, [mail({ minute: 1 })]);
    const { rows } = await load(worker);
    const due = rows[0]?.due ?? 0;
    const times: number[] = [];
    for (let step = 0; step < 40 && world.now < due; step += 1) {
      await countsOf(worker);
      world.now = world.queueLookAt ?? Number.NaN;
      times.push(world.now);
    }
    const { counts } = await countsOf(worker);
    expect([times.at(-1), counts.overdue]).toEqual([due, 1]);
    // The end of the days in between, at which what is due tomorrow is due today.
    const midnights = times.filter((time) => time % 86_400_000 === 0);
    expect(times.length).toBeGreaterThan(1 + midnights.length);
  });

  it("wakes it for what the user put off, and not where nothing changes", async () => {
    const { world, worker } = await workerWith();
    await countsOf(worker);
    expect(world.queueLookAt).toBeNull();
    await show(worker, [mail({ minute: 1, from: { address: "bo@bolt.example" } })]);
    await mark(worker, idAt(1), {
      later: { at: world.now, messageId: idAt(1), until: world.now + 3_600_000 },
    });
    const until = world.now + 3_600_000;
    await countsOf(worker);
    expect(world.queueLookAt).toBe(until);
    world.toldQueue.length = 0;
    await tellQueues(worker.ports);
    expect(world.toldQueue).toEqual([{ account: me }]);
  });
});
