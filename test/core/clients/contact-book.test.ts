/** When clients were last written with, and since when they wait, over all of an account's seen mail. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildClientIndex } from "../../../lib/core/clients/client-index.ts";
import { buildContactBook, collectContacts } from "../../../lib/core/clients/contact-book.ts";
import { mailsBetween, summariseMails } from "../../../lib/core/clients/mail-lately.ts";
import type { MessageFacts } from "../../../lib/core/message/facts.ts";
import { aClient } from "../rules/build-rule-set.ts";

const own = { addresses: ["me@own.example", "me@other.example"], domains: ["own.example"] };
const clients = [
  aClient({ id: "acme", domains: ["acme.example"] }),
  aClient({ id: "bolt", addresses: ["bo@bolt.example"] }),
];
const index = buildClientIndex(clients);
const from = (address: string, date: number, to: readonly string[] = []): MessageFacts => ({
  id: `${address} ${date}`,
  from: { address },
  to: to.map((one) => ({ address: one })),
  date,
});

describe("a client", () => {
  it("waits since its oldest mail after our last one, from whichever of our addresses it came", () => {
    const mail = [
      from("ana@acme.example", 1),
      from("me@other.example", 2, ["ana@acme.example"]),
      from("cy@acme.example", 3),
      from("ana@acme.example", 4),
    ];
    expect([...buildContactBook(mail, index, own)]).toEqual([["acme", { lastAt: 4, waitingSince: 3 }]]);
  });

  it("does not wait once it was answered, and one mail may answer several", () => {
    const mail = [
      from("ana@acme.example", 1),
      from("bo@bolt.example", 2),
      from("me@own.example", 3, ["bo@bolt.example", "ana@acme.example"]),
    ];
    expect(buildContactBook(mail, index, own)).toEqual(
      new Map([
        ["bolt", { lastAt: 3, waitingSince: null }],
        ["acme", { lastAt: 3, waitingSince: null }],
      ]),
    );
  });

  it("was answered by a colleague's mail to it", () => {
    const mail = [from("ana@acme.example", 1), from("cole@own.example", 2, ["ana@acme.example"])];
    expect([...buildContactBook(mail, index, own)]).toEqual([["acme", { lastAt: 2, waitingSince: null }]]);
  });

  it("of whom no mail was seen is not in the book, nor are colleagues and strangers", () => {
    const mail = [from("x@own.example", 1), from("x@nowhere.example", 2), { id: "none" }];
    expect(buildContactBook(mail, index, own).size).toBe(0);
  });
});

describe("the book", () => {
  const address = fc.constantFrom(
    "cole@own.example",
    "ana@acme.example",
    "bo@bolt.example",
    "x@nowhere.example",
    ...own.addresses,
  );
  const anyMail = fc.array(
    fc
      .record({ address, date: fc.nat(20), to: fc.array(address, { maxLength: 2 }) })
      .map((mail) => from(mail.address, mail.date, mail.to)),
    { maxLength: 12 },
  );

  it("says of every client what its mail alone says, in whatever order mail comes", () => {
    fc.assert(
      fc.property(anyMail, (mail) => {
        const { add, book } = collectContacts(index, own);
        for (const facts of mail.toReversed()) add(facts);
        for (const [id, isTheirs] of [
          ["acme", (one: string) => one.endsWith("@acme.example")],
          ["bolt", (one: string) => one === "bo@bolt.example"],
        ] as const) {
          const between = mailsBetween(mail, { isTheirs, own });
          const { mails, waitingSince } = summariseMails(between, 1);
          const expected = mails[0] === undefined ? undefined : { lastAt: mails[0].date, waitingSince };
          expect(book().get(id)).toEqual(expected);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});
