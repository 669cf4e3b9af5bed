/** Several clients become one: nothing that any of them held is lost without somebody's choice. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mergedClient, mergeRows } from "../../../lib/core/clients/merge-plan.ts";
import type { Client } from "../../../lib/core/rules/rule-set.ts";
import { aClient } from "../rules/build-rule-set.ts";

const first = aClient({
  id: "a",
  name: "Nordwind",
  addresses: ["ana@nord.example"],
  domains: ["nord.example"],
  fields: { owner: "Mia", orders: 3 },
  notes: "Ring first",
});
const second = {
  ...aClient({
    id: "b",
    name: "Nordwind GmbH",
    tier: "vip",
    colour: "#112233",
    addresses: ["Ana@Nord.example", "bo@nord.example"],
    domains: ["nord.test"],
    exactDomains: ["nord.example", "alone.example"],
    aliases: ["NW"],
    fields: { owner: "Tom", region: "North", tags: ["x"] },
    notes: "Pays late",
  }),
  laterKey: { kept: true },
} as Client;

describe("two clients that become one", () => {
  it("have their lists put together, each entry once, and the other's names as other names", () => {
    expect(mergedClient([first, second], 0, {})).toEqual({
      id: "a",
      name: "Nordwind",
      tier: "regular",
      colour: "#112233",
      addresses: ["ana@nord.example", "bo@nord.example"],
      domains: ["nord.example", "nord.test"],
      exactDomains: ["alone.example"],
      aliases: ["Nordwind GmbH", "NW"],
      fields: { owner: "Mia", orders: 3, region: "North", tags: ["x"] },
      notes: "Ring first\n\nPays late",
      laterKey: { kept: true },
    });
  });

  it("differ in what the user is asked about, and in nothing else", () => {
    const rows = mergeRows([first, second], 0);
    expect(rows.map(({ part, chosen }) => [part, chosen])).toEqual([
      ["name", 0],
      ["tier", 0],
      ["field.owner", 0],
      ["field.orders", 0],
      ["colour", 1],
      ["laterKey", 1],
      ["field.region", 1],
      ["field.tags", 1],
    ]);
  });

  it("have what the user chose, and the name that was not chosen is another name", () => {
    const merged = mergedClient([first, second], 0, {
      name: 1,
      tier: 1,
      "field.owner": 1,
      "field.orders": 1,
    });
    expect(merged).toMatchObject({
      id: "a",
      name: "Nordwind GmbH",
      tier: "vip",
      aliases: ["Nordwind", "NW"],
    });
    expect(merged.fields).toEqual({ owner: "Tom", region: "North", tags: ["x"] });
  });

  it("take over archive and parent from the one that stays alone", () => {
    const away = { ...second, archived: true, parent: "p" };
    expect(mergedClient([first, away], 0, {})).not.toHaveProperty("archived");
    expect(mergedClient([first, away], 0, {})).not.toHaveProperty("parent");
    expect(mergedClient([first, away], 1, {})).toMatchObject({ id: "b", archived: true, parent: "p" });
  });

  it("are no parent of what they become", () => {
    expect(mergedClient([{ ...first, parent: "b" }, second], 0, {})).not.toHaveProperty("parent");
  });
});

describe("whatever is merged", () => {
  const anyEntry = fc.constantFrom("a@x.example", "b@x.example", "c@x.example");
  const anyOne = fc.record({
    name: fc.constantFrom("A", "B", "C"),
    addresses: fc.uniqueArray(anyEntry),
    fields: fc.dictionary(fc.constantFrom("owner", "size"), fc.oneof(fc.string(), fc.integer())),
  });

  it("keeps every address, every name, and of every field a value that somebody had", () => {
    fc.assert(
      fc.property(fc.array(anyOne, { minLength: 2, maxLength: 6 }), fc.nat(5), (parts, keep) => {
        const clients = parts.map((part, at) => aClient({ id: `c${at}`, ...part }));
        const merged = mergedClient(clients, keep % clients.length, {});
        expect(merged.id).toBe(`c${keep % clients.length}`);
        expect(new Set(merged.addresses)).toEqual(new Set(clients.flatMap(({ addresses }) => addresses)));
        expect(new Set([merged.name, ...(merged.aliases ?? [])])).toEqual(
          new Set(parts.map(({ name }) => name)),
        );
        for (const name of new Set(parts.flatMap(({ fields }) => Object.keys(fields)))) {
          expect(parts.map(({ fields }) => fields[name])).toContain(merged.fields?.[name]);
        }
      }),
    );
  });
});
