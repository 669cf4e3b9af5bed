/** What conditions look up in a rule set, written out as addresses and domains: the written condition says the same of every sender. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evaluateCondition } from "../../../lib/core/condition/evaluate-condition.ts";
import { printCondition } from "../../../lib/core/condition/print-condition.ts";
import { compileWhoIsWho } from "../../../lib/core/decision/decide.ts";
import { examineMessage } from "../../../lib/core/decision/examine-message.ts";
import { expandLookups } from "../../../lib/core/rules/expand-lookups.ts";
import { lookupsIn } from "../../../lib/core/rules/lookups-in.ts";
import { allKnown, noon, person, treeOf } from "../condition/judge.ts";
import { aClient, aRuleSet } from "./build-rule-set.ts";

const clock = { now: noon.now, zone: "UTC", day: "2026-10-15" };
const acme = aClient({
  id: "acme",
  name: "Acme",
  tier: "vip",
  domains: ["acme.example"],
  addresses: ["ana@elsewhere.example"],
  fields: { region: "华东", "last-order": "2026-09-01" },
});
const branch = aClient({ id: "branch", name: "Branch", domains: ["bolt.acme.example"], parent: "acme" });
const person1 = aClient({ id: "one", name: "One", tier: "key", addresses: ["ana@bolt.acme.example"] });
const set = aRuleSet({
  clients: [
    acme,
    branch,
    person1,
    aClient({ id: "gone", name: "Gone", archived: true, domains: ["gone.example"] }),
  ],
  segments: [
    { id: "s1", name: "East", condition: "region:华东" },
    { id: "s2", name: "East offers", condition: "segment:east subject:offer" },
    { id: "s3", name: "Not east", condition: "-region:华东" },
    { id: "s4", name: "Ring", condition: "segment:ring" },
  ],
  groups: [
    {
      id: "g1",
      name: "Buyers",
      kind: "role",
      members: ["ana@acme.example", { address: "bo@x.example", name: "Bo" }],
    },
    { id: "g2", name: "Fair", kind: "project", members: ["cy@x.example"], endsOn: "2026-10-01" },
    { id: "g3", name: "Nobody", kind: "role", members: [] },
  ],
});

function written(condition: string, of = set): string | null {
  const { tree } = expandLookups(treeOf(condition), of, clock);
  return tree === null ? null : printCondition(tree);
}

function lossesOf(condition: string, of = set) {
  return expandLookups(treeOf(condition), of, clock).losses.map(({ code }) => code);
}

describe("a client written out", () => {
  it("is its addresses and domains, without what belongs to another client", () => {
    expect(written("client:Acme")).toBe(
      "from:(ana@elsewhere.example OR (@acme.example -@bolt.acme.example))",
    );
    expect(written("client:One")).toBe("from:ana@bolt.acme.example");
  });
  it("keeps the rest of the condition as it is", () => {
    expect(written("client:One subject:offer -is:unread")).toBe(
      "from:ana@bolt.acme.example subject:offer -is:unread",
    );
  });
  it("needs no exception for what another wanted client has", () => {
    expect(written("tier:vip OR tier:regular")).toBe(
      "from:(ana@elsewhere.example OR (@acme.example -ana@bolt.acme.example))",
    );
    expect(written("-tier:prospect")).toBe("in:anywhere");
  });
  it("is nothing where it is archived", () => {
    expect(written("client:Gone")).toBeNull();
    expect(written("client:Gone OR subject:x")).toBe("subject:x");
    expect(written("-client:Gone")).toBe("in:anywhere");
  });
  it("counts a tier that comes from a parent", () => {
    const heir = aRuleSet({ clients: [acme, { ...branch, inheritsTier: true }, person1] });
    expect(written("tier:vip", heir)).toContain("(@acme.example -ana@bolt.acme.example)");
  });
});

describe("segments and groups written out", () => {
  it("are the clients for which a segment of client fields holds", () => {
    expect(written("segment:East")).toBe(written("client:Acme"));
    expect(written("segment:'East offers'".replaceAll("'", '"'))).toContain("subject:offer");
  });
  it("are never mail of nobody's, even where the condition excludes", () => {
    expect(written('segment:"Not east"')).toBe("from:@bolt.acme.example");
  });
  it("are the members whose group lasts", () => {
    expect(written("group:Buyers")).toBe("from:(ana@acme.example OR bo@x.example)");
    expect(written("group:Fair")).toBeNull();
    expect(written("group:Nobody")).toBeNull();
    expect(lossesOf("group:Fair")).toEqual(["lookup.asOfToday"]);
  });
});

describe("what cannot be written out", () => {
  it.each([
    ["waiting:>2d", "lookup.contacts"],
    ["last-contact:<9d", "lookup.contacts"],
    ["client:Stranger", "lookup.unknownName"],
    ["segment:Ring", "lookup.faultySegment"],
  ])("stays as it stands and is told: %s", (condition, code) => {
    const { tree, losses } = expandLookups(treeOf(`subject:x ${condition}`), set, clock);
    expect(tree === null ? 0 : lookupsIn(tree).length).toBe(1);
    expect(losses.map((loss) => [loss.kind, loss.code])).toEqual([["lost", code]]);
  });
  it("asks for the day where a condition does", () => {
    expect(lossesOf("last-order:<90d")).toEqual(["lookup.asOfToday"]);
    const { losses } = expandLookups(treeOf("last-order:<90d"), set);
    expect(losses.map(({ code }) => code)).toEqual(["lookup.noClock"]);
  });
  it("leaves out domains of public mail services, and tells so", () => {
    const open = aRuleSet({ clients: [aClient({ name: "Open", domains: ["gmail.com", "open.example"] })] });
    expect(written("client:Open", open)).toBe("from:@open.example");
    expect(lossesOf("client:Open", open)).toEqual(["lookup.publicDomain"]);
  });
  it("stops where segments within segments would fill the memory", () => {
    const segments = Array.from({ length: 40 }, (_, n) => ({
      id: `d${n}`,
      name: `d${n}`,
      condition: n === 0 ? "subject:x" : `segment:"d${n - 1}" OR (subject:y segment:"d${n - 1}")`,
    }));
    const { losses } = expandLookups(treeOf('segment:"d39"'), aRuleSet({ clients: [acme], segments }), clock);
    expect(losses.map(({ code }) => code)).toContain("lookup.tooLarge");
  });
});

const domain = fc.constantFrom("a.example", "b.a.example", "c.b.a.example", "d.example", "x.d.example");
const address = fc.tuple(fc.constantFrom("ana", "bo"), domain).map((parts) => parts.join("@"));
const anySet = fc
  .array(
    fc.record({
      addresses: fc.array(address, { maxLength: 2 }),
      domains: fc.array(domain, { maxLength: 2 }),
      tier: fc.constantFrom("vip" as const, "key" as const),
      archived: fc.boolean(),
    }),
    { maxLength: 5 },
  )
  .map((clients) =>
    aRuleSet({
      clients: clients.map((client, n) =>
        aClient({ ...client, id: `c${n}`, name: `c${n}`, archived: client.archived && n > 2 }),
      ),
      segments: [
        { id: "s", name: "S", condition: "tier:vip" },
        { id: "t", name: "T", condition: "-tier:vip (subject:offer OR segment:S)" },
        { id: "u", name: "U", condition: "subject:offer OR tier:key" },
      ],
      groups: [{ id: "g", name: "G", kind: "role", members: ["ana@a.example", "bo@d.example"] }],
    }),
  );
const conditions = [
  "tier:vip",
  "-tier:vip",
  "segment:S",
  "segment:T OR group:G",
  "-segment:T tier:key",
  "segment:U -group:G",
  "-(segment:U OR subject:other)",
];

describe("a condition written out", () => {
  it("says the same as the one with lookups, of every sender", () => {
    expect(conditions.length).toBeGreaterThan(0);
    const anySubject = fc.constantFrom("offer", "other", "");
    fc.assert(
      fc.property(
        anySet,
        fc.constantFrom(...conditions),
        address,
        anySubject,
        (of, condition, from, subject) => {
          const facts = { id: "m", ...allKnown, from: person(from), subject };
          const context = { now: noon.now, zone: "UTC", account: ["me@own.example"] };
          const { message, evaluation } = examineMessage(compileWhoIsWho(of), facts, context);
          const { tree } = expandLookups(treeOf(condition), of, clock);
          const plain = tree === null ? "no" : evaluateCondition(tree, message, noon);
          expect(plain).toBe(evaluateCondition(treeOf(condition), message, evaluation));
        },
      ),
      { numRuns: 2000 },
    );
  });
});
