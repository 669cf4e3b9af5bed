/** What a review counts: mail of clients in a place, templates whose day has come. */
import { describe, expect, it } from "vitest";
import { countClientsIn } from "../../../../lib/core/audit/review/count-clients-in.ts";
import { staleTemplates } from "../../../../lib/core/audit/review/stale-templates.ts";
import { buildClientIndex } from "../../../../lib/core/clients/client-index.ts";
import { client } from "../../../storage/fresh-database.ts";

const index = buildClientIndex([client("a"), client("b")]);
const own = { addresses: ["me@x.example"], domains: [] };
const mail = (address: string, place: "spam" | "inbox") => ({
  facts: { id: address + place, from: { address }, in: [place] },
  own,
});

describe("mail of clients in spam", () => {
  it("is counted with its clients, who has most of it first", () => {
    const seen = [
      mail("x@a.example", "spam"),
      mail("x@b.example", "spam"),
      mail("y@b.example", "spam"),
      mail("x@a.example", "inbox"),
      mail("x@stranger.example", "spam"),
    ];
    expect(countClientsIn("spam", index, seen)).toEqual({ mails: 3, clients: ["Client b", "Client a"] });
    expect(countClientsIn("trash", index, seen)).toEqual({ mails: 0, clients: [] });
  });
});

describe("templates", () => {
  it("are due from their day on; what has none, or is something else, never is", () => {
    const templates = [
      { name: "Offer", reviewOn: "2026-11-26" },
      { name: "Later", reviewOn: "2026-11-27" },
      { name: "Without" },
      { name: 3, reviewOn: "2020-01-01" },
      { name: "Odd", reviewOn: "soon" },
      null,
      "text",
    ];
    expect(staleTemplates(templates, "2026-11-26")).toEqual(["Offer"]);
  });
});
