/** The history of a client: from what is there now and the changes, every earlier state follows. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changeLines } from "../../../../lib/core/clients/history/change-lines.ts";
import { type ClientDelta, clientChanges } from "../../../../lib/core/clients/history/client-change.ts";
import { statesAround } from "../../../../lib/core/clients/history/states.ts";
import type { Client } from "../../../../lib/core/rules/rule-set.ts";
import { aClient } from "../../rules/build-rule-set.ts";

const acme = aClient({ id: "a", tier: "key", addresses: ["ana@acme.example"], fields: { region: "N" } });
const bolt = aClient({ id: "b", name: "Bolt" });

describe("what differs between two lists of clients", () => {
  it("holds of a changed client only the parts that differ", () => {
    const { fields: _fields, ...rest } = acme;
    expect(clientChanges([acme, bolt], [{ ...rest, tier: "vip", notes: "x" }, bolt])).toEqual([
      {
        clientId: "a",
        delta: { kind: "changed", before: { tier: "key", "field.region": "N" }, added: ["notes"] },
      },
    ]);
  });

  it("tells of new ones and of those that are gone, whole", () => {
    expect(clientChanges([acme], [bolt])).toEqual([
      { clientId: "b", delta: { kind: "made" } },
      { clientId: "a", delta: { kind: "removed", client: acme } },
    ]);
  });

  it("is nothing where clients were only moved, or written again as they were", () => {
    expect(clientChanges([acme, bolt], [bolt, acme])).toEqual([]);
    expect(clientChanges([acme, bolt], [structuredClone(acme), bolt])).toEqual([]);
  });
});

describe("going back", () => {
  const anyClient: fc.Arbitrary<Client> = fc
    .record(
      {
        tier: fc.constantFrom("vip" as const, "key" as const),
        addresses: fc.uniqueArray(fc.constantFrom("a@x.example", "b@x.example")),
        colour: fc.constantFrom("#111111", "#222222"),
        notes: fc.string(),
        archived: fc.boolean(),
        fields: fc.dictionary(
          fc.constantFrom("region", "size", "__proto__"),
          fc.oneof(fc.string(), fc.array(fc.integer())),
          {
            minKeys: 1,
          },
        ),
        laterKey: fc.integer(),
      },
      { requiredKeys: ["tier", "addresses"] },
    )
    .map((over) => aClient({ id: "a", ...over }));
  const anyState = fc.option(anyClient, { nil: null });

  it("gives every state that there was, whatever was done", () => {
    fc.assert(
      fc.property(fc.array(anyState, { minLength: 1, maxLength: 8 }), (states) => {
        const kept: { delta: ClientDelta; before: Client | null }[] = [];
        for (const [at, after] of states.slice(1).entries()) {
          const before = states[at] ?? null;
          const list = (client: Client | null) => (client === null ? [] : [client]);
          for (const { delta } of clientChanges(list(before), list(after))) kept.unshift({ delta, before });
        }
        const found = statesAround(
          states.at(-1) ?? null,
          kept.map(({ delta }) => delta),
        );
        expect(found.map(({ before }) => before)).toEqual(kept.map(({ before }) => before));
      }),
    );
  });
});

describe("a change in lines", () => {
  const lines = (before: Partial<Client>, after: Partial<Client>) =>
    changeLines({ before: aClient(before), after: aClient(after) });

  it("tells what came and what went of a list", () => {
    expect(lines({ domains: ["a.example", "b.example"] }, { domains: ["b.example", "c.example"] })).toEqual([
      { kind: "added", part: "domains", entries: ["c.example"] },
      { kind: "gone", part: "domains", entries: ["a.example"] },
    ]);
    expect(lines({}, { aliases: ["A"] })).toEqual([{ kind: "added", part: "aliases", entries: ["A"] }]);
    expect(lines({ domains: ["a", "b"] }, { domains: ["b", "a"] })).toEqual([
      { kind: "text", part: "domains" },
    ]);
  });

  it("tells values with what they were, and does not repeat notes", () => {
    expect(lines({ tier: "key", fields: { region: "N" } }, { tier: "vip", notes: "x" })).toEqual([
      { kind: "value", part: "tier", from: "key", to: "vip" },
      { kind: "value", part: "field.region", from: "N", to: undefined },
      { kind: "text", part: "notes" },
    ]);
  });

  it("tells of a making and a deletion, and nothing where nothing is", () => {
    expect(changeLines({ before: null, after: acme })).toEqual([{ kind: "made" }]);
    expect(changeLines({ before: acme, after: null })).toEqual([{ kind: "removed" }]);
    expect(changeLines({ before: null, after: null })).toEqual([]);
    expect(changeLines({ before: acme, after: structuredClone(acme) })).toEqual([]);
  });
});
