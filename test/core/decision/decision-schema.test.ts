/** The schema of decisions and their hand-written types say the same, and nothing else passes. */
import { describe, expect, expectTypeOf, it } from "vitest";
import type * as z from "zod/mini";
import type { DecidedMessage, Decision, Reason, ReasonCode } from "../../../lib/core/decision/decision.ts";
import {
  decidedMessageSchema,
  type decisionSchema,
  type reasonCodes,
  type reasonSchema,
} from "../../../lib/core/decision/decision-schema.ts";

const decided: DecidedMessage = {
  decision: {
    id: "m1",
    client: "<img src=x onerror=alert(1)>",
    clientId: "c1",
    labels: ["Quotation"],
    priority: "high",
    points: 55,
    reasons: [{ code: "tier", points: 25, params: { tier: "key" } }],
    unknown: ["r2"],
    warnings: [
      {
        code: "sender.lookAlikeDomain",
        kind: "scripts",
        address: "x@xn--pypal-4ve.example",
        evidence: "xn--pypal-4ve.example",
        client: null,
        own: null,
      },
    ],
  },
  paint: { tier: "key", colour: "#e8710a", labelColours: [null] },
  validUntil: null,
};

function withPaint(paint: Record<string, unknown>): unknown {
  return { ...decided, paint: { ...decided.paint, ...paint } };
}

describe("the schema and the types of a decision", () => {
  it("agree in both directions", () => {
    expectTypeOf<DecidedMessage>().toExtend<z.infer<typeof decidedMessageSchema>>();
    expectTypeOf<z.infer<typeof decidedMessageSchema>>().toExtend<DecidedMessage>();
    expectTypeOf<keyof Decision>().toEqualTypeOf<keyof z.infer<typeof decisionSchema>>();
    expectTypeOf<keyof Reason>().toEqualTypeOf<keyof z.infer<typeof reasonSchema>>();
    expectTypeOf<ReasonCode>().toEqualTypeOf<(typeof reasonCodes)[number]>();
  });
});

describe("a decision that comes back from a cache", () => {
  it("passes unchanged, hostile names included: they are only ever text", () => {
    expect(decidedMessageSchema.parse(JSON.parse(JSON.stringify(decided)))).toEqual(decided);
  });

  it.each<[string, unknown]>([
    ["null", null],
    ["a text", "decided"],
    ["no decision", { ...decided, decision: undefined }],
    ["a colour that is none", withPaint({ colour: "url(//x.test)" })],
    ["a label colour that is none", withPaint({ labelColours: ["red"] })],
    ["a tier that is none", withPaint({ tier: "gold" })],
    ["a priority that is none", { ...decided, decision: { ...decided.decision, priority: "soon" } }],
    ["points that are no number", { ...decided, decision: { ...decided.decision, points: null } }],
    [
      "a reason that is none",
      { ...decided, decision: { ...decided.decision, reasons: [{ code: "x", params: {} }] } },
    ],
    ["a warning that is none", { ...decided, decision: { ...decided.decision, warnings: [{ code: "x" }] } }],
    ["a time that is text", { ...decided, validUntil: "tomorrow" }],
  ])("is refused with %s", (_, value) => {
    expect(decidedMessageSchema.safeParse(value).success).toBe(false);
  });
});
