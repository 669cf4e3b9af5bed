/** The rule set in the database: what goes in comes out, in its order, at a revision that only rises. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { emptyRuleSet } from "../../lib/core/rules/empty-rule-set.ts";
import type { RuleSet } from "../../lib/core/rules/rule-set.ts";
import { createRuleSetStore } from "../../lib/storage/rule-set-store.ts";
import { client, freshDatabase, rule, ruleSet } from "./fresh-database.ts";

const now = Date.UTC(2026, 10, 1);

function manyClients(count: number) {
  return Array.from({ length: count }, (_, index) => client(`c${index}`));
}

describe("a fresh database", () => {
  it("holds the empty rule set at revision 0", async () => {
    const store = createRuleSetStore(freshDatabase());
    const empty = { ok: true, value: { set: emptyRuleSet, revision: 0 } };
    expect(await store.load()).toEqual(empty);
    expect(await store.loadSnapshot()).toEqual(empty);
  });
});

describe("a rule set that was saved", () => {
  it("is loaded as it was, keys of later versions included", async () => {
    const set = {
      ...ruleSet({ clients: manyClients(1201), rules: [rule("r2"), rule("r1")], templates: [{ id: "t" }] }),
      laterKey: { kept: true },
    };
    const store = createRuleSetStore(freshDatabase());
    const saved = await store.save(set, now);
    expect(saved).toEqual({ ok: true, value: { revision: now } });
    expect(await store.load()).toEqual({ ok: true, value: { set, revision: now } });
  });

  it("gives the worker what decides and nothing else", async () => {
    const set = ruleSet({
      clients: [client("a")],
      rules: [rule("r")],
      templates: [{ id: "t" }],
      settings: {},
    });
    const store = createRuleSetStore(freshDatabase());
    await store.save(set, now);
    const { templates: _templates, settings: _settings, ...deciding } = set;
    expect(await store.loadSnapshot()).toEqual({ ok: true, value: { set: deciding, revision: now } });
  });

  it("leaves nothing of the longer one before it", async () => {
    const store = createRuleSetStore(freshDatabase());
    await store.save(ruleSet({ clients: manyClients(1500), rules: [rule("r")] }), now);
    const shorter = ruleSet({ clients: manyClients(2) });
    await store.save(shorter, now);
    expect(await store.load()).toMatchObject({ value: { set: shorter } });
  });

  it("comes back the same whatever it is", async () => {
    const anySet = fc.record({ clients: fc.nat(1100), rules: fc.nat(1100) }).map(
      ({ clients, rules }): RuleSet =>
        ruleSet({
          clients: manyClients(clients),
          rules: Array.from({ length: rules }, (_, index) => rule(`r${rules - index}`)),
        }),
    );
    const store = createRuleSetStore(freshDatabase());
    await fc.assert(
      fc.asyncProperty(anySet, async (set) => {
        await store.save(set, now);
        expect(await store.load()).toMatchObject({ ok: true, value: { set } });
        expect(await store.loadSnapshot()).toMatchObject({ ok: true, value: { set } });
      }),
      { numRuns: 20 },
    );
  });
});

describe("the revision", () => {
  it("rises with every save, even when the clock stands or goes back", async () => {
    const store = createRuleSetStore(freshDatabase());
    const revisions: number[] = [];
    for (const at of [now, now, now - 3_600_000, now + 5, 0]) {
      const saved = await store.save(ruleSet(), at);
      if (saved.ok) revisions.push(saved.value.revision);
    }
    expect(revisions).toEqual([now, now + 1, now + 2, now + 5, now + 6]);
  });
});
