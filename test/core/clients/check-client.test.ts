/** What is said about a client's addresses and domains before it is stored. */
import { describe, expect, it } from "vitest";
import {
  type ClientSurroundings,
  checkAddress,
  checkDomain,
  checkParent,
} from "../../../lib/core/clients/check-client.ts";
import { buildClientIndex } from "../../../lib/core/clients/client-index.ts";
import { aClient } from "../rules/build-rule-set.ts";

const acme = aClient({
  id: "acme",
  name: "Acme",
  addresses: ["ana@acme.example"],
  domains: ["acme.example"],
});
const later = aClient({ id: "later", name: "Later" });
const clients = [acme, later];
const around: ClientSurroundings = {
  index: buildClientIndex(clients),
  places: new Map(clients.map(({ id }, place) => [id, place])),
  ownAddresses: new Set(["me@firm.example"]),
  ownDomains: new Set(["firm.example"]),
};
const address = (text: string, client = later) => checkAddress(text, client, around);
const domain = (text: string, client = later) => checkDomain(text, client, around);

describe("an address", () => {
  it.each(["bo@beispiel.example", "BO+quotes@Beispiel.example", "李明@公司.cn", "root@localhost"])(
    "%s is fine",
    (text) => expect(address(text)).toBeNull(),
  );

  it.each(["bo", "bo@", "@beispiel.example", "bo @beispiel.example", "<bo@x.example>", "a@b@c"])(
    "%j is no address",
    (text) =>
      expect(address(text)).toMatchObject({ code: "address.bad", severity: "error", params: { text } }),
  );

  it("that is a domain belongs into the other field", () => {
    expect(address("beispiel.example")).toMatchObject({ code: "address.isDomain", severity: "error" });
  });

  it("of the user is a warning, whatever its case", () => {
    expect(address("Me@Firm.Example")).toMatchObject({ code: "address.own", severity: "warning" });
  });

  it("of another client is a warning that names the one that wins", () => {
    expect(address("ANA@acme.example")).toEqual({
      code: "address.taken",
      severity: "warning",
      params: { text: "ANA@acme.example", client: "Acme", winner: "Acme" },
    });
  });

  it("of the client itself is nothing to talk about", () => {
    expect(address("ana@acme.example", acme)).toBeNull();
  });
});

describe("a domain", () => {
  it.each([
    "beispiel.example",
    "mail.beispiel.example",
    "@beispiel.example",
    "*.beispiel.example",
    "明德.cn",
    "例子.公司",
  ])("%s is fine", (text) => expect(domain(text)).toBeNull());

  it.each(["beispiel", "beispiel..example", ".example.com", "a b.example", "-x.example", "http://x.example"])(
    "%j is no domain",
    (text) => expect(domain(text)).toMatchObject({ code: "domain.bad", severity: "error" }),
  );

  it.each(["gmail.com", "QQ.com", "163.com"])("%s is everybody's mail service", (text) => {
    expect(domain(text)).toMatchObject({ code: "domain.public", severity: "error" });
  });

  it.each(["com.cn", "co.uk"])("%s is a public suffix", (text) => {
    expect(domain(text)).toMatchObject({ code: "domain.suffix", severity: "error" });
  });

  it("that is an address belongs into the other field", () => {
    expect(domain("ana@acme.example")).toMatchObject({ code: "domain.isAddress", severity: "error" });
  });

  it("of the user is a warning", () => {
    expect(domain("firm.example")).toMatchObject({ code: "domain.own", severity: "warning" });
  });

  it("of another client is a warning, and the client that stands first wins", () => {
    const before = new Map([
      ["later", 0],
      ["acme", 1],
    ]);
    const issue = checkDomain("acme.example", later, { ...around, places: before });
    expect(issue).toMatchObject({ code: "domain.taken", params: { client: "Acme", winner: "Later" } });
    expect(domain("acme.example", aClient({ id: "new", name: "New" }))).toMatchObject({
      params: { winner: "Acme" },
    });
  });

  it("of an archived client is claimed by nobody", () => {
    expect(domain("acme.example", { ...later, archived: true })).toBeNull();
  });
});

describe("a domain without its subdomains", () => {
  const alone = aClient({ id: "alone", name: "Alone", exactDomains: ["acme.example"] });
  const both = { ...around, index: buildClientIndex([acme, alone]) };

  it("may be one client's while the subdomains are another's", () => {
    expect(checkDomain("acme.example", alone, both, "alone")).toBeNull();
    expect(checkDomain("acme.example", later, both, "alone")).toMatchObject({
      code: "domain.taken",
      params: { client: "Alone" },
    });
  });
});

describe("a parent", () => {
  const top = aClient({ id: "top", name: "Top" });
  const middle = aClient({ id: "middle", name: "Middle", parent: "top" });
  const byId = new Map([top, middle].map((client) => [client.id, client]));

  it("is fine as long as nobody is above itself", () => {
    expect(checkParent(middle, "top", byId)).toBeNull();
    expect(checkParent(middle, undefined, byId)).toBeNull();
  });

  it("that is a child of the client, or the client, is refused with the way back", () => {
    expect(checkParent(top, "middle", byId)).toEqual({
      code: "parent.cycle",
      severity: "error",
      params: { text: "Top → Middle → Top" },
    });
    expect(checkParent(top, "top", byId)).toMatchObject({ params: { text: "Top → Top" } });
  });

  it("that is gone is a warning", () => {
    expect(checkParent(top, "nobody", byId)).toMatchObject({ code: "parent.gone", severity: "warning" });
  });

  it("in a circle of others, as a file may have it, ends the search", () => {
    const circle = new Map([
      ["x", aClient({ id: "x", parent: "y" })],
      ["y", aClient({ id: "y", parent: "x" })],
    ]);
    expect(checkParent(top, "x", circle)).toBeNull();
  });
});
