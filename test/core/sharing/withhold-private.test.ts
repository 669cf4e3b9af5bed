/** What stays at home when a rule set is shared. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RuleSet } from "../../../lib/core/rules/rule-set.ts";
import { ownAddressIn } from "../../../lib/core/sharing/own-address-in.ts";
import { isPurchaseField } from "../../../lib/core/sharing/purchase-fields.ts";
import { withholdPrivate } from "../../../lib/core/sharing/withhold-private.ts";
import { anyRuleSet } from "../rules/any-rule-set.ts";
import { aClient, aRule, aRuleSet } from "../rules/build-rule-set.ts";

const mine = ["Mia@Studio.example", "sales@studio.example"];
const group = { id: "g", name: "G", kind: "department" } as const;

const withoutOwn = (over: Partial<RuleSet>) => withholdPrivate(aRuleSet(over), ["ownAddresses"], mine);

describe("notes and purchase facts", () => {
  const client = aClient({
    notes: "pays late",
    fields: { "Last-Order": "2026-01-01", orders: 3, region: "EU" },
  });

  it("are gone where they are withheld, and nothing else is", () => {
    const set = aRuleSet({ clients: [client] });
    expect(withholdPrivate(set, ["notes"], mine).clients).toEqual([aClient({ fields: client.fields ?? {} })]);
    expect(withholdPrivate(set, ["purchases"], mine).clients).toEqual([
      aClient({ notes: "pays late", fields: { region: "EU" } }),
    ]);
    expect(withholdPrivate(set, [], mine)).toEqual(set);
  });

  it("leave no empty place behind", () => {
    const set = aRuleSet({ clients: [aClient({ fields: { orders: 3 } })] });
    expect(withholdPrivate(set, ["purchases"], mine).clients).toEqual([aClient()]);
  });

  it.each(["orders", "ORDER total", "order_total", "Ｌast-order", "last purchase", "revenue"])(
    "%s is a purchase fact",
    (name) => expect(isPurchaseField(name)).toBe(true),
  );

  it.each(["industry", "region", "order contact", "reorders"])("%s is none", (name) =>
    expect(isPurchaseField(name)).toBe(false),
  );
});

describe("the owner's own addresses", () => {
  it("are no members, owners or editors of a group any more", () => {
    const set = withoutOwn({
      groups: [
        {
          ...group,
          members: ["MIA@studio.example", { address: "sales@studio.example" }, "bo@x.test"],
          owner: "mia@studio.example",
          editors: ["sales@studio.example"],
        },
        "of a later version",
      ],
    });
    expect(set.groups).toEqual([{ ...group, members: ["bo@x.test"], editors: [] }, "of a later version"]);
  });

  it("are no addresses and no fields of a client any more", () => {
    const fields = {
      owner: "mia@studio.example",
      others: ["sales@studio.example", "bo@x.test"],
      region: "EU",
    };
    const set = withoutOwn({ clients: [aClient({ addresses: ["mia@studio.example", "a@x.test"], fields })] });
    expect(set.clients).toEqual([
      aClient({ addresses: ["a@x.test"], fields: { others: ["bo@x.test"], region: "EU" } }),
    ]);
  });

  it("become `me` in conditions, which are as they were where none is named", () => {
    const set = withoutOwn({
      rules: [
        aRule({
          condition: "to:(Mia@Studio.example OR bo@x.test)",
          exceptions: ["-from:sales@studio.example  a"],
        }),
        aRule({ id: "other", condition: "to:bo@x.test   subject:a" }),
        aRule({ id: "broken", condition: "to:(mia@studio.example" }),
      ],
      segments: [{ id: "s", name: "S", condition: "cc:mia@studio.example" }],
    });
    expect(set.rules.map(({ condition, exceptions }) => [condition, exceptions])).toEqual([
      ["to:(me OR bo@x.test)", ["-from:me a"]],
      ["to:bo@x.test   subject:a", undefined],
      ["to:(mia@studio.example", undefined],
    ]);
    expect(set.segments).toEqual([{ id: "s", name: "S", condition: "cc:me" }]);
  });

  it("are found where nothing can take their place", () => {
    const text = aRule({ condition: "subject:MIA@studio.example" });
    expect(ownAddressIn(withoutOwn({ rules: [text] }), mine)).toBe("Mia@Studio.example");
    const taken = withoutOwn({ rules: [aRule({ condition: "to:mia@studio.example" })] });
    expect(ownAddressIn(taken, mine)).toBeNull();
    expect(ownAddressIn({ "mia@studio.example": 1 }, mine)).toBe("Mia@Studio.example");
  });

  it("go with any plus tag, and at Gmail with any dots and at both of its domains", () => {
    const accounts = ["mia@studio.example", "mia.lin@gmail.com"];
    const written = ["Mia+x@studio.example", "m.ialin@gmail.com", "mialin+a@googlemail.com"];
    // Elsewhere than at Gmail dots are part of the name, and other names begin alike.
    const others = ["m.ia@studio.example", "mialing@gmail.com", "mi+x@studio.example"];
    const set = aRuleSet({
      clients: [aClient({ addresses: [...written, ...others], fields: { owner: "mialin@gmail.com" } })],
      rules: [aRule({ condition: "to:mialin@gmail.com", exceptions: ["to:mialing@gmail.com"] })],
      groups: [{ ...group, members: [...written, "bo@x.test"] }],
    });
    const shared = withholdPrivate(set, ["ownAddresses"], accounts);
    expect(shared.clients).toEqual([aClient({ addresses: others })]);
    expect(shared.rules).toEqual([aRule({ condition: "to:me", exceptions: ["to:mialing@gmail.com"] })]);
    expect(shared.groups).toEqual([{ ...group, members: ["bo@x.test"] }]);
  });

  it("stay in a condition that asks for one of their tags, for `me` would be more, and are found there", () => {
    const tagged = withoutOwn({ rules: [aRule({ condition: "to:mia+orders@studio.example" })] });
    expect(tagged.rules).toEqual([aRule({ condition: "to:mia+orders@studio.example" })]);
    expect(ownAddressIn(tagged, mine)).toBe("Mia@Studio.example");
  });

  it.each([
    ["to:/mia@studio\\.example/", "Mia@Studio.example"],
    ["to:/MIA\\+x@studio\\.example/i", "Mia@Studio.example"],
    ["subject:m.i.alin@googlemail.com", "mia.lin@gmail.com"],
    ['"mialin+a@gmail.com"', "mia.lin@gmail.com"],
    ["to:/mia@other\\.example/", null],
    ["subject:m.ia@studio.example", null],
    ["mia+x@other.example", null],
  ])("are found in %s, or not", (condition, found) => {
    expect(ownAddressIn(aRule({ condition }), [...mine, "mia.lin@gmail.com"])).toBe(found);
  });

  it("are nowhere in what can be taken apart, whatever the set", () => {
    const own = fc.constantFrom(...mine);
    const member = fc.oneof(own, fc.emailAddress());
    fc.assert(
      fc.property(
        anyRuleSet,
        fc.array(member),
        fc.array(member),
        fc.option(own),
        (any, members, to, owner) => {
          const set = {
            ...any,
            rules: to.map((address, index) => aRule({ id: `r${index}`, condition: `from:${address}` })),
            groups: [{ ...group, members, editors: members, ...(owner === null ? {} : { owner }) }],
          };
          expect(ownAddressIn(withholdPrivate(set, ["ownAddresses"], mine), mine)).toBeNull();
        },
      ),
      { numRuns: 200 },
    );
  });

  it("are of no account where none is known", () => {
    const set = aRuleSet({ rules: [aRule({ condition: "to:mia@studio.example" })] });
    expect(withholdPrivate(set, ["ownAddresses"], [])).toEqual(set);
  });
});
