/** Searching and sorting the lists of the options page. */
import { describe, expect, it } from "vitest";
import {
  type ClientFilter,
  type ClientOrder,
  findClients,
  noFilter,
} from "../../entrypoints/options/views/clients/find-clients.ts";
import { findRules } from "../../entrypoints/options/views/rules/find-rules.ts";
import { aClient, aRule } from "../core/rules/build-rule-set.ts";

const collator = new Intl.Collator("en", { numeric: true });
const inSetOrder = { column: "set", descending: false } as const;
const clients = [
  aClient({ id: "2", name: "Client 10", tier: "prospect", domains: ["ten.example"] }),
  aClient({
    id: "1",
    name: "Client 9",
    tier: "vip",
    addresses: ["Nina@nine.example"],
    fields: { region: "North", size: 5 },
  }),
  aClient({ id: "3", name: "上海明德", tier: "key" }),
];
const found = (text: string, order: Parameters<typeof findClients>[2] = inSetOrder) =>
  findClients(clients, text, order, collator).map(({ id }) => id);

describe("a search for clients", () => {
  it.each([
    ["", ["2", "1", "3"]],
    ["nina", ["1"]],
    ["TEN.example", ["2"]],
    ["north", ["1"]],
    ["client 10", ["2"]],
    ["明德", ["3"]],
    ["Ｎｏｒｔｈ", ["1"]],
    ["client nowhere", []],
  ])("for %j finds %j", (text, ids) => expect(found(text)).toEqual(ids));
});

describe("clients in order", () => {
  it("are sorted by name as people count, by tier as it matters, or stay in the order of the set", () => {
    expect(found("", { column: "name", descending: false })).toEqual(["1", "2", "3"]);
    expect(found("", { column: "name", descending: true })).toEqual(["3", "2", "1"]);
    expect(found("", { column: "tier", descending: false })).toEqual(["1", "3", "2"]);
  });
});

describe("clients with a filter", () => {
  const all = [
    aClient({
      id: "a",
      name: "A",
      tier: "vip",
      domains: ["a.example"],
      fields: { owner: "Mia", "last-order": "2026/3/9" },
    }),
    aClient({ id: "b", name: "B", parent: "a", fields: { Owner: ["Tom", "Mia"], region: "华东" } }),
    aClient({
      id: "c",
      name: "C",
      archived: true,
      exactDomains: ["c.example"],
      fields: { "last-order": "2025-12-01" },
    }),
  ];
  const shown = (filter: Partial<ClientFilter>, column: ClientOrder["column"] = "set", descending = false) =>
    findClients(all, "", { column, descending }, collator, { ...noFilter, ...filter }).map(({ id }) => id);

  it.each([
    [{}, ["a", "b", "c"]],
    [{ show: "current" }, ["a", "b"]],
    [{ show: "archived" }, ["c"]],
    [{ show: "unfindable" }, ["b"]],
    [{ show: "children" }, ["b"]],
    [{ childrenOf: "a" }, ["b"]],
    [{ tier: "vip" }, ["a"]],
    [{ owner: "Mia" }, ["a", "b"]],
    [{ region: "华东", owner: "Tom" }, ["b"]],
    [{ region: "华南" }, []],
  ] as const)("%j are %j", (filter, ids) => expect(shown(filter)).toEqual(ids));

  it("are sorted by what is known of them, and those of whom it is not known come last", () => {
    expect(shown({}, "lastOrder")).toEqual(["c", "a", "b"]);
    expect(shown({}, "lastOrder", true)).toEqual(["a", "c", "b"]);
    expect(shown({}, "owner")).toEqual(["a", "b", "c"]);
    expect(shown({}, "region")).toEqual(["b", "a", "c"]);
  });
});

describe("a search for rules", () => {
  const rules = [
    aRule({ id: "a", name: "Quotes", condition: "subject:报价" }),
    aRule({ id: "b", name: "Other", exceptions: ["from:boss"], effects: [{ kind: "label", label: "Late" }] }),
  ];

  it("looks in names, conditions, exceptions and labels, and keeps the place in the whole list", () => {
    expect(findRules(rules, "late boss").map(({ rule, place }) => [rule.id, place])).toEqual([["b", 1]]);
    expect(findRules(rules, "报价").map(({ place }) => place)).toEqual([0]);
    expect(findRules(rules, "")).toHaveLength(2);
  });
});
