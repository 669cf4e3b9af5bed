/** What is said of a file before it is made: everything that leaves, and everything that stays. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type PrivateField, type RuleSet, setParts } from "../../../lib/core/rules/rule-set.ts";
import { describeExport } from "../../../lib/core/sharing/describe-export.ts";
import { sharedContent } from "../../../lib/core/sharing/shared-content.ts";
import { anyRuleSet } from "../rules/any-rule-set.ts";
import { aClient, aRule, aRuleSet } from "../rules/build-rule-set.ts";

const accounts = ["mia@studio.example"];
const all = { parts: setParts, accounts };

const set: RuleSet = aRuleSet({
  clients: [
    aClient({ id: "a", name: "Acme", notes: "Pays\nlate, ".repeat(20), fields: { region: "EU", orders: 3 } }),
    aClient({ id: "b", name: "Beta", fields: { region: "US", "last-order": "2026-01-01", orders: 2 } }),
    aClient({ id: "c", name: "Cy" }),
    aClient({ id: "d", name: "Di" }),
  ],
  rules: [
    aRule({ id: "r", name: "To me", condition: "to:mia@studio.example" }),
    aRule({ id: "s", name: "Text", condition: "subject:MIA@studio.example" }),
  ],
  groups: [{ id: "g", name: "Us", kind: "department", members: ["Mia@Studio.example"] }],
  settings: { priority: {} },
});

describe("what is said of a file", () => {
  const told = describeExport(set, { ...all, withheld: ["notes", "purchases", "ownAddresses"] });

  it("counts every part and names the first of its things", () => {
    expect(told.parts.map(({ part, count, examples }) => [part, count, examples])).toEqual([
      ["clients", 4, ["Acme", "Beta", "Cy"]],
      ["rules", 2, ["To me", "Text"]],
      ["segments", 0, []],
      ["groups", 1, ["Us"]],
      ["templates", 0, []],
      ["calendars", 0, []],
      ["settings", 1, []],
      ["tests", 0, []],
    ]);
  });

  it("shows what is private, whether it stays or leaves", () => {
    const [notes, purchases, own] = told.privates;
    expect(notes).toMatchObject({
      count: 1,
      examples: [{ name: "Acme", text: expect.stringMatching(/^Pays late, .+…$/) }],
    });
    expect(notes?.examples[0]?.text.length).toBeLessThanOrEqual(60);
    expect(purchases).toMatchObject({
      count: 2,
      examples: [
        { name: "Acme", text: "orders: 3" },
        { name: "Beta", text: "last-order: 2026-01-01, orders: 2" },
      ],
    });
    expect(own).toMatchObject({ count: 3, examples: [{ name: "To me" }, { name: "Text" }, { name: "Us" }] });
    expect(describeExport(set, { ...all, withheld: [] }).privates).toEqual(told.privates);
  });

  it("names every field of clients that leaves", () => {
    expect(told.fields).toEqual([{ name: "region", count: 2 }]);
    const open = describeExport(set, { ...all, withheld: [] });
    expect(open.fields.map(({ name }) => name)).toEqual(["last-order", "orders", "region"]);
  });

  it("warns of an own address that leaves in the middle of a text", () => {
    expect(told.leftIn).toEqual(["Text"]);
    expect(describeExport(set, { ...all, withheld: [] }).leftIn).toEqual([]);
  });

  it("warns of one that is written with a tag or in a regular expression", () => {
    const conditions = ["to:/mia@studio\\.example/", "to:mia+orders@studio.example", "subject:bo@x.test"];
    const rules = conditions.map((condition, index) =>
      aRule({ id: `r${index}`, name: `R${index}`, condition }),
    );
    const { leftIn, privates } = describeExport(aRuleSet({ rules }), { ...all, withheld: ["ownAddresses"] });
    expect(leftIn).toEqual(["R0", "R1"]);
    expect(privates.map(({ count }) => count)).toEqual([0, 0, 2]);
  });

  it("is of the chosen parts alone", () => {
    const rules = describeExport(set, { parts: ["rules"], accounts, withheld: ["ownAddresses"] });
    expect(rules.privates.map(({ count }) => count)).toEqual([0, 0, 2]);
    expect(rules.fields).toEqual([]);
  });

  it("finds something private exactly where withholding it changes the file", () => {
    fc.assert(
      fc.property(
        anyRuleSet,
        fc.constantFrom<PrivateField>("notes", "purchases", "ownAddresses"),
        (any, field) => {
          const { privates } = describeExport(any, { ...all, withheld: [] });
          const { withheld: _, ...shared } = sharedContent(any, { ...all, withheld: [field] });
          const isSame =
            JSON.stringify(shared) === JSON.stringify(sharedContent(any, { ...all, withheld: [] }));
          const isPrivate = (privates.find((one) => one.field === field)?.count ?? 0) > 0;
          // Empty notes are a key that goes, and nothing that anybody wrote.
          const hasEmptyNote = field === "notes" && any.clients.some(({ notes }) => notes === "");
          expect(isSame).toBe(!isPrivate && !hasEmptyNote);
        },
      ),
      { numRuns: 200 },
    );
  });
});
