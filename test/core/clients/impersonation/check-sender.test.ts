/** Senders who pretend to be a client: cases with their verdicts, and laws. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildClientIndex, findByAddress, findClient } from "../../../../lib/core/clients/client-index.ts";
import { checkSenders } from "../../../../lib/core/clients/impersonation/check-sender.ts";
import { buildImpersonationIndex } from "../../../../lib/core/clients/impersonation/impersonation-index.ts";
import type { MessageFacts, Person } from "../../../../lib/core/message/facts.ts";
import type { Client } from "../../../../lib/core/rules/rule-set.ts";
import { aClient } from "../../rules/build-rule-set.ts";

const own = { addresses: ["mia@firm.example"], domains: ["firm.example"] };
const clients = [
  aClient({ name: "Nordwind Shipping GmbH", domains: ["nordwind.example"] }),
  aClient({ name: "Acme, Inc.", domains: ["acme.co.jp", "acme.com"], addresses: ["bo@acme-lab.example"] }),
  aClient({ name: "蓝旗科技有限公司", domains: ["lanqi-tech.example"] }),
  aClient({ name: "恒大", domains: ["hengda.example"] }),
  aClient({ name: "Li", domains: ["li-partners.example"] }),
  aClient({ name: "Bank", domains: ["bank-of-it.example"] }),
  aClient({ name: "Support", domains: ["support.example"] }),
  aClient({ name: "Global Trading Ltd", domains: ["globaltrading.example"] }),
  aClient({ name: "Douglas", domains: ["douglas-stores.example"] }),
  aClient({ name: "UPS", domains: ["ups-parcels.example"] }),
  aClient({ name: "Obi", domains: ["obi-markt.example"] }),
  aClient({ name: "HP", domains: ["hp-printers.example"] }),
  aClient({ name: "Media Markt", domains: ["media-markt.example"] }),
  aClient({ name: "Booking.com", domains: ["booking.com"] }),
  aClient({ name: "Ana Berg", addresses: ["ana.berg@gmail.com"] }),
  aClient({ name: "Nameless Records" }),
  aClient({ name: "Gone Fishing", domains: ["gone-fishing.example"], archived: true }),
  aClient({ name: "Contoso", domains: ["contoso.onmicrosoft.com"] }),
];
const index = buildClientIndex(clients);
const impersonation = buildImpersonationIndex(clients);

function warnings(facts: Partial<MessageFacts>) {
  return checkSenders(index, () => impersonation, { id: "m1", ...facts }, own);
}
function verdict(name: string, address: string): string | null {
  const [first] = warnings({ from: { name, address } });
  if (first === undefined) return null;
  return [first.code.replace("sender.", ""), first.kind, first.client].filter(Boolean).join(" ");
}

describe("a display name that claims a client", () => {
  it.each([
    ["Nordwind Shipping", "the whole name, without its legal form"],
    ["NORDWIND SHIPPING Co. KG", "another legal form"],
    ["Nordwind", "the name that the client registered"],
    ["Accounts (Nordwind-Shipping)", "among other words"],
    ["NordwindShipping", "written together"],
    ["N o r d w i n d", "written apart"],
    ["Νоrdwind Shippіng", "in Greek and Cyrillic letters"],
    ["N0rdwlnd", "in digits and letters that look the same"],
    ["𝗡𝗼𝗿𝗱𝘄𝗶𝗻𝗱", "in mathematical letters"],
    ["Nord\u200bwind", "with a space that nobody sees"],
    ["No̷rdwi̷nd", "with marks"],
    ["Nordwind™ Team", "with a sign"],
    ["NORDWlND SHΙPPING", "in capitals, of which two are none"],
  ])("%s (%s)", (name) => {
    expect(verdict(name, "x@evil.example")).toBe("nameClaimsClient Nordwind Shipping GmbH");
  });

  it.each([
    ["Acme", "Acme, Inc."],
    ["A.C.M.E.", "Acme, Inc."],
    ["蓝旗科技", "蓝旗科技有限公司"],
    ["【蓝旗科技】财务部", "蓝旗科技有限公司"],
    ["深圳蓝旗科技股份有限公司", "蓝旗科技有限公司"],
    ["恒大客服", "恒大"],
    ["Douglas Kundenservice", "Douglas"],
    ["UPS-Benachrichtigung über Ihr Paket", "UPS"],
    ["UPS", "UPS"],
    ["Obi", "Obi"],
    ["OBI-Überraschung", "Obi"],
    ["HP Support", "HP"],
    ["Mediamarkt 750", "Media Markt"],
    ["Media Markt", "Media Markt"],
    ["Contoso Billing", "Contoso"],
  ])("%s claims %s", (name, client) => {
    expect(verdict(name, "x@evil.example")).toBe(`nameClaimsClient ${client}`);
  });

  it("is told with what claims it, the address it comes from, and a domain that is the client's", () => {
    expect(warnings({ from: { name: "Nordwind Billing", address: "Pay@Evil.example" } })).toEqual([
      {
        code: "sender.nameClaimsClient",
        address: "pay@evil.example",
        evidence: "nordwind",
        client: "Nordwind Shipping GmbH",
        clientId: "client-Nordwind Shipping GmbH",
        own: "nordwind.example",
      },
    ]);
  });
});

describe("a display name that claims nobody", () => {
  it.each([
    ["Li Wei", "x@evil.example", "a client of two letters"],
    ["Li", "x@evil.example", "the same alone"],
    ["Deutsche Bank", "x@evil.example", "a client that is called like a kind of house"],
    ["Support Team", "x@evil.example", "like a department"],
    ["Global Trading", "x@evil.example", "like what houses do"],
    ["Douglas Adams", "d@evil.example", "somebody who is called so"],
    ["Northwind Shipping", "x@evil.example", "another name"],
    ["Wind Shipping", "x@evil.example", "a part of a name"],
    ["Acmeson Ltd", "x@evil.example", "a word that begins with it"],
    ["Ac Me Ltd", "x@evil.example", "two short words that make it up"],
    ["ups and downs", "x@evil.example", "letters that are no capitals"],
    ["JOIN UPS NOW", "x@evil.example", "capitals among capitals"],
    ["Kim Obi", "x@evil.example", "a short name beside another"],
    ["永恒大酒店", "x@evil.example", "two signs within a longer name"],
    ["Nameless Records", "x@evil.example", "a client of whom no address is known"],
    ["Gone Fishing", "x@evil.example", "an archived client"],
    ["Ana Berg", "ana@berg-studio.example", "a person's name at a house of its own"],
    ["Ana Bergmann", "ana@gmail.com", "another person's name"],
    ["", "x@evil.example", "none at all"],
    ["Shipping", "ana@mail.nordwind.example", "the client itself"],
    ["Acme", "ana@other.acme-lab.example", "a house in which the client has an address"],
    ["Acme", "boss@firm.example", "a colleague"],
    ["Acme", "mia@firm.example", "the user"],
  ])("%s <%s>: %s", (name, address) => expect(verdict(name, address)).toBeNull());

  it("unless a person's whole name comes from another public mailbox", () => {
    expect(verdict("Ana Berg", "ana.berg.1982@outlook.com")).toBe("nameClaimsClient Ana Berg");
    expect(verdict("ana.berg", "x@gmail.com")).toBe("nameClaimsClient Ana Berg");
  });

  it("unless it stands at a service where anybody can be", () => {
    expect(verdict("Contoso", "x@evil.onmicrosoft.com")).toBe("nameClaimsClient Contoso");
  });
});

describe("an address written into a display name", () => {
  it.each([
    ["bo@acme.com", "Acme, Inc."],
    ["Bo Chen (BO@eu.ACME.co.jp)", "Acme, Inc."],
    ["“bo@acme-lab.example” via Desk", "Acme, Inc."],
    ["ana.berg@gmail.com", "Ana Berg"],
    ["✅Booking.com✅", "Booking.com"],
    ["www.booking.com", "Booking.com"],
  ])("%s claims %s", (name, client) => {
    expect(verdict(name, "x@evil.example")).toBe(`addressInName ${client}`);
  });

  it.each([
    ["x@evil.example", "x@evil.example", "the real address"],
    ["other@gmail.com", "x@evil.example", "somebody at a public mail service"],
    ["bo@notacme.com", "x@evil.example", "a domain that ends alike"],
    ["ana@co.jp", "x@evil.example", "a public suffix"],
    ["Dr. No.", "x@evil.example", "dots"],
  ])("%s <%s>: nothing to say of %s", (name, address) => expect(verdict(name, address)).toBeNull());
});

describe("a domain that looks like a client's", () => {
  it.each([
    ["nоrdwind.example", "lookAlikeDomain letters Nordwind Shipping GmbH"],
    ["xn--nrdwind-9ig.example", "lookAlikeDomain letters Nordwind Shipping GmbH"],
    ["nordwlnd.example", "lookAlikeDomain letters Nordwind Shipping GmbH"],
    ["nordwind-payments.example", "lookAlikeDomain addition Nordwind Shipping GmbH"],
    ["nordwind.example.evil.example", "lookAlikeDomain inside Nordwind Shipping GmbH"],
    ["nordwind.evil.example", "lookAlikeDomain inside Nordwind Shipping GmbH"],
    ["nordwind", "lookAlikeDomain ending Nordwind Shipping GmbH"],
    ["nordwnd.example", "lookAlikeDomain spelling Nordwind Shipping GmbH"],
    ["acme.or.jp", "lookAlikeDomain ending Acme, Inc."],
    ["pаypal.example", "lookAlikeDomain scripts"],
  ])("%s: %s", (domain, expected) => expect(verdict("Bo", `bo@${domain}`)).toBe(expected));

  it.each(["mail.acme.co.jp", "or.jp", "co.jp", "evil.co.or.jp", "support.evil.example", "localhost"])(
    "%s does not",
    (domain) => expect(verdict("Bo", `bo@${domain}`)).toBeNull(),
  );
});

describe("the people of a thread", () => {
  const honest: Person = { name: "Ana", address: "ana@nordwind.example" };
  const forger: Person = { name: "Ana", address: "ana@nordwind-payments.example" };

  it("are looked at one by one, and the first who pretends is told of", () => {
    expect(warnings({ from: honest, participants: [forger] })).toMatchObject([{ address: forger.address }]);
    expect(warnings({ from: forger, participants: [honest] })).toMatchObject([{ address: forger.address }]);
    expect(warnings({ from: honest, participants: [{ address: "bo@elsewhere.example" }] })).toEqual([]);
  });

  it("are told of once in every way in which they pretend", () => {
    const from = { name: "ana@nordwind.example Nordwind", address: forger.address };
    expect(warnings({ from }).map(({ code }) => code)).toEqual([
      "sender.lookAlikeDomain",
      "sender.addressInName",
      "sender.nameClaimsClient",
    ]);
  });

  it("are nobody where they are not known or none", () => {
    expect(warnings({})).toEqual([]);
    expect(warnings({ from: null })).toEqual([]);
    expect(warnings({ from: { name: "Nordwind", address: "" } })).toMatchObject([{ address: "" }]);
  });
});

describe("whoever writes", () => {
  const name = fc.oneof(
    fc.constantFrom(...clients.map((one) => one.name)),
    fc.string({ unit: fc.constantFrom(..."Nordwind Acme 蓝旗科技 @.") }),
  );
  const domain = fc.oneof(
    fc.constantFrom(
      "nordwind.example",
      "acme.com",
      "eu.acme.co.jp",
      "evil.example",
      "gmail.com",
      "notacme.com",
    ),
    fc.string({ unit: fc.constantFrom(..."acmenord.w-"), minLength: 1, maxLength: 12 }),
  );
  const person = fc.record({ name, address: domain.map((one) => `x@${one}`) });

  it("is warned of only without a client, and has a client only by the address", () => {
    fc.assert(
      fc.property(person, (from) => {
        const match = findClient(index, { id: "m1", from }, own);
        const byAddress = findByAddress(index, from.address);
        expect(match?.client.id).toBe(byAddress?.client.id);
        if (match !== null) expect(warnings({ from })).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it("is judged alike whatever other clients there are, except where one of them has the same name", () => {
    const anyName = fc.string({ unit: fc.constantFrom(..."acme no蓝旗"), minLength: 1, maxLength: 8 });
    const anyClients = fc
      .array(anyName, { maxLength: 8 })
      .map((names): Client[] =>
        names.map((one, at) => aClient({ id: `c${at}`, name: one, domains: [`house-${at}.example`] })),
      );
    fc.assert(
      fc.property(anyClients, anyName, (all, shown) => {
        const facts = { id: "m1", from: { name: shown, address: "x@evil.example" } };
        const check = (some: Client[]) =>
          checkSenders(buildClientIndex(some), () => buildImpersonationIndex(some), facts, own);
        const together = check(all);
        const alone = all.flatMap((client) => check([client]));
        expect(together.length > 0).toBe(alone.length > 0);
        if (together[0] !== undefined) expect(alone).toContainEqual(together[0]);
      }),
      { numRuns: 1000 },
    );
  });

  it("is no reason to fail, whatever the texts", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (any, other) => {
        warnings({ from: { name: any, address: other } });
        buildImpersonationIndex([aClient({ name: any, domains: [other] })]);
      }),
    );
  });
});
