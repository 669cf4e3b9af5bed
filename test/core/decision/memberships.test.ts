/** Segments and groups, as far as a rule set says in plain words who belongs to them. */
import { describe, expect, it } from "vitest";
import { compileWhoIsWho } from "../../../lib/core/decision/decide.ts";
import { examineMessage } from "../../../lib/core/decision/examine-message.ts";
import { membershipsOf } from "../../../lib/core/decision/memberships.ts";
import { aClient, aRuleSet } from "../rules/build-rule-set.ts";

const clients = [aClient({ name: "Acme", tier: "vip", domains: ["acme.example"], fields: { region: "EU" } })];
const context = { now: 0, zone: "UTC", account: ["me@x.example"] };
const facts = { id: "1", from: { address: "Ana@acme.example" } };
const of = (segments: unknown[], groups: unknown[] = []) => {
  const set = aRuleSet({ clients, segments, groups });
  const who = compileWhoIsWho(set);
  return membershipsOf(set, who.groups, examineMessage(who, facts, context), facts.from.address);
};

describe("segments", () => {
  it("are those whose condition holds; what is not known yet is no membership", () => {
    const segments = [
      { name: "Important in Europe", condition: "tier:vip region:EU" },
      { name: "Elsewhere", condition: "region:US" },
      { name: "Large", condition: "larger:1M" },
      { name: "Broken", condition: "((" },
    ];
    expect(of(segments).segments).toEqual(["Important in Europe"]);
  });

  it("and groups of a shape that nobody knows are passed over", () => {
    const strange = [null, 7, "x", [], {}, { name: 7 }, { name: "A", condition: 7, members: {} }];
    expect(of(strange, strange)).toEqual({ segments: [], groups: [] });
  });
});

describe("groups", () => {
  it("are those that name the person's address", () => {
    const groups = [
      { name: "Press", members: ["ANA@acme.example"] },
      { name: "Board", members: [{ name: "Ana", address: "ana@acme.example" }] },
      { name: "Others", members: ["bo@acme.example"] },
    ];
    expect(of([], groups).groups).toEqual(["Press", "Board"]);
  });
});
