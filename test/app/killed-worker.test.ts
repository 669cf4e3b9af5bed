/** A worker that is killed at any moment: nothing is lost, nothing doubled, and the next one finishes what it began. */
import { describe, expect, it } from "vitest";
import type { RuleSetEdit } from "../../lib/core/rules/rule-set-edit.ts";
import type { Name, Request } from "../../lib/messaging/protocol.ts";
import { client, rule, ruleSet } from "../storage/fresh-database.ts";
import { contentOf as everythingOf } from "./content-of.ts";
import { createWorld, me, startWorker, type World } from "./world.ts";

/** How far a worker came in looking for reminders is nobody's; what it found is. */
async function contentOf(world: World) {
  const content = await everythingOf(world);
  const meta = content.tables.meta.filter(({ key }) => key !== "reminders");
  return { ...content, tables: { ...content.tables, meta } };
}

type Message = { [N in Name]: readonly [N, Request<N>] }[Name];

const edit = (one: RuleSetEdit): Message => ["rules.edit", { edit: one }];
const look = (...ids: string[]): Message => [
  "messages.decide",
  { account: me, facts: ids.map((id) => ({ id, from: { address: `${id}@a.example` }, subject: "invoice" })) },
];

const day: readonly Message[] = [
  edit({ kind: "set.replace", set: ruleSet({ clients: [client("a")], rules: [rule("r1"), rule("r2")] }) }),
  ["page.state", { account: me }],
  look("m1", "m2"),
  edit({ kind: "client.save", client: client("b") }),
  look("m2", "m3"),
  edit({ kind: "rule.move", id: "r2", index: 0 }),
  ["settings.change", { change: { language: "zh_CN", keepDays: 30 } }],
  look("m4"),
  ["pause.set", { until: Date.UTC(2027, 0, 1) }],
  look("m5"),
  ["pause.set", { until: null }],
  look("m5", "m1"),
  ["account.change", { account: me, settings: { enabled: true, addresses: ["i@x.example"], domains: [] } }],
  [
    "drift.report",
    {
      account: me,
      healthy: true,
      seen: 9,
      probes: { row: { found: 8, fellBack: 0, missed: 1, missedSince: 5 } },
      hintsRefused: 0,
      pageWorldFailed: false,
    },
  ],
  edit({ kind: "rule.delete", id: "r1" }),
  look("m6"),
];

async function live(isKilledBetween: boolean): Promise<{ world: World; answers: unknown[] }> {
  const world = createWorld();
  let worker = startWorker(world);
  const answers: unknown[] = [];
  for (const [name, request] of day) {
    answers.push(await worker.ask(name, request as never));
    await worker.settled();
    if (isKilledBetween) {
      worker = startWorker(world);
      await worker.wake();
    }
  }
  return { world, answers };
}

describe("a worker that is killed between every two messages", () => {
  it("gives the answers and leaves the stores of one that never was", async () => {
    const [killed, spared] = [await live(true), await live(false)];
    expect(spared.answers).toHaveLength(day.length);
    expect(killed.answers).toEqual(spared.answers);
    expect(await contentOf(killed.world)).toEqual(await contentOf(spared.world));
    expect(killed.world.told).toEqual(spared.world.told);
    expect(killed.world.problems).toEqual([]);
  });
});

describe.each([
  ["an edit", edit({ kind: "client.save", client: client("b") })],
  ["a change of settings", ["settings.change", { change: { enabled: false } }]],
  ["a pause", ["pause.set", { until: Date.UTC(2027, 0, 1) }]],
] as const satisfies readonly (readonly [string, Message])[])(
  "%s during which the worker is killed",
  (_, [name, request]) => {
    const prepare = async () => {
      const world = createWorld();
      const worker = startWorker(world);
      const set = ruleSet({ clients: [client("a")], rules: [rule("r1")] });
      await worker.ask("rules.edit", { edit: { kind: "set.replace", set } });
      await worker.ask("messages.decide", {
        account: me,
        facts: [{ id: "m", from: { address: "x@a.example" } }],
      });
      await worker.settled();
      return world;
    };

    it("is done or not done, whole, at whichever step it was, and everybody learns of it", async () => {
      const whole = await prepare();
      const before = await contentOf(whole);
      const counting = startWorker(whole);
      await counting.ask(name, request as never);
      await counting.settled();
      const after = await contentOf(whole);
      const steps = counting.calls.count;
      expect(steps).toBeGreaterThan(4);

      for (let step = 1; step <= steps; step += 1) {
        const world = await prepare();
        const doomed = startWorker(world, step);
        void doomed.ask(name, request as never).then(() => doomed.settled());
        await doomed.killed;
        const next = startWorker(world);
        await next.wake();
        await next.settled();
        const { tables, files, local, pauseEnd } = await contentOf(world);
        const isDone = JSON.stringify(tables.meta) !== JSON.stringify(before.tables.meta);
        const expected = isDone ? after : before;
        expect({ step, blocks: tables.blocks, meta: tables.meta, files, pauseEnd }).toEqual({
          step,
          blocks: expected.tables.blocks,
          meta: expected.tables.meta,
          files: expected.files,
          pauseEnd: expected.pauseEnd,
        });
        const revision = (await next.ports.settings.load()) as { value: { revision: number } };
        expect(world.told.at(-1)).toBe(revision.value.revision);
        expect(local.paint).toMatchObject({ revision: revision.value.revision });
      }
    });
  },
);
