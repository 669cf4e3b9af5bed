/** The file in which a rule set is shared: the same content is the same revision, and says who changed what. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readRuleSet } from "../../../lib/core/interchange/read-rule-set.ts";
import { writeRuleSet } from "../../../lib/core/interchange/write-rule-set.ts";
import type { Base } from "../../../lib/core/sharing/base.ts";
import { documentOf } from "../../../lib/core/sharing/document-of.ts";
import { revisionOf } from "../../../lib/core/sharing/revision-of.ts";
import { anyRuleSet } from "../rules/any-rule-set.ts";
import { aClient, aRule, aRuleSet } from "../rules/build-rule-set.ts";
import { sha256 } from "./sha256.ts";
import { baseOf, share } from "./share-world.ts";

const acme = aClient({ id: "acme", name: "Acme", domains: ["acme.test"] });
const beta = aClient({ id: "beta", name: "Beta" });
const quotes = aRule({ id: "quotes", effects: [{ kind: "label", label: "Quote" }] });
const set = aRuleSet({ clients: [acme, beta], rules: [quotes] });

/** The same value with every object's keys the other way round. */
function turned(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(turned);
  const entries = Object.entries(value).reverse();
  return Object.fromEntries(entries.map(([key, held]) => [key, turned(held)]));
}

function golden(id: string): string {
  return `{
  "format": "clientele-rule-set",
  "version": 1,
  "id": "set-1",
  "name": "My rules",
  "clients": [
    {
      "id": "acme",
      "name": "Acme",
      "tier": "regular",
      "addresses": [],
      "domains": [],
      "fields": {
        "region": "EU"
      },
      "revision": 1,
      "author": "Ana"
    }
  ],
  "rules": [],
  "segments": [
    {
      "id": "s",
      "name": "S",
      "condition": "in:inbox",
      "revision": 1,
      "author": "Ana"
    }
  ],
  "parts": [
    "clients",
    "rules",
    "segments"
  ],
  "withheld": [
    "notes",
    "purchases",
    "ownAddresses"
  ],
  "history": {
    "ancestors": [],
    "id": "${id}",
    "number": 1
  }
}
`;
}

describe("the first file that is shared of a set", () => {
  it("is written like this", async () => {
    const { text, id } = await share(
      aRuleSet({
        clients: [aClient({ id: "acme", notes: "pays late", fields: { region: "EU", orders: 3 } })],
        segments: [{ condition: "in:inbox", name: "S", id: "s" }],
      }),
      [],
      { parts: ["rules", "segments", "clients"], included: [] },
    );
    // What is hashed, so that another program can tell whether a file is the revision that it names.
    const hashed =
      '{"clients":[{"addresses":[],"domains":[],"fields":{"region":"EU"},"id":"acme","name":"Acme","tier":"regular"}],' +
      '"format":"clientele-rule-set","id":"set-1","name":"My rules","parts":["clients","rules","segments"],"rules":[],' +
      '"segments":[{"condition":"in:inbox","id":"s","name":"S"}],"version":1,"withheld":["notes","purchases","ownAddresses"]}';
    expect(id).toBe(await sha256(hashed));
    expect(text).toBe(golden(id));
  });

  it("is a rule set file that gives the set back", async () => {
    const { text, set: shared, id } = await share(set);
    const read = readRuleSet(text);
    expect(read).toMatchObject({ ok: true, set: shared, unknownKeys: [] });
    const opened = documentOf(shared);
    expect(opened.set).toEqual(set);
    expect(opened.history).toEqual({ id, number: 1, ancestors: [] });
    expect(opened.stamps.clients).toEqual(
      new Map([
        ["acme", { revision: 1, author: "Ana" }],
        ["beta", { revision: 1, author: "Ana" }],
      ]),
    );
  });

  it("names no author where the user goes by no name", async () => {
    const { set: shared } = await share(set, [], { author: "  " });
    expect(shared.rules[0]).toEqual({ ...quotes, revision: 1 });
  });

  it("is the same whatever the order in which keys were written", async () => {
    await fc.assert(
      fc.asyncProperty(anyRuleSet, async (any) => {
        const [one, other] = [await share(any), await share(turned(any) as typeof any)];
        expect(other).toEqual(one);
        expect(other.text).toBe(one.text);
      }),
      { numRuns: 100 },
    );
  });

  it("loses nothing of any set, and its id is that of what it holds", async () => {
    await fc.assert(
      fc.asyncProperty(anyRuleSet, async (any) => {
        const { text, id } = await share(any);
        const read = readRuleSet(text);
        expect(read.ok).toBe(true);
        if (!read.ok) return;
        expect(documentOf(read.set).set).toEqual(JSON.parse(JSON.stringify(any)));
        expect(await revisionOf(read.set, sha256)).toBe(id);
      }),
      { numRuns: 100 },
    );
  });

  it("names what was taken into the set as an ancestor, also where its document is lost, and not whose it was", async () => {
    const revision = "ab".repeat(32);
    const { text, set: shared } = await share({ ...set, merged: [{ setId: "theirs", revision }] });
    expect(shared.history?.ancestors).toEqual([revision]);
    expect(text).not.toContain("theirs");
  });
});

describe("a set that is shared again", () => {
  it("gives the same bytes while nothing has changed, even under another name", async () => {
    const first = await share(set);
    const again = await share(set, [baseOf(first)], { author: "Bo" });
    expect(again.text).toBe(first.text);
    expect(again).toEqual(first);
  });

  it("counts up what was changed and names who changed it", async () => {
    const first = await share(set);
    const changed = { ...set, clients: [{ ...acme, name: "Acme Ltd" }, beta, aClient({ id: "new" })] };
    const second = await share(changed, [baseOf(first)], { author: "Bo" });
    expect(second.set.history).toEqual({ id: second.id, number: 2, ancestors: [first.id] });
    expect(second.set.clients.map(({ id, revision, author }) => [id, revision, author])).toEqual([
      ["acme", 2, "Bo"],
      ["beta", 1, "Ana"],
      ["new", 1, "Bo"],
    ]);
    expect(second.set.rules[0]).toMatchObject({ revision: 1, author: "Ana" });
    const third = await share(set, [baseOf(second), baseOf(first)], { author: "Cy" });
    expect(third.set.clients[0]).toMatchObject({ name: "Acme", revision: 3, author: "Cy" });
  });

  it("is a new revision where it went back to an older one, and does not name itself among those before", async () => {
    const first = await share(set);
    const second = await share({ ...set, rules: [] }, [baseOf(first)]);
    const third = await share(set, [baseOf(second), baseOf(first)]);
    expect(third.id).toBe(first.id);
    expect(third.set.history).toEqual({ id: first.id, number: 3, ancestors: [second.id] });
    // As it is kept: one record for an id, the newest text in it.
    const known = [baseOf(third), baseOf(second)];
    expect((await share(set, known)).text).toBe(third.text);
  });

  it("gives the same bytes again after another choice of parts left in between", async () => {
    const first = await share(set);
    const rulesOnly = await share(set, [baseOf(first)], { parts: ["rules"] });
    expect(rulesOnly.set.history).toMatchObject({ number: 2, ancestors: [first.id] });
    const known = [baseOf(rulesOnly), baseOf(first)];
    expect((await share(set, known)).text).toBe(first.text);
    expect((await share(set, known, { parts: ["rules"] })).text).toBe(rulesOnly.text);
    expect(rulesOnly.set.rules).toEqual(first.set.rules);
  });

  it("does not count a note that stays at home as a change", async () => {
    const first = await share(set, [], { included: [] });
    const noted = { ...set, clients: [{ ...acme, notes: "pays late" }, beta] };
    expect((await share(noted, [baseOf(first)], { included: [] })).text).toBe(first.text);
    const open = await share(noted, [baseOf(first)], { author: "Bo" });
    expect(open.set.clients[0]).toMatchObject({ notes: "pays late", revision: 1, author: "Ana" });
  });

  it("names at most fifty revisions before it, the newest first", async () => {
    let known: readonly Base[] = [];
    for (let turn = 0; turn < 55; turn += 1) {
      const next = await share({ ...set, name: `Turn ${turn}` }, known);
      known = [baseOf(next), ...known];
    }
    const { ancestors = [], number } = documentOf(JSON.parse(known[0]?.text ?? "")).history ?? {};
    expect(number).toBe(55);
    expect(ancestors).toEqual(known.slice(1, 51).map(({ id }) => id));
  });
});

describe("a set into which others' files were taken", () => {
  const theirs = aRuleSet({ id: "theirs", clients: [{ ...acme, tier: "vip" }] });
  const taken = async () => baseOf(await share(theirs, [], { author: "Bo" }), { way: "import" });

  it("keeps what they say of items that are still theirs", async () => {
    const base = await taken();
    const mine = {
      ...set,
      clients: [...theirs.clients, beta],
      merged: [{ setId: "theirs", revision: base.id }],
    };
    const { set: shared } = await share(mine, [base]);
    expect(shared.clients.map(({ revision, author }) => [revision, author])).toEqual([
      [1, "Bo"],
      [1, "Ana"],
    ]);
    expect(shared.history).toMatchObject({ number: 2, ancestors: [base.id] });
  });

  it("does not contain a file whose import was taken back", async () => {
    const { set: shared } = await share({ ...set, clients: [...theirs.clients] }, [await taken()]);
    expect(shared.clients[0]).toMatchObject({ revision: 1, author: "Ana" });
    expect(shared.history).toMatchObject({ number: 1, ancestors: [] });
  });

  it("does not trip over a record that is no rule set", async () => {
    const broken: Base = { id: "cd".repeat(32), setId: set.id, at: 2, way: "export", text: "{" };
    const first = await share(set);
    const next = await share({ ...set, name: "N" }, [broken, baseOf(first)]);
    expect(next.set.history).toMatchObject({ number: 2, ancestors: [broken.id, first.id] });
  });
});

describe("a part that is not chosen", () => {
  it("says nothing, and neither do keys that belong nowhere", async () => {
    const whole = { ...set, later: 1, settings: { priority: {} }, groups: [{ id: "g" }] };
    const { set: shared } = await share(whole, [], { parts: ["groups", "rules"] });
    expect(shared).toMatchObject({ parts: ["rules", "groups"], clients: [], groups: [{ id: "g" }] });
    expect(Object.keys(shared)).not.toEqual(expect.arrayContaining(["later"]));
    expect(shared.settings).toBeUndefined();
    expect((await share(whole)).set).toMatchObject({ later: 1, settings: { priority: {} } });
  });
});

describe("any way of sharing any history of a set", () => {
  it("gives files that are read whole, and one file for one state", async () => {
    const anyHistory = fc.array(fc.tuple(anyRuleSet, fc.subarray(["notes", "purchases"] as const)), {
      minLength: 1,
      maxLength: 4,
    });
    await fc.assert(
      fc.asyncProperty(anyHistory, async (states) => {
        let known: readonly Base[] = [];
        for (const [state, included] of states) {
          const mine = { ...state, id: "mine" };
          const document = await share(mine, known, { included });
          expect(readRuleSet(document.text)).toMatchObject({ ok: true, set: document.set });
          expect(document.set.history?.ancestors).not.toContain(document.id);
          known = [baseOf(document), ...known.filter(({ id }) => id !== document.id)];
          expect((await share(mine, known, { included })).text).toBe(document.text);
          expect(writeRuleSet(document.set)).toBe(document.text);
        }
      }),
      { numRuns: 50 },
    );
  });
});
