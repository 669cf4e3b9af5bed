/** Finding the client of a message. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildClientIndex, findByAddress, findClient } from "../../../lib/core/clients/client-index.ts";
import { canonicalAddress, canonicalDomain, splitAddress } from "../../../lib/core/message/address.ts";
import type { MessageFacts, Person } from "../../../lib/core/message/facts.ts";
import { isPublicMailDomain } from "../../../lib/core/message/public-mail-domains.ts";
import type { Client } from "../../../lib/core/rules/rule-set.ts";
import { aClient } from "../rules/build-rule-set.ts";

const person = (address: string, name = ""): Person => ({ name, address });

function find(
  clients: readonly Client[],
  facts: Omit<MessageFacts, "id">,
  own: readonly string[] = [],
  domains: readonly string[] = [],
) {
  const match = findClient(buildClientIndex(clients), { id: "m1", ...facts }, { addresses: own, domains });
  if (match === null) return null;
  const { client, shadowed, ...rest } = match;
  return { client: client.name, shadowed: shadowed.map(({ name }) => name), ...rest };
}

function nameOf(clients: readonly Client[], address: string): string | null {
  return find(clients, { from: person(address) })?.client ?? null;
}

describe("a colleague, who writes from the user's own domain", () => {
  const clients = [aClient({ name: "Group", addresses: ["boss@sub.own.test"], domains: ["own.test"] })];

  it.each(["ana@own.test", "ana@mail.own.test", "boss@sub.own.test"])("%s is never a client", (address) => {
    expect(find(clients, { from: person(address) })?.client).toBe("Group");
    expect(find(clients, { from: person(address) }, [], ["Own.test"])).toBeNull();
  });

  it("does not hide the client who takes part in the same thread", () => {
    const all = [...clients, aClient({ name: "Acme", domains: ["acme.test"] })];
    const facts = { from: person("ana@own.test"), participants: [person("bo@acme.test")] };
    expect(find(all, facts, [], ["own.test"])).toMatchObject({ client: "Acme", field: "participants" });
  });

  it("is not somebody whose domain merely ends like ours", () => {
    const other = [aClient({ name: "Other", domains: ["notown.test"] })];
    expect(find(other, { from: person("x@notown.test") }, [], ["own.test"])?.client).toBe("Other");
  });
});

describe("a client with an address and a domain", () => {
  const acme = aClient({
    name: "Acme",
    addresses: ["Ana@Partner.test"],
    domains: ["acme.test", "bücher.test"],
  });

  it.each([
    "ana@partner.test",
    "ANA@PARTNER.TEST",
    " ana@partner.test ",
    "ana@partner.test.",
    "bo@acme.test",
    "bo@mail.acme.test",
    "bo@a.b.c.acme.test",
    "bo@ACME.test.",
    "bo@xn--bcher-kva.test",
    "bo@Bücher.test",
    '"bo@evil.example"@acme.test',
  ])("is found by %s", (address) => {
    expect(nameOf([acme], address)).toBe("Acme");
  });

  it.each([
    "bo@partner.test",
    "ana+tag@partner.test",
    "bo@notacme.test",
    "bo@acme.test.evil.example",
    "bo@acme.testing",
    "acme.test",
    "acme.test@evil.example",
    "bo@",
    "@",
    "",
    // The first letter is Cyrillic.
    "bo@асme.test",
  ])("is not found by %s", (address) => {
    expect(nameOf([acme], address)).toBeNull();
  });

  it("is not found by a display name", () => {
    expect(find([acme], { from: person("x@evil.example", "Acme <bo@acme.test>") })).toBeNull();
  });

  it("is not found once it is archived", () => {
    expect(nameOf([{ ...acme, archived: true }], "bo@acme.test")).toBeNull();
  });
});

describe("a domain as people write it", () => {
  it.each(["acme.test", "@acme.test", "*@acme.test", "*.acme.test", " ACME.test. "])(
    "%s means acme.test",
    (domain) => {
      expect(nameOf([aClient({ domains: [domain] })], "bo@mail.acme.test")).toBe("Acme");
    },
  );

  it("that is empty claims nothing", () => {
    expect(nameOf([aClient({ domains: ["", "@", "."], addresses: ["", " "] })], "")).toBeNull();
    expect(nameOf([aClient({ domains: ["", "@", "."], addresses: ["", " "] })], "bo@acme.test")).toBeNull();
  });
});

describe("a domain without its subdomains", () => {
  const head = aClient({ id: "h", exactDomains: ["acme.example"] });
  const rest = aClient({ id: "r", name: "Rest", domains: ["acme.example"] });

  it("is that domain alone, and comes before the same one with subdomains", () => {
    const index = buildClientIndex([rest, head]);
    const found = (address: string) => findByAddress(index, address)?.client.id;
    expect(found("ana@ACME.example")).toBe("h");
    expect(found("ana@mail.acme.example")).toBe("r");
    expect(findByAddress(buildClientIndex([head]), "ana@mail.acme.example")).toBeNull();
  });
});

describe("two clients that fit", () => {
  const general = aClient({ name: "General", domains: ["acme.test"] });
  const special = aClient({ name: "Special", domains: ["eu.acme.test"] });
  const personal = aClient({ name: "Personal", addresses: ["ana@eu.acme.test"] });
  const rival = aClient({ name: "Rival", domains: ["acme.test"], addresses: ["ana@eu.acme.test"] });

  it("an address beats a domain", () => {
    expect(nameOf([general, special, personal], "ana@eu.acme.test")).toBe("Personal");
  });

  it("a longer domain beats a shorter one", () => {
    expect(nameOf([general, special], "bo@mail.eu.acme.test")).toBe("Special");
  });

  it("the earlier one wins a tie, and the other is named", () => {
    expect(find([general, rival], { from: person("bo@acme.test") })).toEqual({
      client: "General",
      by: "domain",
      matched: "acme.test",
      field: "from",
      shadowed: ["Rival"],
    });
    expect(find([rival, personal], { from: person("ana@eu.acme.test") })).toMatchObject({
      client: "Rival",
      by: "address",
      shadowed: ["Personal"],
    });
  });

  it("one that says the same twice is not its own rival", () => {
    const twice = aClient({ domains: ["acme.test", "ACME.test"] });
    expect(find([twice], { from: person("bo@acme.test") })?.shadowed).toEqual([]);
  });

  it("an archived one is no rival", () => {
    expect(find([{ ...rival, archived: true }, general], { from: person("bo@acme.test") })).toMatchObject({
      client: "General",
      shadowed: [],
    });
  });
});

describe("a client that claims the domain of a public mail service", () => {
  const greedy = aClient({ domains: ["gmail.com", "qq.com"], addresses: ["ana@gmail.com"] });

  it("is not found by it", () => {
    expect(nameOf([greedy], "bo@gmail.com")).toBeNull();
    expect(nameOf([greedy], "10001@qq.com")).toBeNull();
  });

  it("is found by an address there", () => {
    expect(nameOf([greedy], "ana@gmail.com")).toBe("Acme");
  });
});

describe("where a client is sought", () => {
  const acme = aClient({ name: "Acme", domains: ["acme.test"] });
  const bolt = aClient({ name: "Bolt", domains: ["bolt.test"] });
  const clients = [acme, bolt];
  const stranger = person("x@stranger.example");
  const me = person("me@home.test");

  it("the sender comes before the participants", () => {
    expect(
      find(clients, { from: person("b@bolt.test"), participants: [person("a@acme.test")] }),
    ).toMatchObject({ client: "Bolt", field: "from" });
  });

  it("participants come next, the first with a client decides", () => {
    const participants = [stranger, person("b@bolt.test"), person("a@acme.test")];
    expect(find(clients, { from: stranger, participants })).toMatchObject({
      client: "Bolt",
      field: "participants",
    });
    expect(find(clients, { participants })).toMatchObject({ client: "Bolt" });
  });

  it("recipients count only in mail from the account itself", () => {
    const to = [stranger, person("b@bolt.test")];
    expect(find(clients, { from: me, to }, ["me@home.test"])).toMatchObject({ client: "Bolt", field: "to" });
    expect(find(clients, { from: me, to }, [])).toBeNull();
    expect(find(clients, { from: stranger, to }, ["me@home.test"])).toBeNull();
    expect(find(clients, { to }, ["me@home.test"])).toBeNull();
  });

  it("copies and answer addresses never count", () => {
    const people = [person("b@bolt.test")];
    expect(
      find(clients, { from: me, cc: people, bcc: people, replyTo: people }, ["me@home.test"]),
    ).toBeNull();
  });

  it.each([
    ["me@home.test", "ME+work@Home.test"],
    ["first.last@gmail.com", "firstlast+x@googlemail.com"],
  ])("the account %s is recognised as %s", (own, written) => {
    expect(find(clients, { from: person(written), to: [person("a@acme.test")] }, [own])).toMatchObject({
      client: "Acme",
    });
  });

  it.each([
    ["first.last@home.test", "firstlast@home.test"],
    ["", ""],
    ["me", "me@home.test"],
  ])("the account %j is not %j", (own, written) => {
    expect(find(clients, { from: person(written), to: [person("a@acme.test")] }, [own])).toBeNull();
  });

  it("a message without people has no client", () => {
    expect(find(clients, {})).toBeNull();
    expect(find(clients, { from: null, participants: [], to: [] })).toBeNull();
  });
});

describe("the index", () => {
  const label = fc.constantFrom("a", "b", "acme", "notacme", "com", "test");
  const domain = fc.oneof(
    fc.array(label, { minLength: 1, maxLength: 4 }).map((labels) => labels.join(".")),
    fc.constantFrom("gmail.com", "mail.gmail.com", "xn--bcher-kva.test", "BÜCHER.test"),
  );
  const address = fc.oneof(
    fc.tuple(fc.constantFrom("x", "Y", "x@y"), domain).map(([local, host]) => `${local}@${host}`),
    fc.constantFrom("", "x", "@"),
  );
  const client = fc
    .record({
      id: fc.uuid(),
      archived: fc.boolean(),
      addresses: fc.array(address, { maxLength: 2 }),
      domains: fc.array(domain, { maxLength: 2 }),
      exactDomains: fc.array(domain, { maxLength: 1 }),
    })
    .map((fields) => aClient(fields));

  /** Tries every claim of every client, the best first. */
  function bruteForce(clients: readonly Client[], written: string): Client | undefined {
    const wanted = canonicalAddress(written);
    const host = splitAddress(wanted).domain ?? "";
    const living = clients.filter(({ archived }) => archived !== true);
    const byAddress = living.find(({ addresses }) =>
      addresses.some((each) => wanted !== "" && canonicalAddress(each) === wanted),
    );
    if (byAddress !== undefined) return byAddress;
    const byExact = living.find(({ exactDomains = [] }) =>
      exactDomains
        .map(canonicalDomain)
        .some((each) => host !== "" && each === host && !isPublicMailDomain(each)),
    );
    if (byExact !== undefined) return byExact;
    const fits = (each: string) =>
      !isPublicMailDomain(each) && (host === each || host.endsWith(`.${each}`)) ? each.length : 0;
    const best = ({ domains }: Client) => Math.max(0, ...domains.map((each) => fits(canonicalDomain(each))));
    const longest = Math.max(0, ...living.map(best));
    return longest === 0 ? undefined : living.find((each) => best(each) === longest);
  }

  it("finds exactly what trying every client would find", () => {
    fc.assert(
      fc.property(fc.array(client, { maxLength: 8 }), address, (clients, written) => {
        const found = findClient(
          buildClientIndex(clients),
          { id: "m1", from: person(written) },
          { addresses: [], domains: [] },
        );
        expect(found?.client).toBe(bruteForce(clients, written));
      }),
      { numRuns: 2000 },
    );
  });
});
