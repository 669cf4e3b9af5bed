/** New names of clients, segments and groups are followed by every condition, and taking them back restores every text. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nameKey } from "../../../lib/core/condition/known-names.ts";
import { editRuleSet } from "../../../lib/core/rules/edit-rule-set.ts";
import { renameIn } from "../../../lib/core/rules/rename-in-conditions.ts";
import type { RuleSet } from "../../../lib/core/rules/rule-set.ts";
import type { RuleSetEdit } from "../../../lib/core/rules/rule-set-edit.ts";
import { aClient, aRule, aRuleSet } from "./build-rule-set.ts";

function edited(set: RuleSet, edit: RuleSetEdit): { readonly set: RuleSet; readonly inverse: RuleSetEdit } {
  const result = editRuleSet(set, edit);
  if (!result.ok) throw new Error(result.error.code);
  return result;
}

const acme = aClient({ id: "a", name: "Acme" });
const bolt = aClient({ id: "b", name: "Bolt" });
const vips = { id: "s1", name: "VIPs", condition: "tier:vip  client:Acme" };
const nested = { id: "s2", name: "Nested", condition: "segment:vips region:EU" };
const board = { id: "g1", name: "Board", kind: "role", members: ["ana@x.example"] } as const;
const set = aRuleSet({
  clients: [acme, bolt],
  segments: [vips, nested, { laterShape: true }],
  groups: [board],
  rules: [
    aRule({ id: "r1", condition: "client:acme   subject:offer", exceptions: ["group:Board", "client:Bolt"] }),
    aRule({ id: "r2", condition: "subject:(Acme)" }),
    aRule({ id: "r3", condition: "(segment:VIPS OR segment:Nested) -client:(Bolt OR ACME)" }),
    aRule({ id: "r4", condition: "client:Acme (" }),
  ],
});
const textsOf = ({ rules, segments = [] }: RuleSet) => [
  ...rules.flatMap(({ condition, exceptions = [] }) => [condition, ...exceptions]),
  ...segments.map((segment) => (segment as { condition?: string }).condition),
];

describe("a client that gets another name", () => {
  const renamed = edited(set, { kind: "client.save", client: { ...acme, name: "Acme Steel" } });

  it("is named so in conditions, exceptions and segments; words and what cannot be read stay", () => {
    expect(textsOf(renamed.set)).toEqual([
      'client:"Acme Steel" subject:offer',
      "group:Board",
      "client:Bolt",
      "subject:(Acme)",
      'segment:(VIPS OR Nested) -client:(Bolt OR "Acme Steel")',
      "client:Acme (",
      'tier:vip client:"Acme Steel"',
      "segment:vips region:EU",
      undefined,
    ]);
  });

  it("gives back every text as it was typed when that is taken back", () => {
    expect(edited(renamed.set, renamed.inverse).set).toEqual(set);
  });

  it("changes nothing in conditions while another client has its former name", () => {
    const twins = { ...set, clients: [acme, { ...acme, id: "twin" }] };
    const after = edited(twins, { kind: "client.save", client: { ...acme, name: "Other" } });
    expect(textsOf(after.set)).toEqual(textsOf(set));
  });

  it("is no new name where only case or width differ", () => {
    const after = edited(set, { kind: "client.save", client: { ...acme, name: "ＡＣＭＥ" } });
    expect(textsOf(after.set)).toEqual(textsOf(set));
  });
});

describe("a segment or group that gets another name", () => {
  it("is followed by rules and by other segments", () => {
    const { set: after, inverse } = edited(set, { kind: "segment.save", segment: { ...vips, name: "Best" } });
    expect(textsOf(after)).toContain("segment:Best region:EU");
    expect(edited(after, inverse).set).toEqual(set);
    const group = edited(set, { kind: "group.save", group: { ...board, name: "The board" } });
    expect(textsOf(group.set)).toContain('group:"The board"');
    expect(edited(group.set, group.inverse).set).toEqual(set);
  });
});

describe("merged clients", () => {
  const child = aClient({ id: "c", name: "Child", parent: "b" });
  const family = { ...set, clients: [bolt, child, acme] };

  it("are one: conditions that named either and children follow, and all of it can be taken back", () => {
    const client = { ...acme, addresses: ["x@bolt.example"] };
    const merged = edited(family, { kind: "client.merge", client, others: ["b"] });
    expect(merged.set.clients).toEqual([{ ...child, parent: "a" }, client]);
    expect(textsOf(merged.set).slice(0, 3)).toEqual([
      "client:acme   subject:offer",
      "group:Board",
      "client:Acme",
    ]);
    expect(edited(merged.set, merged.inverse).set).toEqual(family);
  });

  it("may take the name of one that goes", () => {
    const merged = edited(family, { kind: "client.merge", client: { ...acme, name: "Bolt" }, others: ["b"] });
    expect(textsOf(merged.set)[0]).toBe("client:Bolt subject:offer");
    expect(edited(merged.set, merged.inverse).set).toEqual(family);
  });

  it("must be there", () => {
    const result = editRuleSet(family, { kind: "client.merge", client: acme, others: ["nobody"] });
    expect(result).toEqual({ ok: false, error: { code: "client.unknown", params: { id: "nobody" } } });
  });
});

describe("any names", () => {
  const anyName = fc
    .string({ minLength: 1, maxLength: 12, unit: "grapheme" })
    .filter((name) => name.trim() !== "");

  it("that can be written in a condition are found there again", () => {
    fc.assert(
      fc.property(anyName, (name) => {
        const to = name.trim();
        const text = renameIn("subject:offer client:Acme", { kind: "client", from: new Set(["acme"]), to });
        const back = renameIn(text, {
          kind: "client",
          from: new Set([nameKey(to)]),
          to: "Acme",
        });
        // A name with all three closing quotes has no way to be written.
        fc.pre(!['"', "”", "」"].every((quote) => to.includes(quote)));
        expect([text.includes("client:Acme"), back]).toEqual([to === "Acme", "subject:offer client:Acme"]);
      }),
      { numRuns: 2_000 },
    );
  });
});
