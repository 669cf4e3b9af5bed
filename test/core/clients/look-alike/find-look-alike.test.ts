/** What looks like a client's domain and is not: cases with their verdicts, laws, and real senders. */
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findLookAlike } from "../../../../lib/core/clients/look-alike/find-look-alike.ts";
import { buildLookAlikeIndex } from "../../../../lib/core/clients/look-alike/look-alike-index.ts";
import { lookAlikeLetters } from "../../../../lib/core/clients/look-alike/look-alike-letters.ts";
import { registeredDomain } from "../../../../lib/core/clients/look-alike/registered-domain.ts";
import { readMailLine } from "../../../../lib/core/interchange/read-mail-line.ts";
import { canonicalAddress, canonicalDomain } from "../../../../lib/core/message/address.ts";
import type { Client } from "../../../../lib/core/rules/rule-set.ts";
import { needsSharedData } from "../../../tooling/needs-shared-data.ts";
import { aClient } from "../../rules/build-rule-set.ts";

const clients = [
  aClient({ name: "Acme", domains: ["acme.com"] }),
  aClient({ name: "Northwind", domains: ["northwind.example", "northwind.de"] }),
  aClient({ name: "Hengda", domains: ["恒大.cn"], addresses: ["li@hengda-trade.com.cn"] }),
  aClient({ name: "Linden", domains: ["mail.studio-linden.com"] }),
  aClient({ name: "Pages", domains: ["acorn.github.io"] }),
  aClient({ name: "Freelancer", addresses: ["ana@gmail.com"] }),
  aClient({ name: "Gone", domains: ["acne.com"], archived: true }),
  aClient({ name: "Numbers", domains: ["51666.com", "ibm.com"] }),
];
const index = buildLookAlikeIndex(clients);
const verdict = (domain: string) => {
  const found = findLookAlike(index, canonicalDomain(domain));
  return found === null ? null : `${found.kind} ${found.known?.client.name ?? "nobody"}`;
};

describe("a domain that looks like a client's", () => {
  it.each([
    ["аcme.com", "letters Acme", "a Cyrillic а"],
    ["xn--cme-5cd.com", "letters Acme", "the same in its ASCII form"],
    ["асме.com", "letters Acme", "Cyrillic letters only, so no alphabets are mixed"],
    ["αcme.com", "letters Acme", "a Greek α"],
    ["acmé.com", "letters Acme", "an accent"],
    ["acrne.com", "letters Acme", "rn for m"],
    ["n0rthvvind.example", "letters Northwind", "0 for o, vv for w"],
    ["northwlnd.example", "letters Northwind", "l for i"],
    ["acrne.net", "letters Acme", "look and ending at once"],
    ["lbm.com", "letters Numbers", "three letters, as capitals: IBM"],
    ["acme.co", "ending Acme", "another ending"],
    ["acme.com.cn", "ending Acme", "an ending that begins with the client's"],
    ["acme.сom", "ending Acme", "an ending in Cyrillic letters"],
    ["mail.acme.net", "ending Acme", "below another ending"],
    ["恒大.com", "ending Hengda", "a Chinese name of two signs"],
    ["acem.com", "spelling Acme", "two letters swapped"],
    ["acmme.com", "spelling Acme", "a letter doubled"],
    ["ac-me.com", "spelling Acme", "a hyphen put in"],
    ["nortwind.example", "spelling Northwind", "a letter missing"],
    ["northwimd.example", "spelling Northwind", "a wrong letter"],
    ["northwinds.example", "spelling Northwind", "a letter more"],
    ["nortwind.org", "spelling Northwind", "a letter missing, another ending"],
    ["studiolinden.com", "spelling Linden", "a hyphen left out"],
    ["hengda-trad.com.cn", "spelling Hengda", "the domain of a client's address"],
    ["acme-billing.com", "addition Acme", "a word beside the name"],
    ["secure-acme-login.net", "addition Acme", "words on both sides"],
    ["acme-com.net", "addition Acme", "a hyphen for the dot"],
    ["northwindpayments.com", "addition Northwind", "a word written together with the name"],
    ["acme.com.evil.net", "inside Acme", "the client's domain below a stranger's"],
    ["mail.acme.com.login.evil.co.uk", "inside Acme", "the same, deeper"],
    ["pаypal.com", "scripts nobody", "alphabets mixed, whoever is meant"],
  ])("%s: %s (%s)", (domain, expected) => expect(verdict(domain)).toBe(expected));
});

describe("a domain that only resembles a client's", () => {
  it.each([
    ["acme.com", "is the client's own"],
    ["eu.acme.com", "lies within the client's own"],
    ["studio-linden.com", "is registered by the client"],
    ["northwind.de", "is another of the client's own"],
    ["northwind.fr", "a client with two endings may have a third"],
    ["acne.com", "belongs to an archived client"],
    ["acre.com", "another letter in a short name is another name"],
    ["acmes.com", "so is a letter more"],
    ["ac.me", "shares nothing but letters"],
    ["acmetech.com", "a word that pretends nothing"],
    ["acme-robotics.com", "the same beside a hyphen"],
    ["ace.com", "is too short"],
    ["恒人.cn", "another Chinese sign is another name"],
    ["51667.com", "another number is another number"],
    ["51666.net", "a number under another ending"],
    ["github.com", "the platform of a client's page"],
    ["other.github.io", "somebody else on that platform"],
    ["acme.com.user.github.io", "whoever it is there"],
    ["gmail.com", "is a public mail domain"],
    ["gmial.com", "resembles a public mail domain, which is no client's"],
    ["com.cn", "is a suffix"],
    ["localhost", "is no domain"],
    ["", "is nothing"],
    ["東京tower.jp", "Latin beside Japanese"],
    ["中国gmail.cn", "Latin beside Chinese"],
    ["кремль.рф", "one alphabet"],
  ])("%s: %s", (domain) => expect(verdict(domain)).toBeNull());

  it("genuine clients with similar domains do not warn of each other", () => {
    const similar = ["acme.com", "acme.co", "acem.com", "acme-billing.com", "acrne.com"];
    const all = buildLookAlikeIndex(similar.map((domain) => aClient({ name: domain, domains: [domain] })));
    for (const domain of similar) expect(findLookAlike(all, domain)).toBeNull();
  });
});

describe("letters of other alphabets", () => {
  it.each([
    ["apple.com", "аррӏе.com"],
    ["apple.com", "xn--80ak6aa92e.com"],
    ["paypal.com", "раураl.com"],
    ["google.com", "ɢoogle.com"],
    ["google.com", "gοοgle.com"],
    ["google.com", "g00gle.com"],
    ["microsoft.com", "ṃicrosoft.com"],
    ["microsoft.com", "rnicrosoft.com"],
    ["facebook.com", "faсebook.com"],
    ["wikipedia.org", "wıkıpedıa.org"],
    ["amazon.com", "аmаzоn.com"],
    ["scope.com", "ѕсоре.com"],
    ["salesforce.com", "saIesforce.com"],
    ["tesla.com", "te5la.com"],
    ["wow.com", "vvow.com"],
    ["кремль.рф", "кремnь.рф"],
  ])("%s is imitated by %s", (own, stranger) => {
    const one = buildLookAlikeIndex([aClient({ domains: [own] })]);
    const kind = findLookAlike(one, canonicalDomain(stranger))?.kind;
    // л looks like no Latin letter, and a Latin n among Cyrillic letters is one wrong letter.
    expect(kind).toBe(own === "кремль.рф" ? "spelling" : "letters");
  });

  it("are seen through wherever they stand for one that looks like them", () => {
    const seen = [...lookAlikeLetters].filter(([, as]) => /^[a-z]$/.test(as));
    expect(seen.length).toBeGreaterThan(100);
    const name = fc.string({ unit: fc.constantFrom(..."abcdeghknopstuxy"), minLength: 4, maxLength: 10 });
    fc.assert(
      fc.property(name, fc.constantFrom(...seen), (own, [letter, as]) => {
        fc.pre(own.includes(as));
        const stranger = canonicalDomain(`${own.replace(as, letter)}.example`);
        const one = buildLookAlikeIndex([aClient({ domains: [`${own}.example`] })]);
        expect(findLookAlike(one, stranger)?.kind).toBe("letters");
      }),
    );
  });
});

describe("the index", () => {
  const letters = "acemnorw10i";
  const label = fc.string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: 9 });
  const ending = fc.constantFrom("com", "co", "com.cn", "example");
  const domain = fc.tuple(label, ending).map((parts) => parts.join("."));
  const anyClients = fc
    .array(fc.array(domain, { maxLength: 3 }), { maxLength: 12 })
    .map((all): Client[] => all.map((domains, i) => aClient({ id: `c${i}`, name: `Client ${i}`, domains })));

  it("finds a look-alike exactly where looking at each client by itself finds one of that kind", () => {
    fc.assert(
      fc.property(anyClients, domain, (all, stranger) => {
        const together = findLookAlike(buildLookAlikeIndex(all), stranger);
        const alone = all.map((client) => findLookAlike(buildLookAlikeIndex([client]), stranger)?.kind);
        const isKnown = all.some(({ domains }) =>
          domains.some((own) => registeredDomain(own)?.domain === registeredDomain(stranger)?.domain),
        );
        if (isKnown) expect(together).toBeNull();
        // Several clients with one name under several endings may own another one, too.
        else if (together === null) expect(alone.filter((kind) => kind !== "ending" && kind)).toEqual([]);
        else expect(alone).toContain(together.kind);
      }),
      { numRuns: 2000 },
    );
  });

  it("names the earliest of the clients that it looks like", () => {
    const twins = ["first", "second"].map((id) => aClient({ id, name: id, domains: ["acme.com"] }));
    expect(findLookAlike(buildLookAlikeIndex(twins), "acme.co")?.known?.client.id).toBe("first");
  });

  it("takes any text for a domain without failing", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        findLookAlike(index, canonicalDomain(text));
        findLookAlike(buildLookAlikeIndex([aClient({ domains: [text], addresses: [`a@${text}`] })]), "a.b");
      }),
    );
  });
});

describe("on real mail", () => {
  const path = needsSharedData("mail/facts.jsonl.gz");

  /** Domains of documentation stand under dozens of endings in mail parsers' tests, and are left out. */
  function senderDomains(file: string): readonly string[] {
    const lines = gunzipSync(readFileSync(file)).toString("utf8").trimEnd().split("\n");
    const domains = lines.flatMap((line, at) => {
      const read = readMailLine(line, at + 1);
      return read.ok ? (canonicalAddress(read.facts.from?.address ?? "").split("@")[1] ?? []) : [];
    });
    return [...new Set(domains)].filter((domain) => domain.includes(".") && !domain.includes("example"));
  }

  it.skipIf(path === null)("few strangers look like one of a hundred clients who are real senders", () => {
    const senders = senderDomains(path ?? "");
    expect(senders.length).toBeGreaterThan(2_000);
    const registered = [...new Set(senders.flatMap((one) => registeredDomain(one)?.domain ?? []))];
    const warned = Array.from({ length: 20 }, (_, round) => {
      const some = registered.filter((_domain, at) => at % 20 === round);
      const hundred = buildLookAlikeIndex(some.map((one) => aClient({ id: one, name: one, domains: [one] })));
      return senders.filter((sender) => findLookAlike(hundred, sender) !== null).length;
    }).reduce((sum, count) => sum + count);
    // Measured: 1.8 in a thousand, look-alikes of phishing mail among them.
    expect((1000 * warned) / (20 * senders.length)).toBeLessThan(3);
    expect(warned).toBeGreaterThan(0);
  });
});
