/** When clients were last written with, and who waits, from the mail that was seen. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildClientIndex, findByAddress } from "../../../lib/core/clients/client-index.ts";
import { buildContactBook } from "../../../lib/core/clients/contact-book.ts";
import { mailsBetween, summariseMails } from "../../../lib/core/clients/mail-lately.ts";
import type { MessageFacts } from "../../../lib/core/message/facts.ts";
import { aClient } from "../rules/build-rule-set.ts";

const clients = [
  aClient({ id: "acme", name: "Acme", domains: ["acme.example"] }),
  aClient({ id: "bolt", name: "Bolt", addresses: ["bo@bolt.example"] }),
];
const index = buildClientIndex(clients);
const own = { addresses: ["me@own.example"], domains: ["own.example"] };
const mail = (id: string, from: string, date: number, to: readonly string[] = []): MessageFacts => ({
  ...{ id, threadId: id, date, from: { address: from } },
  to: to.map((address) => ({ address })),
});

describe("the book of contacts", () => {
  it("tells the last mail of either side, and since when a client waits", () => {
    const book = buildContactBook(
      [
        mail("1", "ana@acme.example", 10),
        mail("2", "me@own.example", 20, ["ana@acme.example", "bo@bolt.example"]),
        mail("3", "ana@acme.example", 30),
        mail("4", "cy@acme.example", 40),
        mail("5", "x@nowhere.example", 50),
        mail("6", "colleague@own.example", 60),
      ],
      index,
      own,
    );
    expect([...book]).toEqual([
      ["acme", { lastAt: 40, waitingSince: 30 }],
      ["bolt", { lastAt: 20, waitingSince: null }],
    ]);
  });

  it("says of every client what looking for that client alone says", () => {
    const people = [
      "ana@acme.example",
      "bo@bolt.example",
      "me@own.example",
      "x@nowhere.example",
      "c@own.example",
    ];
    const anyMail = fc
      .record({
        id: fc.string({ minLength: 1, maxLength: 2 }),
        from: fc.constantFrom(...people),
        date: fc.nat(100),
        to: fc.subarray(people),
      })
      .map(({ id, from, date, to }) => mail(id, from, date, to));
    fc.assert(
      fc.property(fc.array(anyMail, { maxLength: 12 }), (messages) => {
        const book = buildContactBook(messages, index, own);
        for (const { id } of clients) {
          const isTheirs = (address: string) => findByAddress(index, address)?.client.id === id;
          const mails = mailsBetween(messages, { isTheirs, ownAddresses: own.addresses });
          const { waitingSince, mails: newest } = summariseMails(mails, 1);
          expect(book.get(id)).toEqual(newest[0] && { lastAt: newest[0].date, waitingSince });
        }
      }),
    );
  });
});
