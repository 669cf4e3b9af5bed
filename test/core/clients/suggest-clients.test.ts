/** To whom a sender may belong: likeliest first, never archived, and a name for a new client. */
import { describe, expect, it } from "vitest";
import { assignableDomain, registrableDomain } from "../../../lib/core/clients/assignable-domain.ts";
import { counterpartOf } from "../../../lib/core/clients/counterpart.ts";
import { proposeClientName } from "../../../lib/core/clients/propose-client-name.ts";
import { searchClients } from "../../../lib/core/clients/search-clients.ts";
import { suggestClients } from "../../../lib/core/clients/suggest-clients.ts";
import { aClient } from "../rules/build-rule-set.ts";

const client = (name: string, ...domains: string[]) => aClient({ id: name, name, domains });
const clients = [
  client("Recent House"),
  client("Nordwind Shipping"),
  client("Other", "nordwind.de"),
  client("李宁公司"),
  { ...client("Nordwind Archive", "nordwind.fr"), archived: true },
];
const names = (found: readonly { name: string }[]) => found.map(({ name }) => name);

describe("suggestions for a sender", () => {
  it("begin with the same label under another suffix, then names alike, then those of late", () => {
    const person = { name: "Ingrid", address: "ingrid@mail.nordwind.com" };
    expect(names(suggestClients(clients, person, ["Recent House", "gone"], 5).clients)).toEqual([
      "Other",
      "Nordwind Shipping",
      "Recent House",
    ]);
    expect(suggestClients(clients, person, [], 1).clients).toHaveLength(1);
  });

  it("look at the sender's name where the domain says nothing", () => {
    const person = { name: "Bo (Recent-House)", address: "bo@gmail.com" };
    expect(names(suggestClients(clients, person, [], 5).clients)).toEqual(["Recent House"]);
    expect(
      names(suggestClients(clients, { name: "王 李宁公司", address: "w@qq.com" }, [], 5).clients),
    ).toEqual(["李宁公司"]);
  });

  it("say whether they come of likeness, which proves nothing", () => {
    const isAlike = (address: string) => suggestClients(clients, { address }, ["Recent House"], 5).isAlike;
    expect(isAlike("ingrid@nordwind-shipping.example")).toBe(true);
    expect(isAlike("al@x.io")).toBe(false);
  });

  it("are none where nothing is alike", () => {
    expect(suggestClients(clients, { name: "Al", address: "al@x.io" }, [], 5).clients).toEqual([]);
  });
});

describe("a name for a new client", () => {
  it.each([
    [{ address: "a@acme.co.uk" }, "Acme"],
    [{ address: "a@mail.nord-wind.example" }, "Nord Wind"],
    [{ address: "a@ibm.com" }, "IBM"],
    [{ address: "a@type-and-grid.example" }, "Type And Grid"],
    [{ address: "a@xn--fiqs8s.example", name: "A" }, "中国"],
    [{ name: "Ana Silva", address: "ana@gmail.com" }, "Ana Silva"],
    [{ name: "", address: "ana.silva@gmail.com" }, "Ana Silva"],
  ])("of %j is %s", (person, name) => {
    expect(proposeClientName(person)).toBe(name);
  });
});

describe("a search for clients", () => {
  const all = [client("Big Acme"), client("Acme Ltd"), client("Lacmest"), client("Zed", "acme.example")];

  it("puts beginnings before words, words before parts, names before domains, archived ones nowhere", () => {
    expect(names(searchClients(all, " ACME ", 8))).toEqual(["Acme Ltd", "Big Acme", "Lacmest", "Zed"]);
    expect(names(searchClients(all, "acme", 2))).toEqual(["Acme Ltd", "Big Acme"]);
    expect(searchClients([{ ...client("Acme"), archived: true }], "acme", 8)).toEqual([]);
  });

  it("finds nobody for a blank text", () => expect(searchClients(all, "  ", 8)).toEqual([]));
});

describe("the domain of a house", () => {
  it.each([
    ["mail.acme.co.uk", "acme.co.uk"],
    ["acme.example", "acme.example"],
    ["co.uk", ""],
    ["localhost", ""],
    ["公司.cn", ""],
  ])("of %s is %s", (host, domain) => expect(registrableDomain(host)).toBe(domain));

  it("is none of one's own, however deep", () => {
    expect(assignableDomain("a@x.studio.example", ["studio.example"])).toEqual({
      ok: false,
      code: "ownDomain",
    });
  });
});

describe("whom a message is about", () => {
  const own = ["me@x.example"];
  it("is its sender, or the first other recipient of one's own mail", () => {
    const ana = { address: "ana@acme.example" };
    const [me] = own.map((address) => ({ address }));
    if (me === undefined) throw new Error("no own address");
    expect(counterpartOf({ id: "1", from: ana }, own)).toEqual({ person: ana, field: "from" });
    expect(counterpartOf({ id: "1", from: me, to: [me, ana] }, own)).toEqual({ person: ana, field: "to" });
    expect(counterpartOf({ id: "1", from: me }, own)).toBeNull();
    expect(counterpartOf({ id: "1", from: null }, own)).toBeNull();
    expect(counterpartOf({ id: "1", from: { address: "" } }, own)).toBeNull();
  });
});
