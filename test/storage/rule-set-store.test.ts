/** The rule set in the database: what goes in comes out, in its order, at a revision that only rises. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editRuleSet } from "../../lib/core/rules/edit-rule-set.ts";
import { emptyRuleSet } from "../../lib/core/rules/empty-rule-set.ts";
import type { RuleSet } from "../../lib/core/rules/rule-set.ts";
import type { RuleSetEdit } from "../../lib/core/rules/rule-set-edit.ts";
import { createRuleSetStore } from "../../lib/storage/rule-set-store.ts";
import { client, freshDatabase, rule, ruleSet } from "./fresh-database.ts";

const now = Date.UTC(2026, 10, 1);

function manyClients(count: number) {
  return Array.from({ length: count }, (_, index) => client(`c${index}`));
}

describe("a fresh database", () => {
  it("holds the empty rule set at revision 0", async () => {
    const store = createRuleSetStore(freshDatabase());
    const value = { set: emptyRuleSet, revision: 0 };
    expect(await store.load()).toEqual({ ok: true, value });
    expect(await store.loadSnapshot()).toEqual({ ok: true, value: { ...value, followed: [] } });
    expect(await store.loadFollowed()).toEqual({ ok: true, value: [] });
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
      segments: [{ name: "Large" }],
      groups: [{ name: "Sales" }],
      templates: [{ id: "t" }],
      calendars: [{ id: "CN" }],
      settings: { priority: {} },
    });
    const store = createRuleSetStore(freshDatabase());
    await store.save(set, now);
    const { templates: _templates, ...deciding } = set;
    const value = { set: deciding, followed: [], revision: now };
    expect(await store.loadSnapshot()).toEqual({ ok: true, value });
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

describe("a set that was edited since it was loaded", () => {
  it("is stored as if all of it were written again, whatever the edits", async () => {
    const anyEdit: fc.Arbitrary<RuleSetEdit> = fc.oneof(
      fc.nat(1300).map((at) => ({ kind: "client.delete", id: `c${at}` }) as const),
      fc
        .record({ at: fc.nat(1300), index: fc.nat(1300) })
        .map(
          ({ at, index }) =>
            ({ kind: "client.save", client: client(`c${at}`, { tier: "vip" }), index }) as const,
        ),
      fc
        .record({ at: fc.nat(600), index: fc.nat(600) })
        .map(({ at, index }) => ({ kind: "rule.move", id: `r${at}`, index }) as const),
      fc.nat(600).map((at) => ({ kind: "rule.delete", id: `r${at}` }) as const),
    );
    const rules = Array.from({ length: 501 }, (_, index) => rule(`r${index}`));
    await fc.assert(
      fc.asyncProperty(fc.array(anyEdit, { maxLength: 4 }), async (edits) => {
        const store = createRuleSetStore(freshDatabase());
        await store.save(ruleSet({ clients: manyClients(1001), rules }), now);
        for (const edit of edits) {
          const loaded = await store.load();
          if (!loaded.ok) throw new Error(loaded.failure.code);
          const edited = editRuleSet(loaded.value.set, edit);
          if (!edited.ok) continue;
          await store.save(edited.set, now, loaded.value.set);
          expect(await store.load()).toMatchObject({ ok: true, value: { set: edited.set } });
          expect(await store.loadSnapshot()).toMatchObject({ ok: true, value: { set: edited.set } });
        }
      }),
      { numRuns: 15 },
    );
  });

  it("costs the writing of one block where one client changed", async () => {
    const database = freshDatabase();
    const store = createRuleSetStore(database);
    await store.save(ruleSet({ clients: manyClients(5000) }), now);
    const loaded = await store.load();
    if (!loaded.ok) throw new Error(loaded.failure.code);
    const edited = editRuleSet(loaded.value.set, {
      kind: "client.save",
      client: client("c700", { tier: "vip" }),
    });
    if (!edited.ok) throw new Error(edited.error.code);
    const written: unknown[] = [];
    database.blocks.hook("updating", (_, key) => void written.push(key));
    database.blocks.hook("creating", (key) => void written.push(key));
    await store.save(edited.set, now, loaded.value.set);
    expect(written).toEqual([["clients", 1]]);
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
