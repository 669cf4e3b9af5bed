/**
 * Whatever a publisher, a thief of the address, a user and a killed worker do, in whatever order: what decides is an
 * edition that its publisher signed and the user took, whole, and trust never goes back.
 */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyLocalLayer } from "../../lib/core/sharing/local-layer.ts";
import { rule } from "../storage/fresh-database.ts";
import { answerOf, signedFile, teamSet } from "./publisher.ts";
import { address, follows, key, otherKey } from "./subscription-life.ts";
import { startWorker, type Worker, type World } from "./world.ts";

interface Life {
  readonly world: World;
  worker: Worker;
  id: string;
  /** The newest version that the publisher made. */
  version: number;
  /** Files of the publisher, for a thief to offer again. */
  readonly files: string[];
  trusted: number;
}

type Act = readonly [name: keyof typeof acts, number: number];

/** Sets of which some change little and some much. */
function setOf(version: number) {
  const kept = teamSet().rules.slice(0, version % 3 === 0 ? 5 : 10);
  return teamSet({ name: `Team ${version}`, rules: [...kept, rule(`v${version}`)] });
}

async function offer(life: Life, file: string): Promise<void> {
  life.world.web.set(address, answerOf(file));
}

async function present({ worker, id }: Life) {
  const found = await worker.ports.subscriptions.find(id);
  if (!found.ok || found.value === null) throw new Error("The subscription is gone.");
  return found.value;
}

const acts = {
  publish: async (life: Life, step: number) => {
    life.version += 1 + (step % 3);
    const at = life.world.now;
    const file = await signedFile({ keys: [key], at, version: life.version, set: setOf(life.version) });
    life.files.push(file);
    await offer(life, file);
  },
  offerOld: (life: Life, step: number) => offer(life, life.files[step % life.files.length] ?? ""),
  forge: async (life: Life, step: number) => {
    const keys = step % 2 === 0 ? [otherKey] : [key, otherKey];
    const forged = { keys, signedBy: [otherKey], version: life.version + 1, at: life.world.now };
    await offer(life, await signedFile({ ...forged, set: teamSet({ name: "Forged" }) }));
  },
  unsigned: async (life: Life) => void life.world.web.set(address, answerOf(teamSet({ name: "Forged" }))),
  vanish: async (life: Life) => void life.world.web.clear(),
  check: async ({ worker, id }: Life) => void (await worker.ask("subscription.check", { id })),
  poll: async (life: Life) => {
    life.world.now = (await present(life)).nextCheck;
    await life.worker.poll();
  },
  decide: async (life: Life, step: number) => {
    const { pending } = await present(life);
    const consent = { id: life.id, hash: pending?.head.hash ?? "0".repeat(64), accept: step % 3 !== 0 };
    await life.worker.ask("subscription.consent", consent);
  },
  back: async (life: Life, step: number) => {
    const { previous } = await present(life);
    const hash = step % 2 === 0 ? (previous[step % Math.max(previous.length, 1)]?.hash ?? null) : null;
    await life.worker.ask("subscription.back", { id: life.id, hash });
  },
  layer: async (life: Life, step: number) => {
    const labels = step % 2 === 0 ? { Team: { name: `Ours ${step}` } } : {};
    const layer = { off: step % 3 === 0 ? ["team-9"] : [], labels, clients: {} };
    await life.worker.ask("subscription.layer", { id: life.id, layer });
  },
  turn: async (life: Life, step: number) =>
    void (await life.worker.ask("subscription.change", { id: life.id, isOn: step % 2 === 0 })),
  kill: async (life: Life, step: number) => {
    const doomed = startWorker(life.world, 1 + (step % 25));
    const { id } = life;
    const asked = doomed.ask("subscription.check", { id }).then(() => doomed.settled());
    await Promise.race([doomed.killed, asked]);
    life.worker = startWorker(life.world);
    await life.worker.wake();
    await life.worker.planChecks();
  },
};

async function isSound(life: Life): Promise<void> {
  const { active, pending, trust, isOn, layer, previous } = await present(life);
  const kept = await life.worker.ports.subscriptions.edition(life.id, active?.hash ?? "");
  const set = kept.ok ? kept.value : null;
  expect(set?.name).toBe(active?.name);
  expect([active, pending?.head, ...previous].map((head) => head?.name)).not.toContain("Forged");
  expect(trust?.version).toBeGreaterThanOrEqual(life.trusted);
  expect(trust?.keys).toEqual([key.publicKey]);
  life.trusted = trust?.version ?? 0;
  expect(life.trusted).toBeLessThanOrEqual(life.version);
  const followed = await life.worker.ports.rules.loadFollowed();
  const [decides] = followed.ok ? followed.value : [];
  expect(decides?.set.rules).toEqual(isOn && set !== null ? applyLocalLayer(set, layer).rules : undefined);
}

const anyAct: fc.Arbitrary<Act> = fc.tuple(
  fc.constantFrom(...(Object.keys(acts) as (keyof typeof acts)[]), "publish", "check", "decide"),
  fc.nat({ max: 99 }),
);

describe("a followed set", () => {
  it("is sound after whatever is done to it", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyAct, { minLength: 5, maxLength: 25 }), async (steps) => {
        const { world, worker } = await follows();
        const all = await worker.ports.subscriptions.load();
        const [first] = all.ok ? all.value : [];
        const files = [await signedFile({ keys: [key], at: world.now, version: 1 })];
        const life: Life = { world, worker, id: first?.id ?? "", version: 1, files, trusted: 1 };
        for (const [name, number] of steps) {
          await acts[name](life, number);
          await isSound(life);
        }
      }),
      { numRuns: 60 },
    );
  });
});
