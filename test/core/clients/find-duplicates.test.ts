/** Clients that may be one: found by what they share, with the evidence, and nobody is accused without any. */
import { describe, expect, it } from "vitest";
import { bareName } from "../../../lib/core/clients/bare-name.ts";
import { findDuplicates } from "../../../lib/core/clients/find-duplicates.ts";
import type { Client } from "../../../lib/core/rules/rule-set.ts";
import { aClient } from "../rules/build-rule-set.ts";

const one = (over: Partial<Client>) => aClient({ id: "one", name: "Acme", ...over });
const other = (over: Partial<Client>) => aClient({ id: "other", name: "Bolt", ...over });
const found = (...clients: Client[]) =>
  findDuplicates(clients).map(({ clients: met, evidence }) => [
    met.map(({ id }) => id).join(" "),
    ...evidence.map(({ code, text }) => `${code} ${text}`),
  ]);

describe("a name without its legal form", () => {
  it.each([
    ["Nordwind GmbH & Co. KG", "nordwind"],
    ["NORDWIND", "nordwind"],
    ["Nord-Wind S.p.A.", "nordwind"],
    ["Acme Holdings, Inc.", "acme"],
    ["上海明德贸易有限公司", "上海明德贸易"],
    ["株式会社アクメ", "アクメ"],
    ["ＡＣＭＥ Ltd", "acme"],
    ["Group", "group"],
    ["公司", "公司"],
    ["—", ""],
  ])("%j is %j", (name, bare) => expect(bareName(name)).toBe(bare));
});

describe("two clients", () => {
  it.each([
    [
      "an address, however it is written",
      { addresses: ["Ana@X.example"] },
      { addresses: ["ana@x.example"] },
      "address ana@x.example",
    ],
    ["a domain", { domains: ["x.example"] }, { exactDomains: ["@X.example"] }, "domain x.example"],
    [
      "a record id of their CRM",
      { fields: { "Account ID": "0017" } },
      { fields: { account_id: "0017" } },
      "record 0017",
    ],
    ["a name that the other one is known by", { aliases: ["Bolt "] }, {}, "alias bolt"],
    ["a name but for its legal form", { name: "Bolt Ltd." }, {}, "name bolt"],
  ])("that share %s may be one", (_, first, second, evidence) => {
    expect(found(one(first), other(second))).toEqual([["one other", evidence]]);
  });

  it.each([
    ["nothing", {}, {}],
    ["a service at which anybody has mail", { domains: ["gmail.com"] }, { domains: ["gmail.com"] }],
    ["a value that is no record id", { fields: { paid: "1" } }, { fields: { paid: "1" } }],
    [
      "an address with one that is archived",
      { addresses: ["a@x.example"] },
      { addresses: ["a@x.example"], archived: true },
    ],
    ["a name with their parent company", { name: "Bolt Ltd", parent: "other" }, {}],
  ])("that share %s are told apart", (_, first, second) => {
    expect(found(one(first), other(second))).toEqual([]);
  });

  it("that share more are told of once, the strongest first", () => {
    const shared = { name: "Bolt", domains: ["x.example"], addresses: ["a@x.example"] };
    expect(found(one(shared), other(shared))).toEqual([
      ["one other", "address a@x.example", "domain x.example", "name bolt"],
    ]);
  });
});

describe("many clients of one name", () => {
  it("are branches of one house and no slip", () => {
    const branches = Array.from({ length: 7 }, (_, at) => aClient({ id: `b${at}`, name: "Post" }));
    expect(findDuplicates(branches)).toEqual([]);
    expect(findDuplicates(branches.slice(0, 3))).toHaveLength(1);
  });
});
