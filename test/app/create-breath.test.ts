/** Long work that stops for others. */
import { expect, it } from "vitest";
import { createBreath } from "../../lib/app/create-breath.ts";

it("goes on without a pause within a slice, pauses when it is over, and then has a slice again", async () => {
  let now = 100;
  let tasks = 0;
  const breathe = createBreath(
    () => now,
    async () => {
      tasks += 1;
      now += 50;
    },
  );
  expect(breathe()).toBeNull();
  now += 5;
  expect(breathe()).toBeNull();
  now += 1;
  await breathe();
  expect(tasks).toBe(1);
  expect(breathe()).toBeNull();
});
