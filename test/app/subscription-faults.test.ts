/** What lies at a followed address and is not taken: the last good edition stays active, and the reason is kept. */
import { describe, expect, it } from "vitest";
import { answerOf, signedFile, teamSet } from "./publisher.ts";
import { address, check, follows, key, labelsOf, publish, subscription } from "./subscription-life.ts";
import type { World } from "./world.ts";

const hourMs = 3_600_000;

describe("a file that is refused", () => {
  const faults: readonly (readonly [string, (world: World) => Promise<void>, string])[] = [
    [
      "of an older version",
      async (world) => publish(world, { version: 1, at: world.now - hourMs }),
      "edition.rollback",
    ],
    [
      "of the same version with other content",
      async (world) => publish(world, { version: 2, set: teamSet({ name: "Other" }) }),
      "edition.sameVersion",
    ],
    ["of a version far ahead", async (world) => publish(world, { version: 2000 }), "edition.fastForward"],
    [
      "of another set",
      async (world) => publish(world, { version: 3, set: teamSet({ id: "other" }) }),
      "edition.otherSet",
    ],
    [
      "that has ended",
      async (world) => publish(world, { version: 3, at: world.now - 90 * 24 * hourMs }),
      "edition.expired",
    ],
    [
      "for a newer extension",
      async (world) => publish(world, { version: 3, minApp: "9.0.0" }),
      "edition.newerApp",
    ],
    [
      "that nobody signed",
      async (world) => void world.web.set(address, answerOf(teamSet())),
      "edition.unsigned",
    ],
    [
      "that is a web page",
      async (world) => void world.web.set(address, answerOf("<!doctype html>")),
      "subscription.html",
    ],
    [
      "that is cut off",
      async (world) =>
        void world.web.set(
          address,
          answerOf((await signedFile({ keys: [key], at: world.now, version: 3 })).slice(0, -40)),
        ),
      "file.notJson",
    ],
  ];

  it.each(faults)("%s leaves the last good one active, and says why", async (_, offer, code) => {
    const { world, worker } = await follows();
    await publish(world, { version: 2 });
    await check(worker);
    const before = await subscription(worker);
    await offer(world);
    expect(await check(worker)).toMatchObject({ ok: false, code });
    const after = await subscription(worker);
    expect(after.check?.failure?.code).toBe(code);
    expect({ ...after, check: null, nextCheck: 0 }).toEqual({ ...before, check: null, nextCheck: 0 });
    expect(await labelsOf(worker, "team1")).toEqual(["Team"]);
  });
});
