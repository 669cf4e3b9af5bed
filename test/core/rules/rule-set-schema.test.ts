/** The schema of rule sets and their hand-written types say the same, in both directions. */
import { describe, expect, expectTypeOf, it } from "vitest";
import type * as z from "zod/mini";
import { type Client, notesLimit, type Rule, type RuleSet } from "../../../lib/core/rules/rule-set.ts";
import {
  clientSchema,
  effectSchema,
  ruleSchema,
  type ruleSetSchema,
} from "../../../lib/core/rules/rule-set-schema.ts";
import { aClient, aRule } from "./build-rule-set.ts";

type Parsed<S extends z.ZodMiniType> = z.infer<S>;

describe("the schema and the type of a rule set", () => {
  it("agree in both directions", () => {
    expectTypeOf<RuleSet>().toExtend<Parsed<typeof ruleSetSchema>>();
    expectTypeOf<Parsed<typeof ruleSetSchema>>().toExtend<RuleSet>();
    expectTypeOf<Rule>().toExtend<Parsed<typeof ruleSchema>>();
    expectTypeOf<Parsed<typeof ruleSchema>>().toExtend<Rule>();
    expectTypeOf<Client>().toExtend<Parsed<typeof clientSchema>>();
    expectTypeOf<Parsed<typeof clientSchema>>().toExtend<Client>();
    // An optional key that only one side has would slip through the lines above.
    expectTypeOf<keyof Parsed<typeof ruleSetSchema>>().toEqualTypeOf<keyof RuleSet>();
    expectTypeOf<keyof Parsed<typeof ruleSchema>>().toEqualTypeOf<keyof Rule>();
    expectTypeOf<keyof Parsed<typeof clientSchema>>().toEqualTypeOf<keyof Client>();
  });
});

describe("a client at the border", () => {
  const hostileColours = [
    "red",
    "#fff",
    "#12345",
    "#1234567",
    "#12345g",
    "red;background:url(//x.test)",
    "}*{display:none",
    "var(--x)",
    "expression(alert(1))",
    "#123456\n",
    " #123456",
    "",
  ];

  it.each(hostileColours)("is refused with the colour %j", (colour) => {
    expect(clientSchema.safeParse(aClient({ colour })).success).toBe(false);
  });

  it("may have six hex digits as its colour, in either case", () => {
    expect(clientSchema.safeParse(aClient({ colour: "#A1b2C3" })).success).toBe(true);
  });

  it("may have notes of any plain text, within their limit", () => {
    expect(clientSchema.safeParse(aClient({ notes: "<b>\n" })).success).toBe(true);
    expect(clientSchema.safeParse(aClient({ notes: "x".repeat(notesLimit) })).success).toBe(true);
    expect(clientSchema.safeParse(aClient({ notes: "x".repeat(notesLimit + 1) })).success).toBe(false);
  });

  it.each([0, 65])("is refused with an id of %i characters", (length) => {
    expect(clientSchema.safeParse(aClient({ id: "x".repeat(length) })).success).toBe(false);
  });

  it.each([1, 64])("may have an id of %i characters", (length) => {
    expect(clientSchema.safeParse(aClient({ id: "x".repeat(length) })).success).toBe(true);
  });

  it("keeps any JSON value in its own fields", () => {
    const fields = { industry: "steel", orders: 12, active: true, notes: null, tags: ["a"] };
    expect(clientSchema.parse(aClient({ fields })).fields).toEqual(fields);
  });

  it("keeps keys that this release does not know", () => {
    expect(clientSchema.parse({ ...aClient(), vat: "DE1" })).toEqual({ ...aClient(), vat: "DE1" });
  });
});

describe("an effect at the border", () => {
  it("of a kind from a later release is kept as it is", () => {
    const reminder = { kind: "reminder", days: 3 };
    expect(effectSchema.parse(reminder)).toEqual(reminder);
  });

  it.each([
    { kind: "label" },
    { kind: "label", label: 1 },
    { kind: "label", label: "x", colour: "red" },
    { kind: "points", points: "30" },
    { kind: "points", points: Number.POSITIVE_INFINITY },
    { kind: "priority", atLeast: "soon" },
    { points: 3 },
    null,
    "label",
  ])("that is faulty is refused: %j", (effect) => {
    expect(effectSchema.safeParse(effect).success).toBe(false);
    expect(ruleSchema.safeParse({ ...aRule(), effects: [effect] }).success).toBe(false);
  });
});
