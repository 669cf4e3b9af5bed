/**
 * Reminders over random histories, against a plain reference that remembers what happened and
 * works out from it who waits: mail comes and is answered, answers are thrown away, in several tabs at once and twice over;
 * reminders are settled and put off; settings change; the worker is killed at any call to the
 * outside; alarms get lost; clocks jump; the browser is started again.
 */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyHistory, type Step, threads } from "./reminder-commands.ts";
import { Life } from "./reminder-life.ts";
import type { Wait } from "./reminder-reference.ts";

const day = 86_400_000;

async function lived(history: readonly Step[]): Promise<Life> {
  const life = new Life();
  await life.begin();
  for (const step of history) {
    await life.run(step);
    if (step.command.kind === "pass") await life.pass(step.command.ms, step.killAt);
  }
  // Then everything is as it should be, for days: as many as a wrong clock was ahead, and three.
  life.skew = 0;
  await life.change({ notifies: true, answer: true, quietHours: { from: 20 * 60, until: 8 * 60 } });
  await life.wake();
  await life.pass((life.jumped ? 7 : 3) * day);
  return life;
}

async function standingOf({ worker }: Life) {
  const stored = await worker.ports.reminders.active();
  if (!stored.ok) throw new Error(stored.failure.code);
  return stored.value;
}

function expectShown(life: Life, wait: Wait): void {
  const { key } = wait;
  expect({ key, isShown: life.shownOf(wait) > 0 }).toEqual({ key, isShown: true });
  // A clock that was days ahead puts the second time off for as many.
  if (!life.jumped) expect(life.shownOf(wait)).toBeGreaterThanOrEqual(2);
}

describe("reminders over any history", () => {
  it("tell of each wait once, and once more where it goes on; of none that is over; and of all", async () => {
    let shown = 0;
    await fc.assert(
      fc.asyncProperty(anyHistory, async (history) => {
        const life = await lived(history);
        const { reference, world } = life;
        const open = threads.flatMap((thread) => reference.current(thread) ?? []);
        const standing = await standingOf(life);
        const keys = standing.map(({ key }) => key);
        for (const wait of open) expectShown(life, wait);
        expect(keys.toSorted()).toEqual(open.map(({ key }) => key).toSorted());
        expect(world.badge).toBe(keys.length);
        const { length } = world.notified;
        await life.wake();
        expect(world.notified.length).toBe(length);
        expect(await standingOf(life)).toEqual(standing);
        expect(world.problems).toEqual([]);
        shown += length;
      }),
      { numRuns: Number(process.env["MODEL_RUNS"] ?? 80) },
    );
    // Histories in which nothing happens prove nothing.
    expect(shown).toBeGreaterThan(80);
  });
});
