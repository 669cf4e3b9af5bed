/** Who is proposed as a client, as what, and who is left out for which reason. */
import { describe, expect, it } from "vitest";
import type { SeenMail } from "../../../../lib/core/clients/proposals/gather-senders.ts";
import type { ProposingFor } from "../../../../lib/core/clients/proposals/propose-clients.ts";
import type { MessageFacts } from "../../../../lib/core/message/facts.ts";
import { aClient } from "../../rules/build-rule-set.ts";
import { mail, me, nobody, proposeClients } from "./seen-mail.ts";

const to = (address: string, over: Partial<MessageFacts> = {}) => mail(me, { to: [{ address }], ...over });
const times = (count: number, make: () => SeenMail) => Array.from({ length: count }, make);
const entries = (mails: readonly SeenMail[], around: Partial<ProposingFor> = {}) =>
  proposeClients(mails, { ...nobody, ...around }).proposals.map(({ entry }) => entry);
const whyOut = (mails: readonly SeenMail[], around: Partial<ProposingFor> = {}) =>
  proposeClients(mails, { ...nobody, ...around }).leftOut.map(({ entry, leftOut }) => `${entry} ${leftOut}`);

describe("proposals from seen mail", () => {
  it("gather the people of one domain, whatever host they write from", () => {
    const mails = [mail("Ana@Nordwind.com"), mail("bo@mail.nordwind.com"), mail("ana@nordwind.com")];
    const [house, ...others] = proposeClients(mails, nobody).proposals;
    expect(others).toEqual([]);
    expect(house).toMatchObject({ entry: "nordwind.com", scope: "domain", name: "Nordwind", received: 3 });
    expect(house?.people.map(({ address, mails }) => `${address} ${mails}`)).toEqual([
      "ana@nordwind.com 2",
      "bo@mail.nordwind.com 1",
    ]);
  });

  it("take a person at a public mail service by the address, with the person's own name", () => {
    const mails = [
      mail("li.na@qq.com", { from: { name: "李娜", address: "li.na@qq.com" } }),
      mail("bo@qq.com"),
    ];
    expect(proposeClients(mails, nobody).proposals).toMatchObject([
      { entry: "bo@qq.com", scope: "address", name: "Bo" },
      { entry: "li.na@qq.com", scope: "address", name: "李娜" },
    ]);
  });

  it("count what both sides wrote, from when to when, and keep the newest subjects", () => {
    const at = (date: number, subject: string) => ({ date, subject });
    const mails = [
      mail("a@acme.com", at(20, "two")),
      mail("a@acme.com", at(10, "one")),
      to("a@acme.com", at(40, "four")),
      mail("a@acme.com", { ...at(30, "three"), threadId: "older" }),
    ];
    expect(proposeClients(mails, nobody).proposals).toMatchObject([
      { received: 3, sent: 1, conversations: 1, first: 10, last: 40, subjects: ["four", "three", "two"] },
    ]);
  });

  it.each([
    ["prospect", "none", [mail("a@acme.com"), mail("a@acme.com")], "nobody answered"],
    ["regular", "likely", [mail("a@acme.com", { threadId: "t" })], "a conversation of several mails"],
    ["regular", "seen", [to("a@acme.com")], "the user wrote"],
    [
      "key",
      "seen",
      [...times(7, () => mail("a@acme.com")), ...times(5, () => to("a@acme.com"))],
      "much of both",
    ],
    ["prospect", "none", times(50, () => mail("a@acme.com")), "much, and never an answer"],
  ] as const satisfies [string, string, readonly SeenMail[], string][])(
    "are %s with exchange %s: %#",
    (tier, exchange, mails, _why) => {
      expect(proposeClients(mails, nobody).proposals).toMatchObject([{ tier, exchange }]);
    },
  );

  it("begin with those with whom mail went both ways, then with those who wrote most", () => {
    const mails = [
      ...times(9, () => mail("a@loud.com")),
      mail("b@once.com"),
      to("c@answered.com"),
      ...times(2, () => mail("d@talks.com", { threadId: "t" })),
    ];
    expect(entries(mails)).toEqual(["answered.com", "talks.com", "loud.com", "once.com"]);
  });

  it("have names that no client and no other proposal has", () => {
    const mails = times(1, () => mail("a@acme.com")).concat(mail("b@acme.de"), mail("c@acme.fr"));
    const clients = [aClient({ name: "ACME", domains: ["elsewhere.com"] })];
    const names = proposeClients(mails, { ...nobody, clients }).proposals.map(({ name }) => name);
    expect(names).toEqual(["Acme (acme.fr)", "Acme (acme.de)", "Acme (acme.com)"]);
  });

  it("know the account that saw most of it", () => {
    const mails = [
      mail("a@acme.com", {}, "one@x.example"),
      ...times(2, () => mail("a@acme.com", {}, "two@x.example")),
    ];
    expect(proposeClients(mails, nobody).proposals[0]?.accounts).toEqual(["two@x.example", "one@x.example"]);
  });

  it("count colleagues who stand in a client's conversation to nobody", () => {
    const mails = [mail("jo@linden.example", { participants: [{ address: "a@acme.com" }, { address: me }] })];
    const proposed = proposeClients(mails, nobody);
    expect(proposed.proposals).toMatchObject([{ entry: "acme.com", received: 1 }]);
    expect(proposed.colleagues).toBe(1);
  });
});

describe("left out", () => {
  it("is who belongs to a client, who is ignored, and who looks like a client and is none", () => {
    const clients = [aClient({ name: "Nordwind", domains: ["nordwind.com"], addresses: ["ana@qq.com"] })];
    const mails = [
      mail("a@sub.nordwind.com"),
      mail("ana@qq.com"),
      mail("b@nordw1nd.com"),
      mail("c@dull.com"),
    ];
    expect(whyOut(mails, { clients, ignored: ["dull.com"] }).toSorted()).toEqual([
      "ana@qq.com client",
      "dull.com ignored",
      "nordw1nd.com lookAlike",
      "nordwind.com client",
    ]);
  });

  it("is who looks like somebody with whom mail went both ways, and was never answered", () => {
    const mails = [
      to("a@nordwind.com"),
      ...times(9, () => mail("b@nordwind-payments.com")),
      mail("c@nordwind.de"),
    ];
    expect(entries(mails)).toEqual(["nordwind.com"]);
    expect(whyOut(mails)).toEqual(["nordwind-payments.com lookAlike", "nordwind.de lookAlike"]);
    expect(entries([...mails, to("c@nordwind.de")])).toEqual(["nordwind.de", "nordwind.com"]);
  });

  it.each([
    "no-reply@acme.com",
    "do_not_reply@acme.com",
    "noreply+abc@acme.com",
    "no-179-reply@acme.com",
    "MAILER-DAEMON@acme.com",
    "order-notifications@acme.com",
    "bounce-12=ana=linden.example@acme.com",
  ])("is the robot %s", (address) => expect(whyOut([mail(address)])).toEqual(["acme.com robot"]));

  it.each([
    ["newsletter@acme.com", {}],
    ["news@acme.com", {}],
    ["ana@em.acme.com", {}],
    ["ana@acme.com", { category: "promotions" }],
    ["ana@acme.com", { category: "social" }],
    ["ana@acme.com", { listId: "dev.acme.com" }],
  ] as const)("is what went to many: %s %j", (address, over) =>
    expect(whyOut([mail(address, over)])).toEqual(["acme.com newsletter"]),
  );

  it.each(["info@acme.com", "sales@acme.com", "support@acme.com", "abbot@acme.com", "newsom@acme.com"])(
    "is not the house that reads its mail, %s",
    (address) => expect(entries([mail(address)])).toEqual(["acme.com"]),
  );

  it("is nobody to whom the user wrote, and no house in which a person wrote besides the robot", () => {
    expect(entries([mail("ana@acme.com", { listId: "all.acme.com" }), to("ana@acme.com")])).toEqual([
      "acme.com",
    ]);
    expect(whyOut([mail("news@acme.com"), to("news@acme.com")])).toEqual(["acme.com newsletter"]);
    const [house] = proposeClients([mail("noreply@acme.com"), mail("ana@acme.com")], nobody).proposals;
    expect(house).toMatchObject({ received: 1, automatic: 1 });
    expect(house?.people[0]?.address).toBe("ana@acme.com");
  });

  it("is mail that is none yet, is spam or was thrown away", () => {
    for (const place of ["drafts", "spam", "trash", "scheduled"] as const)
      expect(proposeClients([mail("a@acme.com", { in: [place] })], nobody).proposals).toEqual([]);
  });

  it("is the house in which the user has an address, also where nothing was set, unless anybody can have one there", () => {
    const own = { addresses: ["mia@work.com", "mia@gmail.com"], domains: [] };
    expect(entries([mail("jo@work.com"), mail("li@gmail.com")], { own })).toEqual(["li@gmail.com"]);
  });

  it("is the user, with a tag, too, and everybody of the user's own domains", () => {
    const mails = [mail("Mia+shop@linden.example"), mail("jo@mail.linden.example"), mail("x@linden.example")];
    expect(proposeClients(mails, nobody)).toEqual({ proposals: [], leftOut: [], colleagues: 2 });
  });
});
