/** Who is proposed as a client, as what, and who is left out for which reason. */
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildClientIndex, findByAddress } from "../../../../lib/core/clients/client-index.ts";
import { automaticKind, isAutomaticName } from "../../../../lib/core/clients/proposals/automatic-sender.ts";
import type { SeenMail } from "../../../../lib/core/clients/proposals/gather-senders.ts";
import { createProposer, type ProposingFor } from "../../../../lib/core/clients/proposals/propose-clients.ts";
import { readMailLine } from "../../../../lib/core/interchange/read-mail-line.ts";
import { rowFacts } from "../../../../lib/core/interchange/row-facts.ts";
import { canonicalAddress, splitAddress } from "../../../../lib/core/message/address.ts";
import type { MessageFacts } from "../../../../lib/core/message/facts.ts";
import { isPublicMailDomain } from "../../../../lib/core/message/public-mail-domains.ts";
import { editRuleSet } from "../../../../lib/core/rules/edit-rule-set.ts";
import { needsSharedData } from "../../../tooling/needs-shared-data.ts";
import { aClient, aRuleSet } from "../../rules/build-rule-set.ts";

const me = "mia@linden.example";
const nobody: ProposingFor = {
  clients: [],
  own: { addresses: [me], domains: ["linden.example"] },
  ignored: [],
};

const proposeClients = (mails: readonly SeenMail[], around: ProposingFor) => createProposer(around)(mails);

let id = 0;
const mail = (from: string, over: Partial<MessageFacts> = {}, account = me): SeenMail => {
  id += 1;
  return { account, facts: { id: `m${id}`, threadId: `m${id}`, from: { address: from }, date: id, ...over } };
};
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

const domain = fc.constantFrom(
  "acme.com",
  "mail.acme.com",
  "acme.co.uk",
  "gmail.com",
  "qq.com",
  "linden.example",
  "localhost",
  "",
);
const local = fc.constantFrom("ana", "bo", "noreply", "news", "mia", "", "ÄÖ", "a=b");
const address = fc.tuple(local, domain).map(([name, host]) => (host === "" ? name : `${name}@${host}`));
const person = fc.record({ address, name: fc.constantFrom("", "Ana", "Acme", "Newsletter") });
const anyMail: fc.Arbitrary<SeenMail> = fc.record({
  account: fc.constantFrom(me, "second@other.example"),
  facts: fc.record(
    {
      id: fc.uuid(),
      threadId: fc.uuid(),
      from: fc.option(person),
      participants: fc.array(person, { maxLength: 3 }),
      to: fc.array(person, { maxLength: 3 }),
      date: fc.option(fc.nat()),
      subject: fc.string(),
      category: fc.constantFrom("primary", "promotions", "updates"),
    },
    { requiredKeys: ["id"] },
  ),
});

describe("whatever was seen", () => {
  it("every proposal can be made a client at once, is then left out as one, and names no own or public domain", () => {
    fc.assert(
      fc.property(fc.array(anyMail, { maxLength: 30 }), (mails) => {
        const { proposals } = proposeClients(mails, nobody);
        const clients = proposals.map(({ entry, scope, name, tier }, index) =>
          aClient({
            id: `c${index}`,
            name,
            tier,
            addresses: scope === "address" ? [entry] : [],
            domains: scope === "domain" ? [entry] : [],
          }),
        );
        const edits = clients.map((client) => ({ kind: "client.save", client }) as const);
        expect(editRuleSet(aRuleSet(), { kind: "together", edits }).ok).toBe(true);
        expect(proposeClients(mails, { ...nobody, clients }).proposals).toEqual([]);
        const index = buildClientIndex(clients);
        for (const { people, scope, entry } of proposals) {
          expect(scope === "domain" && isPublicMailDomain(entry)).toBe(false);
          expect(entry).not.toContain("linden.example");
          for (const one of people) expect(findByAddress(index, one.address)).not.toBeNull();
        }
      }),
    );
  });

  it("the order in which mail was seen changes nothing but which name of a person is the last", () => {
    const nameless = anyMail.map(({ account, facts: { from, participants: _, to: __, ...facts } }) => ({
      account,
      facts: { ...facts, subject: "", ...(from ? { from: { address: from.address } } : {}) },
    }));
    fc.assert(
      fc.property(fc.array(nameless, { maxLength: 20 }), (mails) => {
        expect(proposeClients(mails.toReversed(), nobody)).toEqual(proposeClients(mails, nobody));
      }),
    );
  });
});

describe("real senders", () => {
  const path = needsSharedData("mail/facts.jsonl.gz");

  it.skipIf(path === null)("that say of themselves that they are no person are known by a row alone", () => {
    const lines = gunzipSync(readFileSync(path ?? ""))
      .toString("utf8")
      .trimEnd()
      .split("\n");
    const facts = lines.flatMap((line, index) => {
      const read = readMailLine(line, index + 1);
      return read.ok ? [read.facts] : [];
    });
    const says = /no.?reply|daemon|postmaster|newsletter|bounce|notification/i;
    const robots = facts.flatMap(({ from }) =>
      from && says.test(`${from.address} ${from.name}`) ? [from] : [],
    );
    const through = robots.filter(({ address, name = "" }) => {
      const { local, domain } = splitAddress(canonicalAddress(address));
      return automaticKind(local, domain ?? "", domain ?? "") === null && !isAutomaticName(name);
    });
    expect(robots.length).toBeGreaterThan(400);
    expect(through.length / robots.length).toBeLessThan(0.08);

    const shown = facts.map((one) => ({ account: me, facts: rowFacts(one, Date.now()) }));
    // Nobody was answered in these archives, so nobody may be chosen beforehand.
    const { proposals } = proposeClients(shown, nobody);
    expect(proposals.filter(({ exchange }) => exchange !== "none")).toEqual([]);
    // With the ids of lists, as opened mail tells them, those who only write to lists are left out.
    const known = proposeClients(
      facts.map((one) => ({ account: me, facts: one })),
      nobody,
    );
    expect(known.leftOut.length).toBeGreaterThan(900);
  });
});
