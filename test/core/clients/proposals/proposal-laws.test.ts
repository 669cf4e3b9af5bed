/** What holds of proposals whatever mail was seen. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildClientIndex, findByAddress } from "../../../../lib/core/clients/client-index.ts";
import { clientOfProposal } from "../../../../lib/core/clients/proposals/client-of-proposal.ts";
import type { SeenMail } from "../../../../lib/core/clients/proposals/gather-senders.ts";
import { isPublicMailDomain } from "../../../../lib/core/message/public-mail-domains.ts";
import { editRuleSet } from "../../../../lib/core/rules/edit-rule-set.ts";
import { aRuleSet } from "../../rules/build-rule-set.ts";
import { me, nobody, proposeClients } from "./seen-mail.ts";

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
        const clients = proposals.map((one, index) => clientOfProposal(one, one, `c${index}`));
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
