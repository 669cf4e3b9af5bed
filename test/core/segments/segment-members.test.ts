/** Which clients are members of a segment: the same as its condition says of their mail, wherever that can be told before it comes. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clientVerdict } from "../../../lib/core/clients/client-verdict.ts";
import type { ContactBook } from "../../../lib/core/clients/contact-book.ts";
import { evaluateCondition } from "../../../lib/core/condition/evaluate-condition.ts";
import { nameKey } from "../../../lib/core/condition/known-names.ts";
import type { Condition, LookupTerm } from "../../../lib/core/condition/tree.ts";
import type { Verdict } from "../../../lib/core/condition/verdict.ts";
import { compileWhoIsWho } from "../../../lib/core/decision/decide.ts";
import { examineMessage } from "../../../lib/core/decision/examine-message.ts";
import type { Client } from "../../../lib/core/rules/rule-set.ts";
import { memberJudge } from "../../../lib/core/segments/segment-members.ts";
import { anyFacts } from "../condition/any-condition.ts";
import { noon, treeOf } from "../condition/judge.ts";
import { aClient } from "../rules/build-rule-set.ts";

const day = 86_400_000;
const now = noon.now;
const acme = aClient({
  id: "acme",
  name: "Acme",
  tier: "vip",
  addresses: ["ana@acme.example"],
  fields: { region: "华东", "last-order": "2026-09-01", orders: 4 },
});
const bolt = aClient({ id: "bolt", name: "Bolt", domains: ["bolt.example"], fields: { region: "North" } });
const quiet = aClient({ id: "quiet", name: "Quiet", tier: "vip", addresses: ["q@quiet.example"] });
const gone = aClient({ id: "gone", name: "Gone", tier: "vip", domains: ["gone.example"], archived: true });
const clients = [acme, bolt, quiet, gone];
const contacts: ContactBook = new Map([
  ["acme", { lastAt: now - 70 * day, waitingSince: null }],
  ["bolt", { lastAt: now - 3 * day, waitingSince: now - 3 * day }],
]);
const set = {
  clients,
  segments: [
    { id: "s1", name: "VIPs", condition: "tier:vip" },
    { id: "s2", name: "Near", condition: "segment:vips region:华东" },
    { id: "s3", name: "Odd", condition: "segment:near OR subject:offer" },
    { id: "s4", name: "Ring", condition: "segment:ring" },
    { id: "s5", name: "Broken", condition: "(" },
  ],
  groups: [
    { id: "g1", name: "Buyers", kind: "role", members: ["ana@acme.example", "cy@bolt.example"] },
    { id: "g2", name: "Fair", kind: "project", members: ["ana@acme.example"], endsOn: "2026-10-01" },
  ],
};
const who = compileWhoIsWho(set);
const around = { now, zone: "UTC", contacts };
const judge = memberJudge({ ...who, around });

const membersOf = (condition: string, verdict: Verdict = "yes") =>
  clients.filter((client) => judge.verdictOf(treeOf(condition), client) === verdict).map(({ id }) => id);

describe("the members of a segment", () => {
  it.each<readonly [string, readonly string[]]>([
    ["tier:vip", ["acme", "quiet"]],
    ["region:华东 last-order:<90d", ["acme"]],
    ["-region:华东", ["bolt", "quiet"]],
    ["tier:vip last-contact:>60d", ["acme"]],
    ["waiting:>2d", ["bolt"]],
    ["segment:near", ["acme"]],
    ["group:buyers", ["acme"]],
    ["group:fair", []],
    ["in:anywhere tier:vip", ["acme", "quiet"]],
  ])("by %s", (condition, expected) => {
    expect(membersOf(condition)).toEqual(expected);
  });

  it.each<readonly [string, readonly string[]]>([
    ["tier:vip is:unread", ["acme", "quiet"]],
    ["segment:odd", ["bolt", "quiet"]],
    ["group:buyers", ["bolt"]],
    ["last-contact:>60d", ["quiet"]],
    ["segment:ring", ["acme", "bolt", "quiet"]],
    ["segment:broken", ["acme", "bolt", "quiet"]],
    ["segment:nowhere", ["acme", "bolt", "quiet"]],
  ])("cannot all be told by %s", (condition, expected) => {
    expect(membersOf(condition, "unknown")).toEqual(expected);
  });

  it("are never archived", () => {
    expect(judge.verdictOf(treeOf("tier:vip"), gone)).toBe("no");
    expect(judge.verdictOf(treeOf("-tier:key"), gone)).toBe("no");
  });

  it("come with the terms that decided", () => {
    const { steps } = judge.explain(treeOf("tier:vip segment:near"), acme);
    expect(steps.map(({ term, verdict }) => [term.kind, verdict])).toEqual([
      ["lookup", "yes"],
      ["lookup", "yes"],
    ]);
  });
});

const clauses = [
  ...[
    "tier:vip",
    "client:bolt",
    "region:华东",
    "last-order:<90d",
    "orders:>3",
    "last-contact:<30d",
    "waiting:2d",
  ],
  ...["segment:vips", "segment:near", "segment:odd", "group:buyers", "group:fair"],
  ...["subject:offer", "is:unread", "from:acme.example", "has:attachment", "报价"],
];
const anyText = fc
  .array(fc.tuple(fc.constantFrom("", "-"), fc.constantFrom(...clauses)), { minLength: 1, maxLength: 5 })
  .chain((parts) => {
    const texts = parts.map((part) => part.join(""));
    return fc.constantFrom(texts.join(" "), texts.join(" OR "), `${texts.join(" ")} OR tier:key`);
  });

describe("what is told of a client without its mail", () => {
  it("is what trying every term tells", () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(...clients), (text, client) => {
        const tree = treeOf(text);
        expect(judge.verdictOf(tree, client)).toBe(client.archived === true ? "no" : plainly(tree, client));
      }),
      { numRuns: 3_000 },
    );
  });

  it("is so for every mail of the client", () => {
    const seen = { told: 0 };
    const address = fc.constantFrom(
      "ana@acme.example",
      "x@acme.example",
      "cy@bolt.example",
      "x@eu.bolt.example",
      "q@quiet.example",
    );
    fc.assert(
      fc.property(anyText, anyFacts, address, (text, facts, from) => {
        const tree = treeOf(text);
        const { match, message, evaluation } = examineMessage(
          who,
          { ...facts, from: { address: from } },
          { ...around, account: noon.account },
        );
        if (match === null) return;
        const told = judge.verdictOf(tree, match.client);
        if (told === "unknown") return;
        seen.told += 1;
        expect(evaluateCondition(tree, message, evaluation)).toBe(told);
      }),
      { numRuns: 5_000 },
    );
    expect(seen.told).toBeGreaterThan(1_000);
  });
});

/** Without memory, without a message, straight from the truth tables. */
function plainly(tree: Condition, client: Client): Verdict {
  switch (tree.kind) {
    case "and":
      return least(tree.parts.map((part) => plainly(part, client)));
    case "or":
      return opposite(least(tree.parts.map((part) => opposite(plainly(part, client)))));
    case "not":
      return opposite(plainly(tree.part, client));
    case "lookup":
      return plainLookup(tree, client);
    default:
      return "unknown";
  }
}

function plainLookup({ operator, value }: LookupTerm, client: Client): Verdict {
  if (operator === "segment") {
    const named = set.segments.find(({ name }) => nameKey(name) === nameKey(value));
    return plainly(treeOf(named?.condition ?? ""), client);
  }
  if (operator !== "group") return clientVerdict({ kind: "lookup", operator, value }, client, around);
  if (value === "fair") return "no";
  return client === acme ? "yes" : client === bolt ? "unknown" : "no";
}

function least(verdicts: readonly Verdict[]): Verdict {
  return verdicts.includes("no") ? "no" : verdicts.includes("unknown") ? "unknown" : "yes";
}

function opposite(verdict: Verdict): Verdict {
  return verdict === "unknown" ? "unknown" : verdict === "yes" ? "no" : "yes";
}
