/** What conditions are told about segments, groups, orders and contacts, and for how long that holds. */
import { describe, expect, it } from "vitest";
import type { ContactBook } from "../../../lib/core/clients/contact-book.ts";
import { compileRuleSet, decide } from "../../../lib/core/decision/decide.ts";
import type { MessageFacts } from "../../../lib/core/message/facts.ts";
import type { RuleSet } from "../../../lib/core/rules/rule-set.ts";
import { aClient, aRule, aRuleSet } from "../rules/build-rule-set.ts";

const now = Date.UTC(2026, 9, 15, 12);
const day = 86_400_000;
const midnight = Date.UTC(2026, 9, 16);
const context = { now, zone: "UTC", account: ["me@own.example"] };
const acme = aClient({
  id: "acme",
  name: "Acme",
  tier: "vip",
  domains: ["acme.example"],
  fields: { region: "华东", "last-order": "2026-08-01", orders: 4 },
});
const ana: MessageFacts = { id: "m", from: { address: "Ana@acme.example" }, subject: "An offer" };
const stranger: MessageFacts = { id: "m", from: { address: "x@nowhere.example" }, subject: "An offer" };

function judge(condition: string, facts: MessageFacts, set: Partial<RuleSet> = {}, contacts?: ContactBook) {
  const compiled = compileRuleSet(aRuleSet({ clients: [acme], rules: [aRule({ condition })], ...set }));
  expect(compiled.rules.issues).toEqual([]);
  const { decision, validUntil } = decide(compiled, facts, { ...context, ...(contacts && { contacts }) });
  const isUnknown = decision.unknown.length > 0;
  return {
    verdict: isUnknown ? "unknown" : decision.reasons.some(({ code }) => code === "rule.fired"),
    validUntil,
  };
}
const verdict = (...asked: Parameters<typeof judge>) => judge(...asked).verdict;

describe("a segment", () => {
  const segments = [
    { id: "1", name: "East VIPs", condition: "tier:vip region:华东 last-order:<90d" },
    { id: "2", name: "Offers", condition: 'segment:"east vips" subject:offer' },
    { id: "3", name: "Body", condition: "tier:vip quotation" },
    { id: "4", name: "Ring", condition: "segment:Round" },
    { id: "5", name: "Round", condition: "segment:Ring" },
    { id: "6", name: "Broken", condition: "tier:vip (" },
    { id: "7", name: "Not VIP", condition: "-tier:vip" },
  ];

  it.each([
    ['segment:"East VIPs"', true],
    ["segment:offers", true],
    ["-segment:offers", false],
    ["segment:Body", "unknown"],
    ['segment:"Not VIP"', false],
  ])("is asked on mail of a client: %s is %s", (condition, expected) => {
    expect(verdict(condition, ana, { segments })).toBe(expected);
  });

  it.each(["Ring", "Round", "Broken"])("that cannot be judged tells nothing: %s", (name) => {
    expect(verdict(`segment:${name}`, ana, { segments })).toBe("unknown");
  });

  it("has clients as members: mail of nobody's is in none", () => {
    expect(verdict('segment:"Not VIP"', stranger, { segments })).toBe(false);
    expect(verdict('segment:"Not VIP"', { id: "m" }, { segments })).toBe("unknown");
  });

  it("is judged anew on the next day where a day counts", () => {
    expect(judge('segment:"East VIPs"', ana, { segments }).validUntil).toBe(midnight);
    expect(judge('segment:"Not VIP"', ana, { segments }).validUntil).toBeNull();
  });
});

describe("a group", () => {
  const groups = [
    { id: "a", name: "Board", kind: "role", members: [{ address: "ana@ACME.example", name: "Ana" }] },
    { id: "b", name: "All", kind: "department", members: ["bo@x.example"], groups: ["a", "c", "gone"] },
    { id: "c", name: "Ring", kind: "role", members: ["cy@x.example"], groups: ["b"] },
    { id: "d", name: "Fair", kind: "project", members: ["ana@acme.example"], endsOn: "2026-10-15" },
    { id: "e", name: "Done", kind: "project", members: ["ana@acme.example"], endsOn: "2026-10-14" },
  ];

  it.each([
    ["group:board", ana, true],
    ["group:All", ana, true],
    ["group:Ring", ana, true],
    ["group:All", stranger, false],
    ["-group:All", stranger, true],
    ["group:All", { id: "m" }, "unknown"],
    ["group:All", { id: "m", from: null }, false],
    ["group:Fair", ana, true],
    ["group:Done", ana, false],
  ] as const)("%s on %o is %s", (condition, facts, expected) => {
    expect(verdict(condition, facts, { groups })).toBe(expected);
  });

  it("with an end is asked again when it ends", () => {
    expect(judge("group:Fair", ana, { groups }).validUntil).toBe(midnight);
    expect(judge("group:Done", ana, { groups }).validUntil).toBeNull();
  });
});

describe("orders and contacts of a client", () => {
  const contacts: ContactBook = new Map([
    ["acme", { lastAt: now - 3 * day, waitingSince: now - 2 * day - 1 }],
  ]);

  it.each([
    ["last-order:<75d", false],
    ["last-order:75d", true],
    ["last-order:<=75d", true],
    ["last-order:>=75d", true],
    ["last-order:>75d", false],
    ["last-order:>2m", true],
    ["orders:4", true],
    ["orders:>4", false],
    ["last-contact:<4d", true],
    ["last-contact:3d", true],
    ["last-contact:>3d", false],
    ["waiting:>2d", true],
    ["waiting:2d", true],
    ["waiting:<2d", false],
  ])("%s is %s", (condition, expected) => {
    expect(verdict(condition, ana, {}, contacts)).toBe(expected);
  });

  it("are no where nothing is written, and unknown where no mail was looked at", () => {
    const bare = [{ ...acme, fields: { "last-order": "soon", orders: "many" } }];
    expect(verdict("last-order:>1d", ana, { clients: bare })).toBe(false);
    expect(verdict("orders:>0", ana, { clients: bare })).toBe(false);
    expect(verdict("waiting:>2d", ana)).toBe("unknown");
    expect(verdict("waiting:>2d", ana, {}, new Map())).toBe(false);
    expect(verdict("last-contact:>2d", ana, {}, new Map())).toBe("unknown");
  });

  it("hold until mail may have come, or until the day is over", () => {
    expect(judge("waiting:>2d", ana, {}, contacts).validUntil).toBe(now + 600_000);
    expect(judge("last-order:<75d", ana).validUntil).toBe(midnight);
  });
});

describe("a client with a parent", () => {
  const holding = aClient({ id: "h", name: "Holding", tier: "key", colour: "#112233" });
  const works = aClient({
    id: "w",
    name: "Works",
    parent: "h",
    inheritsTier: true,
    domains: ["works.example"],
  });
  const mail: MessageFacts = { id: "m", from: { address: "x@works.example" } };
  const painted = (clients: RuleSet["clients"]) =>
    decide(compileRuleSet(aRuleSet({ clients, rules: [] })), mail, context).paint;

  it("has its colour, and its tier where it asks for that", () => {
    expect(painted([holding, works])).toMatchObject({ tier: "key", colour: "#112233" });
    expect(verdict("tier:key", mail, { clients: [holding, works] })).toBe(true);
    expect(painted([holding, { ...works, inheritsTier: false }])).toMatchObject({ tier: "regular" });
    expect(painted([holding, { ...works, colour: "#445566" }])).toMatchObject({ colour: "#445566" });
  });

  it("has its own where the parent is gone, archived or its own child", () => {
    expect(painted([works])).toMatchObject({ tier: "regular", colour: expect.not.stringMatching("#112233") });
    expect(painted([{ ...holding, archived: true }, works])).toMatchObject({ tier: "regular" });
    expect(painted([{ ...holding, parent: "w" }, works])).toMatchObject({ colour: "#112233" });
  });
});
