/** The queue of two accounts after any history: as a worker finds it that knows nothing yet, and never mixed. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ThreadMarkChange } from "../../lib/core/threads/thread-mark.ts";
import { idAt, invoice, load, mail, mark, other, show, workerWith } from "./queue-world.ts";
import { me, startWorker, type Worker, type World } from "./world.ts";

type Step =
  | {
      readonly kind: "mail";
      readonly account: string;
      readonly threads: readonly number[];
      readonly isOurs: boolean;
    }
  | {
      readonly kind: "mark";
      readonly account: string;
      readonly thread: number;
      readonly change: "done" | "later" | "none";
    }
  | { readonly kind: "edit"; readonly points: number }
  | { readonly kind: "wait"; readonly minutes: number }
  | { readonly kind: "ask"; readonly account: string };

const account = fc.constantFrom(me, other);
const thread = fc.integer({ min: 0, max: 5 });
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant("mail"),
      account,
      threads: fc.array(thread, { minLength: 1, maxLength: 4 }),
      isOurs: fc.boolean(),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant("mark"),
      account,
      thread,
      change: fc.constantFrom("done", "later", "none"),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant("edit"), points: fc.integer({ min: -50, max: 90 }) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant("wait"), minutes: fc.integer({ min: 1, max: 300 }) }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("ask"), account }) },
);

/** Conversations of the two accounts differ in their ids, their subjects and their senders. */
async function take(world: World, worker: Worker, step: Step, turn: number): Promise<void> {
  const threadIdOf = (of: string, at: number) => (of === me ? "a" : "b") + at.toString().padStart(15, "0");
  switch (step.kind) {
    case "mail": {
      const from = { address: step.isOurs ? step.account : `${step.account.slice(0, 2)}@acme.example` };
      const facts = step.threads.map((one, at) =>
        mail({
          minute: turn * 10 + at,
          threadId: threadIdOf(step.account, one),
          from,
          subject: step.account,
        }),
      );
      await show(worker, facts, step.account);
      return;
    }
    case "mark": {
      const changes: Readonly<Record<typeof step.change, ThreadMarkChange>> = {
        done: { done: { at: world.now, messageId: idAt(turn * 10) } },
        later: { later: { at: world.now, messageId: idAt(turn * 10), until: world.now + 3_600_000 } },
        none: { done: null, later: null },
      };
      await mark(worker, threadIdOf(step.account, step.thread), changes[step.change], step.account);
      return;
    }
    case "edit": {
      const effects = [{ kind: "points", points: step.points } as const];
      const saved = { ...invoice, condition: "from:acme.example", effects };
      await worker.ask("rules.edit", { edit: { kind: "rule.save", rule: saved } });
      return;
    }
    case "wait":
      world.now += step.minutes * 60_000;
      return;
    default:
      await load(worker, { account: step.account });
  }
}

describe("a queue that was brought up to date again and again", () => {
  it("is the one that a worker finds that knows nothing yet", { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyStep, { minLength: 4, maxLength: 14 }), async (steps) => {
        const { world, worker } = await workerWith();
        for (const [turn, step] of steps.entries()) await take(world, worker, step, turn);
        const living = [await load(worker), await load(worker, { account: other })];
        world.now -= 2;
        const next = startWorker(world);
        expect([await load(next), await load(next, { account: other })]).toEqual(living);
      }),
      { numRuns: 40 },
    );
  });

  it("never holds mail of another account", { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyStep, { minLength: 4, maxLength: 14 }), async (steps) => {
        const { world, worker } = await workerWith();
        for (const [turn, step] of steps.entries()) await take(world, worker, step, turn);
        for (const [own, letter] of [
          [me, "a"],
          [other, "b"],
        ] as const) {
          const { rows } = await load(worker, { account: own });
          expect(rows.every(({ threadId, subject }) => threadId.startsWith(letter) && subject === own)).toBe(
            true,
          );
        }
      }),
      { numRuns: 40 },
    );
  });
});
