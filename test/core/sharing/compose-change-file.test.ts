/** A change file: only what its maker proposes to change in somebody's set. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readRuleSet } from "../../../lib/core/interchange/read-rule-set.ts";
import type { RuleSet } from "../../../lib/core/rules/rule-set.ts";
import { privateFields, setParts } from "../../../lib/core/rules/rule-set.ts";
import { keyOfChange } from "../../../lib/core/sharing/changes-since.ts";
import { type ChangeSharing, composeChangeFile } from "../../../lib/core/sharing/compose-change-file.ts";
import { openBase } from "../../../lib/core/sharing/contained-bases.ts";
import { wholeOfChange } from "../../../lib/core/sharing/whole-of-change.ts";
import { aClient, aRule, aRuleSet } from "../rules/build-rule-set.ts";
import { baseOf, share } from "./share-world.ts";

const theirs = aRuleSet({
  id: "theirs",
  name: "Team",
  clients: [aClient({ id: "acme", name: "Acme" }), aClient({ id: "beta", name: "Beta", notes: "theirs" })],
  rules: [aRule({ id: "quotes" })],
  settings: { priority: { thresholds: 1 }, promises: 1 },
});

async function propose(set: RuleSet, over: Partial<ChangeSharing> = {}, shared = theirs) {
  const base = openBase(baseOf(await share(shared, [], { author: "Bo" })));
  if (base === null) throw new Error("the base is no rule set");
  const rest = {
    parts: setParts,
    included: privateFields,
    author: "Ana",
    accounts: [],
    note: "",
    without: new Set<string>(),
  };
  return { base: base.base, file: composeChangeFile({ ...rest, ...over, set, base }) };
}

describe("a change file", () => {
  const mine: RuleSet = {
    ...theirs,
    id: "mine",
    name: "Mine",
    clients: [aClient({ id: "acme", name: "Acme Ltd" }), aClient({ id: "new", name: "New" })],
    settings: { priority: { thresholds: 2 } },
  };

  it("holds what is new and other, names what is gone, and is made to the set of others", async () => {
    const { base, file } = await propose(mine, { note: " Please look. " });
    expect(file.set).toMatchObject({
      id: "theirs",
      name: "Team",
      rules: [],
      settings: { priority: { thresholds: 2 } },
    });
    expect(file.set.clients).toEqual([
      aClient({ id: "acme", name: "Acme Ltd", revision: 2, author: "Ana" }),
      aClient({ id: "new", name: "New", revision: 1, author: "Ana" }),
    ]);
    expect(file.set.change).toEqual({
      base: base.id,
      note: "Please look.",
      removed: [
        { part: "clients", id: "beta" },
        { part: "settings", id: "promises" },
      ],
    });
    expect(file.set.history).toBeUndefined();
  });

  it("is a rule set file, and the same one each time", async () => {
    const { file } = await propose(mine);
    expect(readRuleSet(file.text)).toMatchObject({ ok: true, set: file.set, unknownKeys: [] });
    expect((await propose(mine)).file.text).toBe(file.text);
  });

  it("leaves out changes that its maker keeps", async () => {
    const all = (await propose(mine)).file.changes;
    expect(all.map(keyOfChange)).toEqual([
      "clients/acme",
      "clients/new",
      "clients/beta",
      "settings/priority",
      "settings/promises",
    ]);
    const without = new Set(["clients/new", "clients/beta", "settings/priority", "settings/promises"]);
    const { file } = await propose(mine, { without });
    expect(file.set.clients.map(({ id }) => id)).toEqual(["acme"]);
    expect(file.set.change?.removed).toEqual([]);
    expect(file.set.settings).toBeUndefined();
  });

  describe("the order of rules", () => {
    const rulesOf = (...ids: readonly string[]) => ids.map((id) => aRule({ id }));
    const team = { ...theirs, rules: rulesOf("a", "b", "c", "d") };
    const proposed = async (ids: readonly string[], without: readonly string[] = []) => {
      const set = { ...team, rules: rulesOf(...ids) };
      const { file } = await propose(set, { without: new Set(without) }, team);
      const { change } = file.set;
      if (change === undefined) throw new Error("no change file");
      return { file, change, whole: wholeOfChange(file.set, change, team).rules.map(({ id }) => id) };
    };

    it("is a change of its own, and names no rule that stayed", async () => {
      const { file, change, whole } = await proposed(["d", "a", "b", "c"]);
      expect(file.changes.map(keyOfChange)).toEqual(["rules/"]);
      expect(file.set.rules).toEqual([]);
      expect(change.order).toEqual([{ part: "rules", id: "d", after: null }]);
      expect(whole).toEqual(["d", "a", "b", "c"]);
    });

    it("is not proposed where its maker keeps it, and new rules stand where they stood", async () => {
      const { change, whole } = await proposed(["new", "d", "a", "b", "c"], ["rules/"]);
      expect(change.order).toEqual([{ part: "rules", id: "new", after: null }]);
      expect(whole).toEqual(["new", "a", "b", "c", "d"]);
    });

    it("stands on nothing that its maker keeps", async () => {
      const { whole } = await proposed(["a", "kept", "new", "b", "c", "d"], ["rules/kept"]);
      expect(whole).toEqual(["a", "new", "b", "c", "d"]);
    });

    it("comes out as it was, whatever was moved, added and taken away", async () => {
      const some = fc.shuffledSubarray(["a", "b", "c", "d", "n1", "n2", "n3"]);
      await fc.assert(
        fc.asyncProperty(some, async (ids) => {
          const { file, whole } = await proposed(ids);
          expect(whole).toEqual(ids);
          expect(readRuleSet(file.text)).toMatchObject({ ok: true, set: file.set, unknownKeys: [] });
        }),
      );
    });
  });

  it("says nothing of parts that are not chosen", async () => {
    const { file } = await propose(mine, { parts: ["rules"] });
    expect(file.changes).toEqual([]);
    expect(file.set.parts).toEqual(["rules"]);
  });

  it("does not take notes for changes that one of both keeps at home", async () => {
    const noted = { ...theirs, clients: theirs.clients.map((client) => ({ ...client, notes: "mine" })) };
    expect((await propose(noted, { included: [] })).file.changes).toEqual([]);
    const { file } = await propose(noted, { included: ["notes", "purchases"] });
    expect(file.changes.map(({ kind }) => kind)).toEqual(["changed", "changed"]);
    expect(file.set.withheld).toEqual(["ownAddresses"]);
  });
});
