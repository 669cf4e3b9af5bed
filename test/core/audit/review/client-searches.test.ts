/** Searches for mail of clients in spam and bin: every client in one of them, none longer than Gmail takes. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clientSearches } from "../../../../lib/core/audit/review/client-searches.ts";
import type { Client } from "../../../../lib/core/rules/rule-set.ts";
import { client } from "../../../storage/fresh-database.ts";

const sendersIn = (text: string) => (/^in:spam from:\{(.*)\}$/.exec(text)?.[1] ?? "").split(" ");
const searchesOf = (...clients: readonly Client[]) => clientSearches("spam", clients);

describe("a search for clients", () => {
  it("names the place, and every domain and address", () => {
    const acme = client("a", { domains: ["@Acme.com"], exactDomains: ["acme.de"], addresses: ["Ana@x.org"] });
    expect(clientSearches("trash", [acme])).toEqual([
      { text: "in:trash from:{acme.com acme.de ana@x.org}", senders: 3 },
    ]);
  });

  it("leaves out what a domain covers already, and what belongs to nobody", () => {
    const covered = client("a", {
      domains: ["acme.com", "eu.acme.com", "qq.com"],
      addresses: ["ana@mail.acme.com", "bo@qq.com"],
    });
    const gone = client("b", { archived: true });
    expect(searchesOf(covered, gone)).toEqual([{ text: "in:spam from:{acme.com bo@qq.com}", senders: 2 }]);
  });

  it("is none without clients", () => {
    expect(searchesOf()).toEqual([]);
    expect(searchesOf(client("a", { domains: [] }))).toEqual([]);
  });

  it("holds nothing that would end its braces or mean something else", () => {
    const hostile = client("a", {
      domains: ["a} in:inbox {b", 'x"y.com', "-acme.com"],
      addresses: ["(a)@b.c"],
    });
    expect(searchesOf(hostile)).toEqual([]);
  });

  it("is split so that each is short enough and every sender stands in one", () => {
    const anyDomains = fc.uniqueArray(fc.stringMatching(/^[a-z]{3,40}$/), { maxLength: 300 });
    fc.assert(
      fc.property(anyDomains, (names) => {
        const domains = names.map((name) => `${name}.example`);
        const searches = searchesOf(client("a", { domains }));
        for (const { text, senders } of searches) {
          expect(text.length).toBeLessThanOrEqual(1500);
          expect(sendersIn(text)).toHaveLength(senders);
        }
        expect(searches.flatMap(({ text }) => sendersIn(text))).toEqual(domains);
      }),
    );
  });
});
