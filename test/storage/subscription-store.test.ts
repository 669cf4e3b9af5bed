/** Subscriptions in the database: all of a change or nothing, and no more editions than are named. */
import { describe, expect, it } from "vitest";
import { newSubscription } from "../../lib/app/follow-address.ts";
import type { EditionHead } from "../../lib/core/sharing/edition.ts";
import type { Subscription } from "../../lib/core/sharing/subscription.ts";
import { createRuleSetStore } from "../../lib/storage/rule-set-store.ts";
import { createSubscriptionStore } from "../../lib/storage/subscription-store.ts";
import { freshDatabase, ruleSet } from "./fresh-database.ts";

const head = (hash: string): EditionHead => ({
  hash,
  name: hash,
  version: 1,
  issued: 0,
  expires: 0,
  fetchedAt: 0,
  signedBy: [],
  counts: { clients: 0, rules: 0 },
});
const one = (id: string, parts: Partial<Subscription> = {}): Subscription => ({
  ...newSubscription({ id, addedAt: 1 }, { address: `https://${id}.example/`, pin: null }),
  ...parts,
});
const edition = (hash: string) => ({ hash, set: ruleSet({ name: hash }) });
const followed = (id: string) => ({ id, name: id, source: "user" as const, set: ruleSet({ name: id }) });
const line = { at: 1, who: null, what: "followed", where: null, params: {} } as const;

describe("subscriptions that are saved", () => {
  it("come back in the order in which they were added", async () => {
    const store = createSubscriptionStore(freshDatabase());
    const all = [one("b", { addedAt: 3 }), one("c", { addedAt: 2 }), one("a", { addedAt: 3 })];
    for (const subscription of all) await store.save({ subscription, log: [] }, 5);
    expect(await store.load()).toMatchObject({ value: [{ id: "c" }, { id: "a" }, { id: "b" }] });
    expect(await store.find("a")).toMatchObject({ value: { id: "a" } });
    expect(await store.find("x")).toEqual({ ok: true, value: null });
  });

  it("raise the revision only where they say what decides", async () => {
    const database = freshDatabase();
    const store = createSubscriptionStore(database);
    const saved = await store.save({ subscription: one("a"), log: [] }, 500);
    expect(saved).toEqual({ ok: true, value: { revision: 0, decides: false } });
    const deciding = await store.save({ subscription: one("a"), followed: followed("a"), log: [] }, 600);
    expect(deciding).toEqual({ ok: true, value: { revision: 600, decides: true } });
    expect(await createRuleSetStore(database).loadFollowed()).toEqual({ ok: true, value: [followed("a")] });
  });

  it("keep the editions that they name, as they were, and no others", async () => {
    const store = createSubscriptionStore(freshDatabase());
    const named = { active: head("h1"), previous: [head("h0")] };
    await store.save({ subscription: one("a", { active: head("h0") }), edition: edition("h0"), log: [] }, 1);
    await store.save({ subscription: one("a", named), edition: edition("h1"), log: [] }, 1);
    await store.save({ subscription: one("b", { active: head("h0") }), edition: edition("h0"), log: [] }, 1);
    await store.save({ subscription: one("a", { active: head("h1") }), log: [] }, 1);
    const kept = async (id: string, hash: string) => {
      const found = await store.edition(id, hash);
      return found.ok && found.value;
    };
    expect(await kept("a", "h1")).toEqual(edition("h1").set);
    expect(await kept("a", "h0")).toBeNull();
    expect(await kept("b", "h0")).toEqual(edition("h0").set);
  });

  it("decide in the order in which they were added, whatever came last", async () => {
    const database = freshDatabase();
    const store = createSubscriptionStore(database);
    for (const id of ["b", "a", "c"]) {
      await store.save({ subscription: one(id), followed: followed(id), log: [] }, 1);
    }
    await store.save({ subscription: one("a"), followed: null, log: [] }, 1);
    await store.save({ subscription: one("a"), followed: followed("a"), log: [] }, 1);
    const decides = await createRuleSetStore(database).loadFollowed();
    expect(decides.ok && decides.value.map(({ id }) => id)).toEqual(["a", "b", "c"]);
  });

  it("leave everything as it was where one part of it cannot be written", async () => {
    const database = freshDatabase();
    const store = createSubscriptionStore(database);
    const broken = [{ ...line, params: { oops: () => {} } }] as never;
    const subscription = one("a", { active: head("h") });
    const failed = await store.save(
      { subscription, edition: edition("h"), followed: followed("a"), log: broken },
      9,
    );
    expect(failed.ok).toBe(false);
    expect(await store.load()).toEqual({ ok: true, value: [] });
    expect(await store.edition("a", "h")).toEqual({ ok: true, value: null });
    expect(await createRuleSetStore(database).loadSnapshot()).toMatchObject({
      value: { revision: 0, followed: [] },
    });
  });
});

describe("a subscription that is removed", () => {
  it("takes its editions and what it decided with it, and the log stays", async () => {
    const database = freshDatabase();
    const store = createSubscriptionStore(database);
    const subscription = one("a", { active: head("h") });
    await store.save({ subscription, edition: edition("h"), followed: followed("a"), log: [line] }, 1);
    expect(await store.remove({ id: "a", log: [line] }, 7)).toEqual({
      ok: true,
      value: { revision: 7, decides: true },
    });
    expect(await database.editions.count()).toBe(0);
    expect(await database.shareLog.count()).toBe(2);
    expect(await store.remove({ id: "a", log: [] }, 8)).toMatchObject({ value: { decides: false } });
  });
});
