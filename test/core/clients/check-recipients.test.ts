/** The recipients of a mail that is being written. */
import { describe, expect, it } from "vitest";
import { checkRecipients } from "../../../lib/core/clients/check-recipients.ts";
import { buildClientIndex } from "../../../lib/core/clients/client-index.ts";
import { buildLookAlikeIndex } from "../../../lib/core/clients/look-alike/look-alike-index.ts";
import { aClient } from "../rules/build-rule-set.ts";

const clients = [
  aClient({ name: "Acme", domains: ["acme.com"] }),
  aClient({ name: "Bolt", domains: ["bolt.example"], addresses: ["ana@gmail.com"] }),
  aClient({ name: "Gone", domains: ["gone.example"], archived: true }),
  aClient({ name: "Us", domains: ["firm.example"] }),
];
const index = { clients: buildClientIndex(clients), lookAlikes: buildLookAlikeIndex(clients) };
const own = { addresses: ["mia@firm.example", "mia@acme-mail.net"], domains: ["firm.example"] };
const check = (...addresses: string[]) => {
  const { clients: found, warnings } = checkRecipients(index, addresses, own);
  return { clients: found.map((client) => client?.name ?? null), warnings };
};

describe("each recipient", () => {
  it("has the client of the address or its domain, or none", () => {
    expect(check("Bo@mail.ACME.com", "ana@gmail.com", "bo@gmail.com", "eve@gone.example", "nobody")).toEqual({
      clients: ["Acme", "Bolt", null, null, null],
      warnings: [{ code: "severalClients", clients: ["Acme", "Bolt"] }],
    });
  });

  it("is nobody's client where it is the account itself or a colleague, and looks like nobody", () => {
    expect(check("mia@firm.example", "boss@eu.firm.example", "MIA@acme-mail.net", "bo@acme.com")).toEqual({
      clients: [null, null, null, "Acme"],
      warnings: [],
    });
  });

  it("is warned of once a domain, in ASCII form, with the client that it looks like", () => {
    expect(check("bo@аcme.com", "eve@аcme.com", "bo@acme.co").warnings).toEqual([
      {
        code: "lookAlike",
        kind: "letters",
        domain: "xn--cme-5cd.com",
        like: { client: "Acme", domain: "acme.com" },
      },
      { code: "lookAlike", kind: "ending", domain: "acme.co", like: { client: "Acme", domain: "acme.com" } },
    ]);
  });
});

describe("several clients in one mail", () => {
  it("are named once each, in the order of the recipients, after what looks like one", () => {
    expect(check("bo@bolt.example", "a@acme.com", "b@acme.com", "c@acme.co").warnings).toEqual([
      { code: "lookAlike", kind: "ending", domain: "acme.co", like: { client: "Acme", domain: "acme.com" } },
      { code: "severalClients", clients: ["Bolt", "Acme"] },
    ]);
  });

  it("are told apart by who they are, not by their names", () => {
    const twins = ["one", "two"].map((id) => aClient({ id, name: "Twin", domains: [`${id}.example`] }));
    const both = { clients: buildClientIndex(twins), lookAlikes: buildLookAlikeIndex(twins) };
    expect(checkRecipients(both, ["a@one.example", "a@two.example"], own).warnings).toEqual([
      { code: "severalClients", clients: ["Twin", "Twin"] },
    ]);
  });

  it("are none where one client has many recipients, or nobody is written to", () => {
    expect(check("a@acme.com", "b@acme.com", "c@elsewhere.example").warnings).toEqual([]);
    expect(check()).toEqual({ clients: [], warnings: [] });
  });
});
